import { columnWidths, type Demand } from './column-widths.ts'

/** The widths of a table's columns and the share of the asked font size they hold at. */
export interface TableFit {
  readonly scale: number
  readonly widths: readonly number[]
  /** What the columns ask for at that scale. */
  readonly demands: readonly Demand[]
}

/** The first of the scales (largest first) at which no word is broken, or the last one. */
export function fitTable(
  total: number,
  asked: readonly Demand[],
  padding: number,
  scales: readonly number[],
): TableFit {
  const [scale = 1, ...smaller] = scales
  const demands = scale === 1 ? asked : asked.map((demand) => scaled(demand, scale, padding))
  const widths = columnWidths(total, demands, padding)
  const broken = demands.some(({ least }, i) => (widths[i] ?? 0) < least)
  return broken && smaller.length > 0 ? fitTable(total, asked, padding, smaller) : { scale, widths, demands }
}

function scaled(demand: Demand, scale: number, padding: number): Demand {
  return {
    ...demand,
    least: Math.ceil((demand.least - padding) * scale) + padding,
    rows: demand.rows.map((row) => row.map((length) => length * scale)),
  }
}
