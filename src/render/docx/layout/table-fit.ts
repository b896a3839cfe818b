import { columnWidths, type Demand } from './column-widths.ts'

/** What a column holds at the largest font size, in twips and without padding. */
export interface ColumnContent {
  readonly longestWord: number
  readonly rows: Demand['rows']
  /** The width the author fixed, in per cent of the table. */
  readonly fixed?: number
}

/** A way to set a table: the share of the largest font size, and what of a column's width is not for text. */
export interface Setting {
  readonly scale: number
  readonly padding: number
}

export interface TableFit<S extends Setting> {
  readonly setting: S
  readonly widths: readonly number[]
  readonly demands: readonly Demand[]
}

/** The first of the settings in which no word is broken and the author's widths hold; the last one where none is. */
export function fitTable<S extends Setting>(
  total: number,
  columns: readonly ColumnContent[],
  [setting, ...others]: readonly [S, ...S[]],
): TableFit<S> {
  const demands = columns.map((column) => demandOf(column, setting))
  const widths = columnWidths(total, demands, setting.padding)
  const [next, ...further] = others
  const fits =
    demands.every(({ least }, i) => (widths[i] ?? 0) >= least) && holdsFixed(total, demands, widths)
  return fits || next === undefined
    ? { setting, widths, demands }
    : fitTable(total, columns, [next, ...further])
}

function demandOf({ longestWord, rows, fixed }: ColumnContent, { scale, padding }: Setting): Demand {
  return {
    least: Math.ceil(longestWord * scale) + padding,
    rows: scale === 1 ? rows : rows.map((row) => row.map((length) => length * scale)),
    ...(fixed !== undefined && { fixed }),
  }
}

function holdsFixed(total: number, demands: readonly Demand[], widths: readonly number[]): boolean {
  const percents = demands.flatMap(({ fixed }) => fixed ?? [])
  const whole = percents.reduce((sum, percent) => sum + percent, 0)
  // a hundred per cent and more say no more than a proportion
  if (whole >= 100 || percents.length === demands.length) return true
  return demands.every(({ fixed }, i) => fixed === undefined || (widths[i] ?? 0) > (total * fixed) / 100 - 1)
}
