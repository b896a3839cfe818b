import { type Day, day, monthEnd } from '../../calendar/day.ts'
import type { Note } from '../reading.ts'
import { inYear, onlyYear, partsOfYears, type Span, type Stretch, type Years, yearsOf } from '../spans.ts'
import type { DayMonth, FullDate } from '../tokens.ts'
import { IMPOSSIBLE, type Meaning, NO_PERIOD, NO_YEAR, unreadable, unresolved } from './draft.ts'

/** Only the end is stated: the window begins with the plan (the year of the day, where the plan says nothing). */
export function byDay(end: Day | undefined, ...notes: Note[]): Meaning {
  return ({ period }) => {
    if (end === undefined) return unreadable(IMPOSSIBLE)
    const from =
      period !== undefined && period.from <= end ? period.from : (`${end.slice(0, 4)}-01-01` as Day)
    return { kind: 'period', stretches: [{ from, to: end }], bound: 'by', notes, assumed: ['start'] }
  }
}

/** Only the start is stated: the window ends with the plan. */
export function fromDay(start: Day | undefined): Meaning {
  return ({ period }) => {
    if (start === undefined) return unreadable(IMPOSSIBLE)
    if (period === undefined || period.to < start)
      return unresolved({
        rule: 'deadline-unreadable',
        message: ': не сказано, до какого дня',
        hint: 'назовите и конец: «с 1 сентября 2021 г. по 31 мая 2022 г.»',
      })
    return { kind: 'period', stretches: [{ from: start, to: period.to }], bound: 'from', assumed: ['end'] }
  }
}

/** A day without a year: from a plan of one year, else open. */
export function withYear(make: (year: number) => Meaning, month: number): Meaning {
  return (context) => {
    const probe = make(2024)({})
    if (probe.notes?.some(({ rule }) => rule === IMPOSSIBLE.rule)) return probe
    const only = onlyYear(context.period)
    const first = only?.years[0]
    if (only === undefined || first === undefined) return unresolved(NO_YEAR)
    const draft = make(only.kind === 'school' && month < 9 ? first + 1 : first)(context)
    if (draft.kind === 'unreadable') return draft
    const { period } = context
    if (
      draft.stretches.some(({ from, to }) => period !== undefined && (to < period.from || from > period.to))
    )
      return unreadable()
    return {
      ...draft,
      assumed: [...(draft.assumed ?? []), 'year'],
      notes: [...(draft.notes ?? []), { ...NO_YEAR, severity: 'info' }],
    }
  }
}

const UNTIL_MONTH: Note = {
  rule: 'deadline-until-month',
  message: ': «до» месяца читается как последний день месяца перед ним',
  hint: 'назовите день: «не позднее 30 ноября 2020 г.»',
}

/** «до декабря 2020» ends on 30 November; «не позднее декабря 2020» on 31 December. */
export function untilMonth(word: unknown, spans: readonly Span[], years: Years): Meaning | undefined {
  const [span, more] = spans
  const [year, other] = years.years
  if (
    span === undefined ||
    more !== undefined ||
    year === undefined ||
    other !== undefined ||
    years.kind !== 'one'
  )
    return undefined
  const end = inYear(span, year)?.to
  if (span.from.day !== undefined || span.from.month !== span.to.month) return undefined
  if (/^не/.test(String(word))) return byDay(end)
  if (/^к/.test(String(word))) return () => unreadable()
  const before = span.from.month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, span.from.month - 1)
  return byDay(before, UNTIL_MONTH)
}

/** The same day of every year of the plan, or of the year after each. */
export function yearlyUntil({ day: date, month }: DayMonth, yearsLater: number): Meaning {
  return ({ period }) => {
    if (period === undefined) return unresolved(NO_PERIOD)
    const stretches = yearsOf(period).map((year): Stretch | undefined => {
      const to = day(year + yearsLater, month, date)
      const from = day(year + yearsLater, 1, 1)
      return to === undefined || from === undefined
        ? undefined
        : { from: from > period.from || yearsLater > 0 ? from : period.from, to }
    })
    if (stretches.some((stretch) => stretch === undefined)) return unreadable(IMPOSSIBLE)
    return { kind: 'recurring', stretches: stretches as Stretch[], bound: 'by' }
  }
}

/** «до 25 числа каждого месяца»: due on that day, in shorter months on their last. */
export function monthly(date: number, how: 'by' | 'on'): Meaning | undefined {
  if (!(date >= 1 && date <= 31)) return undefined
  return ({ period }) => {
    if (period === undefined) return unresolved(NO_PERIOD)
    const stretches = partsOfYears(period, 12).map(({ from, to }) => {
      const due = day(Number(from.slice(0, 4)), Number(from.slice(5, 7)), date) ?? to
      const end = due < to ? due : to
      return { from: how === 'on' ? end : from, to: end }
    })
    const kept = stretches.filter(({ from, to }) => from <= to)
    return how === 'on'
      ? { kind: 'recurring', stretches: kept }
      : { kind: 'recurring', stretches: kept, bound: 'by' }
  }
}

/** «ежегодно до октября»: the last day of September of every year. */
export function yearlyUntilMonth(spans: readonly Span[]): Meaning | undefined {
  const [span, more] = spans
  if (
    span === undefined ||
    more !== undefined ||
    span.from.month !== span.to.month ||
    span.from.day !== undefined ||
    span.from.month === 1
  )
    return undefined
  const month = span.from.month - 1
  const date = Number(monthEnd(2023, month).slice(8))
  return (context) => ({ ...yearlyUntil({ day: date, month }, 0)(context), notes: [UNTIL_MONTH] })
}

/** «до конца года» in a plan of one year; in a longer one it is not said which. */
export const untilYearEnd: Meaning = (context) => {
  const years = onlyYear(context.period)
  const year = years?.kind === 'one' ? years.years[0] : undefined
  return year === undefined ? unresolved(NO_YEAR) : byDay(day(year, 12, 31))(context)
}

export function untilSpanEnd(
  part: unknown,
  spans: readonly Span[],
  { kind, years }: Years,
): Meaning | undefined {
  const [span, more] = spans
  if (Number(part) !== 3 || kind !== 'one' || span === undefined || more !== undefined) return undefined
  return byDay(inYear(span, years[0] ?? 0)?.to)
}

export function endOfYear(part: unknown, { kind, years }: Years): Meaning | undefined {
  return Number(part) === 3 && kind === 'one' ? byDay(day(years[0] ?? 0, 12, 31)) : undefined
}

export function only(list: readonly FullDate[], make: (date: FullDate) => Meaning): Meaning | undefined {
  const [date, more] = list
  return date === undefined || more !== undefined ? undefined : make(date)
}

/** «до декабря» in a plan of one year. «До сентября» of a school year may be the one that begins it or the one after it. */
export function untilBareMonth(word: unknown, spans: readonly Span[]): Meaning | undefined {
  const month = spans[0]?.from.month ?? 0
  const inYear = (year: number): Meaning | undefined =>
    untilMonth(word, spans, { kind: 'one', years: [year] })
  if (month < 2 || inYear(2024) === undefined) return undefined
  const read = withYear((year) => inYear(year) ?? (() => unreadable()), month)
  return (context) =>
    onlyYear(context.period)?.kind === 'school' && month === 9 ? unreadable() : read(context)
}
