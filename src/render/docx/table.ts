import type { Cell, Column, Row, Table } from '../../blocks/block.ts'
import { cellLines, type Demand } from './layout/column-widths.ts'
import { fitTable, type TableFit } from './layout/table-fit.ts'
import type { Page } from './page.ts'
import { type Grid, type GridRow, lineTwips, type Para, para, paraWidth } from './pieces.ts'
import { type CellSize, cellSizes } from './styles.ts'
import { cellText } from './text.ts'

/** Room at the left and right of the text in a ruled cell. */
export const cellMargin = 85

/** What of a column's width its text cannot have: the margins and the rules. */
const padding = 2 * cellMargin + 20

const subRowStep = 170
const [largest] = cellSizes

/** The paragraphs of every cell; a section row is a single cell. */
interface Content {
  readonly head: readonly Para[]
  readonly rows: readonly (readonly (readonly Para[])[])[]
}

/** A ruled table at the largest size at which no word is broken; at the smallest where one has to be. */
export function table(block: Table, page: Page): readonly Grid[] {
  if (block.columns.length === 0) return []
  const draft = contentAt(largest, block)
  const asked = block.columns.map((column, i) => demandOf(i, column, draft))
  const scales = cellSizes.map((size) => size / largest)
  const fit = fitTable(page.textWidth, asked, padding, scales)
  const size = cellSizes[scales.indexOf(fit.scale)] ?? largest
  const content = size === largest ? draft : contentAt(size, block)
  const rows = [...headRows(content.head, block.numbered, size), ...bodyRows(content, fit, size, page)]
  return [{ type: 'grid', ruled: true, widths: fit.widths, rows }]
}

function contentAt(size: CellSize, { columns, rows }: Table): Content {
  return {
    head: columns.map(({ heading }) => para(`CellHead${size}`, heading)),
    rows: rows.map((row) =>
      row.kind === 'section' ? [[para(`CellSection${size}`, row.text)]] : cellParas(row, columns, size),
    ),
  }
}

type CellsRow = Extract<Row, { kind: 'cells' }>
const noCell: Cell = { blocks: [] }

function cellParas(row: CellsRow, columns: readonly Column[], size: CellSize): readonly (readonly Para[])[] {
  const stepped = row.level === 1 ? columns.findIndex(({ align }) => align === 'left') : -1
  return columns.map(({ align }, i) => {
    const style = align === 'center' ? (`CellCentre${size}` as const) : (`Cell${size}` as const)
    const { blocks } = row.cells[i] ?? noCell
    const paras = blocks.flatMap((block) => cellText(block, style, i === stepped ? subRowStep : 0))
    // the format wants a paragraph in every cell
    const filled = paras.length > 0 ? paras : [para(style, '')]
    return row.emphasis ? filled.map(emphasised) : filled
  })
}

/** A section that is itself a row: kept with its first row, as a section row is. */
function emphasised(paragraph: Para): Para {
  const parts = paragraph.parts.map((part) => (part === 'tab' ? part : { ...part, bold: true as const }))
  return { ...paragraph, parts, keepNext: true }
}

function demandOf(column: number, { width: fixed }: Column, { head, rows }: Content): Demand {
  const heading = head[column]
  let word = heading ? paraWidth(heading).word : 0
  const lengths = rows.map((cells) => {
    if (cells.length === 1 && head.length > 1) return []
    const measured = (cells[column] ?? []).map(paraWidth)
    for (const width of measured) word = Math.max(word, width.word)
    return measured.map(({ whole }) => whole)
  })
  return { least: Math.ceil(word) + padding, rows: lengths, ...(fixed !== undefined && { fixed }) }
}

function headRows(head: readonly Para[], numbered: boolean, size: CellSize): readonly GridRow[] {
  const names: GridRow = { head: true, cells: head.map((name) => ({ paras: [name], vertical: 'center' })) }
  const numbers: GridRow = {
    head: true,
    cells: head.map((_, i) => ({ paras: [para(`CellCentre${size}`, String(i + 1))] })),
  }
  return numbered ? [names, numbers] : [names]
}

function bodyRows({ head, rows }: Content, fit: TableFit, size: CellSize, page: Page): readonly GridRow[] {
  const line = lineTwips(`Cell${size}`)
  const headLines = Math.max(...head.map((name, i) => cellLines([paraWidth(name).whole], inner(fit, i))))
  // an estimate, so a row somewhat below the page may already be split; two lines for the numbers and the rules
  const room = page.textHeight * 0.9 - (headLines + 2) * line
  return rows.map((cells, row) => {
    const lines = Math.max(
      ...fit.demands.map((demand, i) => cellLines(demand.rows[row] ?? [], inner(fit, i))),
    )
    const span = cells.length < head.length ? { span: head.length } : {}
    return {
      cells: cells.map((paras) => ({ paras, ...span })),
      ...(lines * line > room && { splits: true as const }),
    }
  })
}

function inner({ widths }: TableFit, column: number): number {
  return (widths[column] ?? 0) - padding
}
