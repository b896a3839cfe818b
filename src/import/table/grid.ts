import { cellText, type SourceBlock, type SourceCell, type SourceTable } from '../source-document.ts'

/** A cell of a table of words: what is seen in it, and where it stands. */
export interface GridCell {
  readonly text: string
  /** From 0. */
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** All of its words are bold. */
  readonly bold: boolean
  readonly hasTable: boolean
}

/** A row as it is looked at: `cells` begin in it, empty ones are left out. */
export interface GridRow {
  readonly cells: readonly GridCell[]
  /** Cells of rows above that reach down into it. */
  readonly hanging: readonly GridCell[]
  readonly isHeader: boolean
  /** Where it stands in the document, for people: number of the table and of its row, from 1. */
  readonly table: number
  readonly row: number
}

export interface Grid {
  readonly width: number
  readonly rows: readonly GridRow[]
}

/** A table of a document → its rows of words; `table` is its number in the document. */
export function gridOf({ rows }: SourceTable, table: number): Grid {
  const width = Math.max(
    0,
    ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan)),
  )
  const read = rows.map(({ cells }) => cells.map(gridCell))
  return {
    width,
    rows: read.map((cells, at) => ({
      cells: cells.filter(({ text }) => text !== ''),
      hanging: read
        .slice(Math.max(0, at - DEEPEST), at)
        .flatMap((above, back, { length }) =>
          above.filter((cell) => cell.text !== '' && cell.rows > length - back),
        ),
      isHeader: rows[at]?.isHeader ?? false,
      table,
      row: at + 1,
    })),
  }
}

/** A merged cell reaches over a page or two; looking further up would make long tables slow. */
const DEEPEST = 100

function gridCell(cell: SourceCell): GridCell {
  return {
    text: words(cellText(cell)),
    column: cell.column,
    columns: cell.columnSpan,
    rows: cell.rowSpan,
    bold: isBold(cell.blocks),
    hasTable: cell.blocks.some(({ kind }) => kind === 'table'),
  }
}

function isBold(blocks: readonly SourceBlock[]): boolean {
  const written = blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '')
  return written.length > 0 && written.every((block) => block.kind === 'paragraph' && block.bold)
}

/** Empty lines, spaces at the ends of lines and tabs are layout; the spaces between words stay as typed. */
export function words(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\t+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The cell that covers a column in a row. */
export function cellAt({ cells }: GridRow, column: number): GridCell | undefined {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.columns)
}
