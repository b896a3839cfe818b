import { compileRows, type Grammar, type Row, reduce } from './match.ts'
import { daySpan, monthSpan, type Span, type Years } from './spans.ts'
import type { DayMonth, FullDate, Item } from './tokens.ts'

const NUM = 'roman|number|ordinal'

/** The n-th of `parts` equal parts of a year. */
function part(n: unknown, parts: number, last: unknown = n): Span | undefined {
  const [first, end] = [Number(n), Number(last)]
  if (!(first >= 1 && end <= parts && first <= end)) return undefined
  const size = 12 / parts
  return { ...monthSpan((first - 1) * size + 1, end * size), isPart: true }
}

/** A third of a month: 1–10, 11–20, 21 to the end. */
export function third(n: unknown, month: unknown): Span | undefined {
  const starts = [1, 11, 21]
  const start = starts[Number(n) - 1]
  if (start === undefined) return undefined
  const from = { month: Number(month), day: start }
  return { from, to: start === 21 ? { month: Number(month) } : { month: Number(month), day: start + 9 } }
}

const dayMonth = (day: unknown, month: unknown): DayMonth => ({ day: Number(day), month: Number(month) })

/** Years lose their «г.», «год», «годы»: they say nothing more. */
const YEAR_WORDS: readonly Row[] = [
  {
    pattern: 'school-years school? dot? year-word? dot?',
    type: 'school-years',
    make: ([first]) => first,
  },
  { pattern: 'year year-word? dot? year-word? dot?', type: 'year', make: ([year]) => year },
  { pattern: 'date year-word? dot?', type: 'date', make: ([date]) => date },
]

const REVERSED: readonly Row[] = [
  {
    pattern: 'number dash number month',
    type: 'reversed',
    make: ([a, , b]) => (Number(a) > Number(b) ? true : undefined),
  },
  {
    pattern: 'year dash year',
    type: 'reversed',
    make: ([a, , b]) => (Number(a) >= Number(b) ? true : undefined),
  },
  {
    pattern: 'since year to year',
    type: 'reversed',
    make: ([, a, , b]) => (Number(a) >= Number(b) ? true : undefined),
  },
  {
    pattern: 'number month year dash year',
    type: 'day-years',
    make: ([d, m, first, , last]) => {
      const years = range(Number(first), Number(last))
      return years && { span: daySpan(dayMonth(d, m)), years }
    },
  },
]

const POINTS: readonly Row[] = [
  {
    pattern: 'number dash number month year',
    type: 'dated',
    make: ([a, , b, m, y]) => [{ span: daySpan(dayMonth(a, m), dayMonth(b, m)), year: y }],
  },
  {
    pattern: 'number dash date',
    type: 'stretch',
    make: ([from, , date]) => [{ ...(date as FullDate), day: Number(from) }, date],
  },
  {
    pattern: 'number month year',
    type: 'date',
    make: ([d, m, year]): FullDate => ({ ...dayMonth(d, m), year: Number(year) }),
  },
  { pattern: 'number month', type: 'day-month', make: ([d, m]) => dayMonth(d, m) },
  {
    pattern: 'number dash number month',
    type: 'span',
    make: ([a, , b, m]) => daySpan(dayMonth(a, m), dayMonth(b, m)),
  },
  { pattern: `${NUM} dash ${NUM} quarter dot?`, type: 'span', make: ([a, , b]) => part(a, 4, b) },
  {
    pattern: `${NUM} comma|and ${NUM} quarter dot?`,
    type: 'spans',
    make: ([a, , b]) => two(part(a, 4), part(b, 4)),
  },
  { pattern: `${NUM} quarter dot?`, type: 'span', make: ([n]) => part(n, 4) },
  { pattern: `${NUM} half`, type: 'span', make: ([n]) => part(n, 2) },
  { pattern: `${NUM} school-quarter`, type: 'school-term', make: ([n]) => ({ term: 'quarters', n }) },
  { pattern: `${NUM} trimester`, type: 'school-term', make: ([n]) => ({ term: 'trimesters', n }) },
  { pattern: `${NUM} decade month`, type: 'span', make: ([n, , month]) => third(n, month) },
  { pattern: 'ordinal month-part year', type: 'dated', make: ([n, p, year]) => halfOfYear(n, p, year) },
  { pattern: 'ordinal month-part month', type: 'span', make: ([n, p, month]) => halfOfMonth(n, p, month) },
  {
    pattern: 'until month-part month',
    type: 'until-end',
    make: ([, p, month]) => (Number(p) === 3 ? Number(month) : undefined),
  },
  { pattern: 'month dot', type: 'month', make: ([month]) => month },
]

function halfOfYear(n: unknown, p: unknown, year: unknown): unknown {
  const span = Number(p) === 4 ? part(n, 2) : undefined
  return span && [{ span, year }]
}

function halfOfMonth(n: unknown, p: unknown, month: unknown): Span | undefined {
  const at = Number(month)
  if (Number(p) !== 4 || Number(n) > 2) return undefined
  return Number(n) === 1
    ? daySpan({ day: 1, month: at }, { day: 15, month: at })
    : { from: { month: at, day: 16 }, to: { month: at } }
}

function two(a: Span | undefined, b: Span | undefined): readonly Span[] | undefined {
  return a === undefined || b === undefined ? undefined : [a, b]
}

const SPANS: readonly Row[] = [
  { pattern: 'date dash date', type: 'stretch', make: ([a, , b]) => [a, b] },
  { pattern: 'since date to date', type: 'stretch', make: ([, a, , b]) => [a, b] },
  {
    pattern: 'since day-month to date',
    type: 'stretch',
    make: ([, a, , b]) => [{ ...(a as DayMonth), year: (b as FullDate).year }, b],
  },
  {
    pattern: 'since number to date',
    type: 'stretch',
    make: ([, a, , b]) => [{ ...(b as FullDate), day: Number(a) }, b],
  },
  {
    pattern: 'since number to day-month',
    type: 'span',
    make: ([, a, , b]) => daySpan({ day: Number(a), month: (b as DayMonth).month }, b as DayMonth),
  },
  {
    pattern: 'since day-month to day-month',
    type: 'span',
    make: ([, a, , b]) => daySpan(a as DayMonth, b as DayMonth),
  },
  {
    pattern: 'day-month dash day-month',
    type: 'span',
    make: ([a, , b]) => daySpan(a as DayMonth, b as DayMonth),
  },
  { pattern: 'since month to month', type: 'span', make: ([, a, , b]) => monthSpan(Number(a), Number(b)) },
  { pattern: 'month dash month', type: 'span', make: ([a, , b]) => monthSpan(Number(a), Number(b)) },
  { pattern: 'month', type: 'span', make: ([month]) => monthSpan(Number(month)) },
  {
    pattern: 'day-month dash date',
    type: 'stretch',
    make: ([from, , to]) => [{ ...(from as DayMonth), year: (to as FullDate).year }, to],
  },
  {
    pattern: 'number dash day-month',
    type: 'span',
    make: ([from, , to]) => daySpan({ day: Number(from), month: (to as DayMonth).month }, to as DayMonth),
  },
  { pattern: 'ordinal|number week month?', type: 'week-of', make: ([n, , month]) => ({ n, month }) },
  { pattern: 'last week month?', type: 'week-of', make: ([, , month]) => ({ n: 'last', month }) },
]

const LISTS: readonly Row[] = [
  {
    pattern: 'spans comma|and spans',
    type: 'spans',
    make: ([a, , b]) => [...(a as Span[]), ...(b as Span[])],
  },
  { pattern: 'spans comma|and span', type: 'spans', make: ([list, , one]) => [...(list as Span[]), one] },
  { pattern: 'span comma|and span', type: 'spans', make: ([a, , b]) => [a, b] },
]

const DATES: readonly Row[] = [
  { pattern: 'date|timed comma|and date|timed', type: 'dates', make: ([a, , b]) => [a, b] },
  {
    pattern: 'dates comma|and date|timed',
    type: 'dates',
    make: ([list, , one]) => [...(list as FullDate[]), one],
  },
]

/** How often: `parts` of a year, `times` in each. */
export interface Frequency {
  readonly parts: number
  readonly times: number
}

const PARTS: Readonly<Record<string, number>> = { год: 1, полугод: 2, квартал: 4, месяц: 12, недел: 52 }

function partsOf(word: unknown): number | undefined {
  return Object.entries(PARTS).find(([stem]) => String(word).startsWith(stem))?.[1]
}

function frequency(times: unknown, unit: unknown): Frequency | undefined {
  const parts = partsOf(unit)
  return parts === undefined || !(Number(times) >= 1) ? undefined : { parts, times: Number(times) }
}

const UNIT = 'year-word|half|quarter|month-word|week'

const FREQUENCIES: readonly Row[] = [
  {
    pattern: 'word often-adjective',
    type: 'freq',
    make: ([word, parts]): Frequency | undefined =>
      String(word).length > 4 ? { parts: Number(parts), times: 1 } : undefined,
  },
  { pattern: `number times in ${UNIT}`, type: 'freq', make: ([n, , , unit]) => frequency(n, unit) },
  { pattern: `times in ${UNIT}`, type: 'freq', make: ([, , unit]) => frequency(1, unit) },
  { pattern: `every ${UNIT}`, type: 'freq', make: ([, unit]) => frequency(1, unit) },
  { pattern: 'frequency', type: 'freq', make: ([parts]): Frequency => ({ parts: Number(parts), times: 1 }) },
]

const YEARS: readonly Row[] = [
  { pattern: 'year dash year', type: 'years', make: ([a, , b]) => range(Number(a), Number(b)) },
  { pattern: 'since year to year', type: 'years', make: ([, a, , b]) => range(Number(a), Number(b)) },
  {
    pattern: 'year comma|and year',
    type: 'years',
    make: ([a, , b]): Years => ({ kind: 'list', years: [Number(a), Number(b)] }),
  },
  {
    pattern: 'years comma|and year',
    type: 'years',
    make: ([list, , one]) => longer(list as Years, Number(one)),
  },
]

function range(first: number, last: number): Years | undefined {
  if (last <= first || last - first > 30) return undefined
  return { kind: 'range', years: Array.from({ length: last - first + 1 }, (_, index) => first + index) }
}

function longer(list: Years, year: number): Years | undefined {
  return list.kind === 'list' && year > (list.years.at(-1) ?? 0)
    ? { kind: 'list', years: [...list.years, year] }
    : undefined
}

/** Lone items take the form in which the clauses expect them. */
const LONE: readonly Row[] = [
  { pattern: 'date|timed', type: 'dates', make: ([date]) => [date] },
  { pattern: 'year', type: 'years', make: ([year]): Years => ({ kind: 'one', years: [Number(year)] }) },
  {
    pattern: 'school-years',
    type: 'years',
    make: ([first]): Years => ({ kind: 'school', years: [Number(first)] }),
  },
  { pattern: 'span', type: 'spans', make: ([span]) => [span] },
]

/** The time of day is kept as text; the day is what counts. */
const TIMES: readonly Row[] = [
  { pattern: 'date comma? in? time dash time', type: 'timed', make: ([date]) => date },
  { pattern: 'date comma? in? time', type: 'timed', make: ([date]) => date },
  { pattern: 'day-month dash time dot?', type: 'impossible', make: () => true },
]

/** One after another: what a pass makes, the next ones see. */
export const PASSES: readonly Grammar[] = [
  YEAR_WORDS,
  FREQUENCIES,
  REVERSED,
  POINTS,
  TIMES,
  SPANS,
  LISTS,
  LISTS,
  LISTS,
  LISTS,
  DATES,
  DATES,
  DATES,
  YEARS,
  YEARS,
  YEARS,
  LONE,
].map(compileRows)

/** Tokens → atoms: spans, years, dates, and the words between them. */
export function atomsOf(tokens: readonly Item[]): readonly Item[] {
  return PASSES.reduce<readonly Item[]>(reduce, tokens)
}
