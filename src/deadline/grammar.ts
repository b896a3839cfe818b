import { day, monthEnd } from '../calendar/day.ts'
import { type Frequency, third } from './atoms.ts'
import {
  bareSpans,
  byDay,
  datedSpans,
  dateStretch,
  dates,
  dayOf,
  duringYear,
  fromDay,
  fromTo,
  IMPOSSIBLE,
  inOnlyMonth,
  type Meaning,
  NO_YEAR,
  noCalendar,
  ongoing,
  REVERSED,
  recurring,
  recurringWithin,
  schoolTerm,
  unreadable,
  unresolved,
  weekdays,
  weekOfMonth,
  wholeMonth,
  withYear,
  yearsMeaning,
} from './draft.ts'
import { compileRows, type Row } from './match.ts'
import type { Note } from './reading.ts'
import {
  daySpan,
  inYear,
  onlyYear,
  partsOfYears,
  type Span,
  type Stretch,
  type Years,
  yearsOf,
} from './spans.ts'
import type { DayMonth, FullDate } from './tokens.ts'

const UNTIL = 'until|not-later|by-date'
const SINCE = 'since|not-earlier'

const UNTIL_MONTH: Note = {
  rule: 'deadline-until-month',
  message: '«До» месяца: срок читается как последний день месяца перед ним',
  hint: 'назовите день: «не позднее 30 ноября 2020 г.»',
}

/** «до декабря 2020» ends on 30 November; «не позднее декабря 2020» on 31 December. */
function untilMonth(word: unknown, spans: readonly Span[], years: Years): Meaning | undefined {
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
function yearlyUntil({ day: date, month }: DayMonth, yearsLater: number): Meaning {
  return ({ period }) => {
    if (period === undefined)
      return unresolved({ rule: 'deadline-unreadable', message: 'Период плана не задан' })
    const stretches = yearsOf(period).map((year): Stretch | undefined => {
      const to = day(year + yearsLater, month, date)
      const from = day(year + yearsLater, 1, 1)
      return to === undefined || from === undefined
        ? undefined
        : { from: from > period.from || yearsLater > 0 ? from : period.from, to }
    })
    if (stretches.some((stretch) => stretch === undefined))
      return unreadable({ rule: 'deadline-impossible-date', message: 'Такого дня в календаре нет' })
    return { kind: 'recurring', stretches: stretches as Stretch[], bound: 'by' }
  }
}

/** «до 25 числа каждого месяца»: due on that day, in shorter months on their last. */
function monthly(date: number, how: 'by' | 'on'): Meaning | undefined {
  if (!(date >= 1 && date <= 31)) return undefined
  return ({ period }) => {
    if (period === undefined)
      return unresolved({ rule: 'deadline-unreadable', message: 'Период плана не задан' })
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

const freq = (value: unknown): Frequency => value as Frequency
const isMonthly = (value: unknown): boolean => freq(value).parts === 12 && freq(value).times === 1
const isYearly = (value: unknown): boolean => freq(value).parts === 1 && freq(value).times === 1

/** Four at most: a longer cell is no deadline but a table. */
const PAIRS = [2, 3, 4].map(
  (count): Row => ({
    pattern: Array(count).fill('spans years').join(' '),
    type: 'meaning',
    make: (values): Meaning | undefined => {
      const parts = Array.from({ length: count }, (_, index) =>
        datedSpans(values[2 * index] as Span[], values[2 * index + 1] as Years)({}),
      )
      if (parts.some(({ kind }) => kind !== 'period')) return undefined
      return () => ({ kind: 'period', stretches: parts.flatMap(({ stretches }) => stretches) })
    },
  }),
)

const ROWS: readonly Row[] = [
  { pattern: 'years', type: 'meaning', make: ([years]) => yearsMeaning(years as Years) },
  { pattern: 'in years', type: 'meaning', make: ([, years]) => yearsMeaning(years as Years) },
  {
    pattern: 'in? spans years',
    type: 'meaning',
    make: ([, spans, years]) => datedSpans(spans as Span[], years as Years),
  },
  { pattern: 'in? spans', type: 'meaning', make: ([, spans]) => bareSpans(spans as Span[]) },
  {
    pattern: 'in during spans years',
    type: 'meaning',
    make: ([, , spans, years]) => datedSpans(spans as Span[], years as Years),
  },
  { pattern: 'in during spans', type: 'meaning', make: ([, , spans]) => bareSpans(spans as Span[]) },
  { pattern: 'dates', type: 'meaning', make: ([list]) => dates(list as FullDate[]) },
  {
    pattern: 'day-month',
    type: 'meaning',
    make: ([at]) => withYear((year) => dates([{ ...(at as DayMonth), year }]), (at as DayMonth).month),
  },
  {
    pattern: 'stretch',
    type: 'meaning',
    make: ([pair]) => dateStretch((pair as FullDate[])[0] as FullDate, (pair as FullDate[])[1] as FullDate),
  },
  { pattern: 'dated', type: 'meaning', make: ([list]) => datedList(list as { span: Span; year: number }[]) },
  {
    pattern: 'spans years dash spans years',
    type: 'meaning',
    make: ([a, y, , b, z]) => fromTo(a as Span[], y as Years, b as Span[], z as Years),
  },
  {
    pattern: 'since spans years to spans years',
    type: 'meaning',
    make: ([, a, y, , b, z]) => fromTo(a as Span[], y as Years, b as Span[], z as Years),
  },
  {
    pattern: 'since spans years',
    type: 'meaning',
    make: ([, spans, years]) =>
      fromDay(inYear((spans as Span[])[0] as Span, (years as Years).years[0] ?? 0)?.from),
  },
  ...PAIRS,
  // How often
  { pattern: 'freq', type: 'meaning', make: ([often]) => recurring(freq(often), undefined, undefined) },
  {
    pattern: 'freq in? years',
    type: 'meaning',
    make: ([often, , years]) => recurring(freq(often), undefined, years as Years),
  },
  {
    pattern: 'years freq',
    type: 'meaning',
    make: ([years, often]) => recurring(freq(often), undefined, years as Years),
  },
  {
    pattern: 'freq in? spans',
    type: 'meaning',
    make: ([often, , spans]) => recurring(freq(often), spans as Span[], undefined),
  },
  {
    pattern: 'in? spans freq',
    type: 'meaning',
    make: ([, spans, often]) => recurring(freq(often), spans as Span[], undefined),
  },
  {
    pattern: 'freq in? spans years',
    type: 'meaning',
    make: ([often, , spans, years]) => recurring(freq(often), spans as Span[], years as Years),
  },
  {
    pattern: 'spans freq years',
    type: 'meaning',
    make: ([spans, often, years]) => recurring(freq(often), spans as Span[], years as Years),
  },
  {
    pattern: 'spans years freq',
    type: 'meaning',
    make: ([spans, years, often]) => recurring(freq(often), spans as Span[], years as Years),
  },
  {
    pattern: 'freq in during year-word years',
    type: 'meaning',
    make: ([often, , , , years]) => (isYearly(often) ? duringYear(years as Years) : undefined),
  },
  {
    pattern: 'freq in? day-month',
    type: 'meaning',
    make: ([often, , at]) => recurring(freq(often), [daySpan(at as DayMonth)], undefined),
  },
  {
    pattern: 'day-month freq',
    type: 'meaning',
    make: ([at, often]) => recurring(freq(often), [daySpan(at as DayMonth)], undefined),
  },
  {
    pattern: 'number|ordinal day-of-month freq',
    type: 'meaning',
    make: ([date, , often]) => (isMonthly(often) ? monthly(Number(date), 'on') : undefined),
  },
  {
    pattern: 'freq number|ordinal day-of-month',
    type: 'meaning',
    make: ([often, date]) => (isMonthly(often) ? monthly(Number(date), 'on') : undefined),
  },
  {
    pattern: 'freq in during years',
    type: 'meaning',
    make: ([often, , , years]) => recurring(freq(often), undefined, years as Years),
  },
  {
    pattern: 'freq in during year-word',
    type: 'meaning',
    make: ([often]) => (isYearly(often) ? everyYear : recurring(freq(often), undefined, undefined)),
  },
  {
    pattern: 'freq since spans years to spans years',
    type: 'meaning',
    make: ([often, , a, y, , b, z]) => {
      const within = fromTo(a as Span[], y as Years, b as Span[], z as Years)
      return within && recurringWithin(freq(often), within)
    },
  },
  {
    pattern: 'every weekday spans years',
    type: 'meaning',
    make: ([, at, spans, years]) => weekdays(at, datedSpans(spans as Span[], years as Years)),
  },
  {
    pattern: 'every weekday spans',
    type: 'meaning',
    make: ([, at, spans]) => weekdays(at, bareSpans(spans as Span[])),
  },
  {
    pattern: 'week-of years?',
    type: 'meaning',
    make: ([week, years]) =>
      weekOfMonth((week as { n: unknown }).n, (week as { month: unknown }).month, years as Years | undefined),
  },
  {
    pattern: 'day-years',
    type: 'meaning',
    make: ([value]) => datedSpans([(value as { span: Span }).span], (value as { years: Years }).years),
  },
  { pattern: 'impossible', type: 'meaning', make: () => () => unreadable(IMPOSSIBLE) },
  { pattern: 'every weekday', type: 'meaning', make: ([, at]) => weekdays(at, wholeMonth) },
  {
    pattern: 'roman|number|ordinal decade',
    type: 'meaning',
    make: ([n]) => inOnlyMonth((month) => [third(n, month)].flatMap((span) => span ?? [])),
  },
  { pattern: 'in? spans? reversed years?', type: 'meaning', make: () => () => unreadable(REVERSED) },
  {
    pattern: 'in? during? school-term years?',
    type: 'meaning',
    make: ([, , term, years]) =>
      schoolTerm((term as { term: unknown }).term, (term as { n: unknown }).n, years as Years | undefined),
  },
  // All the time
  { pattern: 'constantly', type: 'meaning', make: () => ongoing(undefined) },
  { pattern: 'constantly years', type: 'meaning', make: ([, years]) => ongoing(years as Years) },
  {
    pattern: 'constantly in during years',
    type: 'meaning',
    make: ([, , , years]) => ongoing(years as Years),
  },
  { pattern: 'constantly in during year-word', type: 'meaning', make: () => duringYear(undefined) },
  {
    pattern: 'in constantly word',
    type: 'meaning',
    make: ([, , word]) => (word === 'основе' ? ongoing(undefined) : undefined),
  },
  {
    pattern: 'in during whole? period-word plan-words? plan-words? plan-words?',
    type: 'meaning',
    make: () => ongoing(undefined),
  },
  {
    pattern: 'whole period-word plan-words? plan-words? plan-words?',
    type: 'meaning',
    make: () => ongoing(undefined),
  },
  { pattern: 'in during year-word', type: 'meaning', make: () => duringYear(undefined) },
  {
    pattern: 'in during year-word years',
    type: 'meaning',
    make: ([, , , years]) => duringYear(years as Years),
  },
  {
    pattern: 'in during years',
    type: 'meaning',
    make: ([, , years]) => ((years as Years).kind === 'list' ? undefined : yearsMeaning(years as Years)),
  },
  { pattern: 'in during school year-word', type: 'meaning', make: () => noCalendar },
  {
    pattern: 'freq? month-part school year-word',
    type: 'meaning',
    make:
      ([often]) =>
      (): ReturnType<Meaning> =>
        often === undefined ? noCalendar() : { ...noCalendar(), kind: 'recurring' },
  },
  // Bounds
  {
    pattern: `in? period-word? ${UNTIL} dates`,
    type: 'meaning',
    make: ([, , , list]) => only(list as FullDate[], (date) => byDay(dayOf(date))),
  },
  {
    pattern: `in? period-word? ${UNTIL} day-month`,
    type: 'meaning',
    make: ([, , , at]) =>
      withYear((year) => byDay(dayOf({ ...(at as DayMonth), year })), (at as DayMonth).month),
  },
  {
    pattern: `in? period-word? ${UNTIL} spans years`,
    type: 'meaning',
    make: ([, , word, spans, years]) => untilMonth(word, spans as Span[], years as Years),
  },
  {
    pattern: 'until-end years',
    type: 'meaning',
    make: ([month, years]) =>
      (years as Years).kind === 'one'
        ? byDay(monthEnd((years as Years).years[0] ?? 0, Number(month)))
        : undefined,
  },
  {
    pattern: 'until-end',
    type: 'meaning',
    make: ([month]) => withYear((year) => byDay(monthEnd(year, Number(month))), Number(month)),
  },
  {
    pattern: 'until month-part years',
    type: 'meaning',
    make: ([, part, years]) => endOfYear(part, years as Years),
  },
  {
    pattern: `freq ${UNTIL} day-month report-year? year-word?`,
    type: 'meaning',
    make: ([often, , at]) => (isYearly(often) ? yearlyUntil(at as DayMonth, 0) : undefined),
  },
  {
    pattern: `${UNTIL} day-month freq`,
    type: 'meaning',
    make: ([, at, often]) => (isYearly(often) ? yearlyUntil(at as DayMonth, 0) : undefined),
  },
  {
    pattern: `freq? ${UNTIL} day-month report-year year-word`,
    type: 'meaning',
    make: ([often, , at]) => (often === undefined ? yearlyUntil(at as DayMonth, 0) : undefined),
  },
  {
    pattern: `freq? ${UNTIL} day-month year-word next-year word report-year year-word?`,
    type: 'meaning',
    make: ([, , at]) => yearlyUntil(at as DayMonth, 1),
  },
  {
    pattern: `freq ${UNTIL} number|ordinal day-of-month`,
    type: 'meaning',
    make: ([often, , date]) => (isMonthly(often) ? monthly(Number(date), 'by') : undefined),
  },
  {
    pattern: `${UNTIL} number|ordinal day-of-month freq`,
    type: 'meaning',
    make: ([, date, , often]) => (isMonthly(often) ? monthly(Number(date), 'by') : undefined),
  },
  {
    pattern: `${SINCE} day-month`,
    type: 'meaning',
    make: ([, at]) =>
      withYear((year) => fromDay(dayOf({ ...(at as DayMonth), year })), (at as DayMonth).month),
  },
  {
    pattern: `${SINCE} years`,
    type: 'meaning',
    make: ([, years]) =>
      (years as Years).kind === 'one' ? fromDay(day((years as Years).years[0] ?? 0, 1, 1)) : undefined,
  },
  {
    pattern: 'until month-part spans years',
    type: 'meaning',
    make: ([, p, spans, years]) => untilSpanEnd(p, spans as Span[], years as Years),
  },
  {
    pattern: 'freq until spans',
    type: 'meaning',
    make: ([often, , spans]) => (isYearly(often) ? yearlyUntilMonth(spans as Span[]) : undefined),
  },
  {
    pattern: 'until spans',
    type: 'meaning',
    make: ([word, spans]) => {
      const month = (spans as Span[])[0]?.from.month ?? 0
      const isMonth =
        untilMonth(word, spans as Span[], { kind: 'one', years: [2024] }) !== undefined && month > 1
      return isMonth
        ? withYear(
            (year) =>
              untilMonth(word, spans as Span[], { kind: 'one', years: [year] }) ?? (() => unreadable()),
            month,
          )
        : undefined
    },
  },
  { pattern: 'years constantly', type: 'meaning', make: ([years]) => ongoing(years as Years) },
  {
    pattern: 'in constantly word years',
    type: 'meaning',
    make: ([, , word, years]) => (word === 'основе' ? ongoing(years as Years) : undefined),
  },
  { pattern: 'word? holidays years?', type: 'meaning', make: () => noCalendar },
  {
    pattern: 'in? month-part years',
    type: 'meaning',
    make: ([, , years]) => ((years as Years).kind === 'school' ? noCalendar : undefined),
  },
  {
    pattern: 'until month-part year-word',
    type: 'meaning',
    make: ([, part]) => (Number(part) === 3 ? untilYearEnd : undefined),
  },
  {
    pattern: `${SINCE} dates`,
    type: 'meaning',
    make: ([, list]) => only(list as FullDate[], (date) => fromDay(dayOf(date))),
  },
]

/** «ежегодно, в течение года»: each year of the plan, and no month is missing. */
const everyYear: Meaning = (context) => ({ ...duringYear(undefined)(context), kind: 'recurring', notes: [] })

/** «ежегодно до октября»: the last day of September of every year. */
function yearlyUntilMonth(spans: readonly Span[]): Meaning | undefined {
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
const untilYearEnd: Meaning = (context) => {
  const years = onlyYear(context.period)
  const year = years?.kind === 'one' ? years.years[0] : undefined
  return year === undefined ? unresolved(NO_YEAR) : byDay(day(year, 12, 31))(context)
}

function untilSpanEnd(part: unknown, spans: readonly Span[], { kind, years }: Years): Meaning | undefined {
  const [span, more] = spans
  if (Number(part) !== 3 || kind !== 'one' || span === undefined || more !== undefined) return undefined
  return byDay(inYear(span, years[0] ?? 0)?.to)
}

function only(list: readonly FullDate[], make: (date: FullDate) => Meaning): Meaning | undefined {
  const [date, more] = list
  return date === undefined || more !== undefined ? undefined : make(date)
}

function endOfYear(part: unknown, { kind, years }: Years): Meaning | undefined {
  return Number(part) === 3 && kind === 'one' ? byDay(day(years[0] ?? 0, 12, 31)) : undefined
}

function datedList(list: readonly { readonly span: Span; readonly year: number }[]): Meaning {
  return () => {
    const parts = list.map(({ span, year }) => datedSpans([span], { kind: 'one', years: [Number(year)] })({}))
    return (
      parts.find(({ kind }) => kind !== 'period') ?? {
        kind: 'period',
        stretches: parts.flatMap(({ stretches }) => stretches),
      }
    )
  }
}

/** The rows by which a whole clause is read; exactly one of them fits a phrase that can be read. */
export const CLAUSES: ReturnType<typeof compileRows> = compileRows(ROWS)
