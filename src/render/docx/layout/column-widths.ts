/** What a column asks for, in twips. */
export interface Demand {
  /** The width of its longest word, cell padding included: a narrower column breaks the word. Whole twips. */
  readonly least: number
  /** The width the author fixed, in per cent of the table. */
  readonly fixed?: number
  /** For every row, the length of each paragraph of the cell on a single line, without padding. */
  readonly rows: readonly (readonly number[])[]
}

/** How strongly a column with more text is widened: from «as its text» to «as the square root of its text». */
const powers = [1, 0.85, 0.7, 0.6, 0.5]

/** Lines end before the margin: a paragraph takes somewhat more lines than its length divided by the width. */
const raggedness = 1.06

/**
 * Whole twips that sum to `total` exactly. No column is narrower than its longest word when that is possible at all;
 * of several ways to share the rest, the one with the shortest table wins.
 */
export function columnWidths(total: number, columns: readonly Demand[], padding: number): readonly number[] {
  const fixed = fixedWidths(total, columns)
  const rest = total - sum(fixed.map((width) => width ?? 0))
  const free = columns.filter((_, i) => fixed[i] === undefined)
  const shared = sharedWidths(rest, free, padding)
  let next = 0
  const widths = fixed.map((width) => width ?? shared[next++] ?? 0)
  return wholeTwips(total, widths)
}

/** How many lines the paragraphs of a cell take at an inner width. */
export function cellLines(paragraphs: readonly number[], width: number): number {
  let lines = 0
  for (const length of paragraphs) {
    lines += length <= width ? 1 : Math.ceil((length * raggedness) / Math.max(width, 1))
  }
  return lines
}

/** The fixed columns, scaled down where they would leave the others less than their words. */
function fixedWidths(total: number, columns: readonly Demand[]): readonly (number | undefined)[] {
  const percent = sum(columns.map(({ fixed }) => fixed ?? 0))
  const free = columns.filter(({ fixed }) => fixed === undefined)
  const room = total - sum(free.map(({ least }) => least))
  if (percent <= 0 || room <= 0) return columns.map(() => undefined)
  const width = free.length === 0 ? total : Math.min((total * percent) / 100, room)
  return columns.map(({ fixed }) => (fixed === undefined ? undefined : (width * fixed) / percent))
}

function sharedWidths(total: number, columns: readonly Demand[], padding: number): readonly number[] {
  if (sum(columns.map(({ least }) => least)) > total) return squeezed(total, columns)
  const loose = shortest(total, columns, padding)
  const unbroken = columns.map((column) => keptWhole(column, padding))
  if (sum(unbroken.map(({ least }) => least)) > total) return loose.widths
  const tight = shortest(total, unbroken, padding)
  return tight.lines <= loose.lines * worthIt ? tight.widths : loose.widths
}

/** Cells this short («не более 10», «в течение года», «100, 2019») read better on one line: 28 mm. */
const shortCell = 1588

/** How much longer a table may become for that. */
const worthIt = 1.04

/** A column of short cells asks for the width of its longest one. */
function keptWhole(column: Demand, padding: number): Demand {
  const longest = column.rows.flat().reduce((most, line) => Math.max(most, line), 0)
  return longest > shortCell
    ? column
    : { ...column, least: Math.max(column.least, Math.ceil(longest) + padding) }
}

function shortest(
  total: number,
  columns: readonly Demand[],
  padding: number,
): { readonly widths: readonly number[]; readonly lines: number } {
  const shapes = powers.map((power) => {
    const widths = grown(total, columns, padding, power)
    return { widths, lines: tableLines(columns, widths, padding) }
  })
  return shapes.reduce((best, shape) => (shape.lines < best.lines ? shape : best))
}

/** Too little room for every longest word: the narrow columns keep theirs, the wide ones share the rest evenly. */
function squeezed(total: number, columns: readonly Demand[]): readonly number[] {
  const widths = columns.map(() => 0)
  const narrowFirst = [...columns.entries()].sort(([, a], [, b]) => a.least - b.least)
  let rest = total
  narrowFirst.forEach(([column, { least }], i) => {
    const width = Math.min(least, rest / (columns.length - i))
    widths[column] = width
    rest -= width
  })
  return widths
}

/** Shares `total` by the amount of text, no column below its longest word or, while others need it, above its longest line. */
function grown(total: number, columns: readonly Demand[], padding: number, power: number): readonly number[] {
  const limits = columns.map(({ least, rows }) => {
    const lines = rows.flat()
    const most = padding + lines.reduce((longest, line) => Math.max(longest, line), 0)
    return { least, most: Math.max(least, most), weight: (sum(lines) + 1) ** power }
  })
  const most = sum(limits.map((limit) => limit.most))
  if (most <= total) return limits.map((limit) => (limit.most * total) / most)
  const at = (scale: number): readonly number[] =>
    limits.map((limit) => Math.min(limit.most, Math.max(limit.least, limit.weight * scale)))
  let [low, high] = [0, most]
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (sum(at(middle)) > total) high = middle
    else low = middle
  }
  return at(low)
}

function tableLines(columns: readonly Demand[], widths: readonly number[], padding: number): number {
  const rows = columns[0]?.rows.length ?? 0
  let lines = 0
  for (let row = 0; row < rows; row++) {
    const cells = columns.map((column, i) => cellLines(column.rows[row] ?? [], (widths[i] ?? 0) - padding))
    lines += Math.max(...cells)
  }
  return lines
}

/** A column of no width is no column: even one that the author fixed at a hundredth keeps a twip. */
function wholeTwips(total: number, widths: readonly number[]): readonly number[] {
  const whole = widths.map((width) => Math.max(1, Math.floor(width)))
  const lost = widths.map((width, i) => width - (whole[i] ?? 0))
  const mostLostFirst = [...widths.keys()].sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0))
  const spare = total - sum(whole)
  for (const column of mostLostFirst.slice(0, Math.max(0, spare))) whole[column] = (whole[column] ?? 0) + 1
  for (let over = -spare; over > 0; over--) {
    const widest = whole.indexOf(Math.max(...whole))
    whole[widest] = (whole[widest] ?? 0) - 1
  }
  return whole
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
