import { cellAt, type Grid, type GridRow } from './grid.ts'
import { isMeaning, type Meaning, meaningOf, schedulePart } from './headings.ts'

/** A column of the plan as understood. */
export interface PlanColumn {
  /** Columns of the grid that it takes. */
  readonly at: number
  readonly heading: string
  /** `own`: a column of the author's; `schedule`: a part of a year, with a mark where something is done. */
  readonly meaning: Meaning | 'own' | 'schedule'
  /** Of a schedule: «I квартал 2023». */
  readonly part?: string
}

/** The head of a table: its columns, and how many rows it takes. */
export interface Head {
  readonly columns: readonly PlanColumn[]
  /** Rows above the head: the title of the plan, when it stands in the table. */
  readonly before: number
  readonly rows: number
  /** A row 1 2 3 under the head. */
  readonly hasNumbers: boolean
}

/** How deep a head may stand, and how many rows it may have. */
const DEEPEST = 4
const TALLEST = 3

/** The head of a table that may be a plan; nothing where no row of headings is recognised. */
export function headOf(grid: Grid, said: Said = {}): Head | undefined {
  for (let before = 0; before < Math.min(DEEPEST, grid.rows.length); before++) {
    const first = grid.rows[before]
    if (first === undefined || first.cells.length < 2) continue
    const rows = heightOf(grid, before)
    const columns = columnsOf(grid, before, rows).map((column) => asSaid(column, said))
    if (!isPlan(columns)) continue
    const next = grid.rows[before + rows]
    const hasNumbers = next !== undefined && isNumberRow(next)
    return { columns, before, rows: rows + (hasNumbers ? 1 : 0), hasNumbers }
  }
  return undefined
}

/** Headings of columns → keys of our format, as the person who imports has said. */
export type Said = Readonly<Record<string, string>>

function asSaid(column: PlanColumn, said: Said): PlanColumn {
  const name = Object.keys(said).find((heading) => fold(heading) === fold(column.heading))
  const key = name === undefined ? undefined : said[name]
  if (key === undefined) return column
  return { at: column.at, heading: column.heading, meaning: isMeaning(key) ? key : 'own' }
}

export function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Longer words are no heading. */
const LONGEST_HEADING = 100

/** Nor are those with a year or a date, where a row is as likely. */
function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/\d{4}|\d\.\d/.test(text)
}

/**
 * Whether a table begins with a head rather than with a row: a row may say «мероприятие» or «результат» too, but hardly
 * every cell of it is a heading.
 */
export function beginsWithHead(grid: Grid): boolean {
  const head = headOf(grid)
  if (head === undefined || head.before > 0) return false
  const known = head.columns.filter(({ meaning }) => meaning !== 'own')
  return head.columns.every(({ heading }) => isHeading(heading)) && known.length * 2 > head.columns.length
}

/** A plan says what is done and at least when, by whom or with what result. */
function isPlan(columns: readonly PlanColumn[]): boolean {
  const has = (...meanings: readonly PlanColumn['meaning'][]): boolean =>
    columns.some(({ meaning }) => meanings.includes(meaning))
  return has('мероприятие') && has('срок', 'начало', 'окончание', 'schedule', 'ответственные', 'результат')
}

/** Cells that reach down, and headings parted into smaller ones, make a head of several rows. */
function heightOf({ rows }: Grid, from: number): number {
  let height = 1
  for (let at = from; at < Math.min(from + height, rows.length); at++)
    for (const cell of rows[at]?.cells ?? [])
      if (cell.rows > 1 || cell.columns > 1) height = Math.max(height, at - from + cell.rows)
  const parted = rows[from]?.cells.filter((cell) => cell.columns > 1 && cell.rows === 1) ?? []
  const below = rows[from + 1]
  if (height === 1 && parted.length > 0 && below !== undefined && isUnder(below, parted)) height = 2
  return Math.min(height, TALLEST)
}

/** A row whose words all stand under headings of several columns parts these. */
function isUnder(
  row: GridRow,
  parted: readonly { readonly column: number; readonly columns: number }[],
): boolean {
  return (
    row.cells.length > 1 &&
    row.cells.every((cell) =>
      parted.some(({ column, columns }) => cell.column >= column && cell.column < column + columns),
    )
  )
}

function columnsOf(grid: Grid, from: number, height: number): PlanColumn[] {
  const columns: PlanColumn[] = []
  const taken = new Set<string>()
  for (let at = 0; at < grid.width; at++) {
    const texts = [
      ...new Set(grid.rows.slice(from, from + height).flatMap((row) => cellAt(row, at)?.text ?? [])),
    ]
    const heading = texts.join(' ').replace(/\s*\n\s*/g, ' ')
    const before = columns.at(-1)
    if (heading === '' && texts.length === 0 && before === undefined && at > 0) continue
    if (before !== undefined && before.heading === heading && isOneCell(grid, from, height, at)) continue
    columns.push(columnOf(at, heading, texts, taken))
  }
  return columns
}

/** The heading reaches over this column and the one before in every row of the head: they are one. */
function isOneCell({ rows }: Grid, from: number, height: number, at: number): boolean {
  return rows.slice(from, from + height).every((row) => cellAt(row, at) === cellAt(row, at - 1))
}

function columnOf(at: number, heading: string, texts: readonly string[], taken: Set<string>): PlanColumn {
  const part = schedulePart(texts.at(-1) ?? '')
  if (part !== undefined) {
    const year = texts.length > 1 ? /20\d\d/.exec(texts[0] ?? '')?.[0] : undefined
    return { at, heading, meaning: 'schedule', part: year === undefined ? part : `${part} ${year}` }
  }
  const meaning =
    heading.length > LONGEST_HEADING
      ? undefined
      : (meaningOf(texts.at(-1) ?? '') ??
        meaningOf(heading) ??
        (heading === '' && at === 0 ? 'номер' : undefined))
  if (meaning === undefined || taken.has(meaning)) return { at, heading, meaning: 'own' }
  taken.add(meaning)
  return { at, heading, meaning }
}

/** The row 1 2 3 under a head, or repeated on a page. */
export function isNumberRow({ cells }: GridRow): boolean {
  return cells.length > 2 && cells.every(({ text }, at) => text === String(at + 1))
}
