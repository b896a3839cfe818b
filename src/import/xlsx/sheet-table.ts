import { tooLarge } from '../import-refusal.ts'
import { tableSize } from '../limits.ts'
import type { Sheet, SourceCell, SourceParagraph, SourceRow, SourceTable } from '../source-document.ts'
import type { Merge } from './cell-place.ts'
import type { Book, SheetCells } from './read-sheet.ts'

/**
 * The cells of a sheet as a table with a cell at every place, merged areas as one. Empty rows and columns behind the last
 * text are cut off, and areas with them.
 */
export function sheetTable({ rows, merges }: SheetCells, sheet: Sheet, { limits, skips }: Book): SourceTable {
  const height = lastOf(rows.keys()) + 1
  let width = 0
  for (const cells of rows.values()) width = Math.max(width, lastOf(cells.keys()) + 1)
  if (height * width > limits.sheetCells)
    throw tooLarge(`лист «${sheet.name}» занимает ${tableSize(height, width)}`)
  const areas = areasByCorner(merges)
  /** The row from which a column is free again. */
  const taken = new Array<number>(width).fill(0)
  // empty cells of a column are one and the same: a sheet may have a million
  const empty = taken.map((_, column): SourceCell => ({ column, columnSpan: 1, rowSpan: 1, blocks: [] }))
  const hide = (row: number): void =>
    skips.note('текст под объединённой ячейкой', `лист «${sheet.name}», строка ${row + 1}`)
  const table: SourceRow[] = []
  for (let row = 0; row < height; row++)
    table.push({
      cells: rowCells(row, rows.get(row), { areas, taken, empty, height, hide }),
      isHeader: false,
    })
  return { kind: 'table', rows: table, sheet }
}

interface Grid {
  readonly areas: ReadonlyMap<string, Merge>
  readonly taken: number[]
  readonly empty: readonly SourceCell[]
  readonly height: number
  /** Tells of a cell that an area covers. */
  readonly hide: (row: number) => void
}

function rowCells(
  row: number,
  own: ReadonlyMap<number, SourceParagraph> | undefined,
  { areas, taken, empty, height, hide }: Grid,
): SourceCell[] {
  return empty.flatMap((emptyCell, column) => {
    const paragraph = own?.get(column)
    if ((taken[column] ?? 0) > row) {
      if (paragraph !== undefined) hide(row)
      return []
    }
    const area = areas.get(`${row} ${column}`)
    if (area === undefined && paragraph === undefined) return [emptyCell]
    const columnSpan = freeColumns(column, area?.right ?? column, row, taken)
    const rowSpan = Math.min((area?.bottom ?? row) - row + 1, height - row)
    taken.fill(row + rowSpan, column, column + columnSpan)
    return [{ column, columnSpan, rowSpan, blocks: paragraph === undefined ? [] : [paragraph] }]
  })
}

/** How far an area reaches before another begins: areas that overlap are a mistake of the file. */
function freeColumns(from: number, right: number, row: number, taken: readonly number[]): number {
  let to = from + 1
  while (to <= right && to < taken.length && (taken[to] ?? 0) <= row) to++
  return to - from
}

function areasByCorner(merges: readonly Merge[]): ReadonlyMap<string, Merge> {
  return new Map(merges.map((merge) => [`${merge.top} ${merge.left}`, merge]))
}

function lastOf(numbers: Iterable<number>): number {
  let last = -1
  for (const number of numbers) last = Math.max(last, number)
  return last
}
