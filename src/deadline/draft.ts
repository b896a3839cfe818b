import { addDays, type Day, day, monthEnd, weekday } from '../calendar/day.ts'
import type { Frequency } from './atoms.ts'
import type { DeadlineContext, Note, ReadingKind } from './reading.ts'
import {
  inSchoolYear,
  inYear,
  isAscending,
  isPossible,
  onlyYear,
  partsOfYears,
  type Span,
  type Stretch,
  schoolYear,
  wholeYear,
  type Years,
  yearsOf,
} from './spans.ts'
import type { FullDate } from './tokens.ts'

/** A reading before its windows get keys. */
export interface Draft {
  readonly kind: ReadingKind
  readonly stretches: readonly Stretch[]
  readonly bound?: 'by' | 'from'
  readonly assumed?: readonly string[]
  readonly notes?: readonly Note[]
}

/** What a clause means; it depends on the plan's period only where the clause leaves something out. */
export type Meaning = (context: DeadlineContext) => Draft

export const unresolved = (...notes: Note[]): Draft => ({ kind: 'unresolved', stretches: [], notes })
export const unreadable = (...notes: Note[]): Draft => ({ kind: 'unreadable', stretches: [], notes })

export const IMPOSSIBLE: Note = { rule: 'deadline-impossible-date', message: 'Такого дня в календаре нет' }
export const REVERSED: Note = { rule: 'deadline-reversed', message: 'Конец срока раньше начала' }
const CROSSES: Note = {
  rule: 'deadline-range-crosses-year',
  message: 'Срок переходит через новый год, а год назван один',
  hint: 'назовите оба года: «октябрь 2021 г. – март 2022 г.»',
}
export const NO_YEAR: Note = {
  rule: 'deadline-month-without-year',
  message: 'Не назван год',
  hint: 'допишите год: «май 2023 г.»',
}
const NO_CALENDAR: Note = {
  rule: 'deadline-school-calendar-missing',
  message: 'Школьные даты не заданы',
  hint: 'задайте их в ключе «календарь»',
}

export const noCalendar = (): Draft => unresolved(NO_CALENDAR)

/** Years alone: a year, one period of several years, or each of a list. */
export function yearsMeaning(years: Years): Meaning {
  return () => ({ kind: 'period', stretches: yearStretches(years) })
}

function yearStretches({ kind, years }: Years): Stretch[] {
  const [first = 0, last = first] = [years[0], years.at(-1)]
  if (kind === 'school') return [schoolYear(first)]
  return kind === 'list' ? years.map(wholeYear) : [{ from: wholeYear(first).from, to: wholeYear(last).to }]
}

/** Spans in named years: once, or once in each year. */
export function datedSpans(spans: readonly Span[], years: Years): Meaning {
  return () => {
    if (spans.some(({ from, to }) => from.month === to.month && (from.day ?? 1) > (to.day ?? 31)))
      return unreadable(REVERSED)
    const runs = spans.some((span) => span.from.month > span.to.month)
    if (runs && years.kind === 'one') return unreadable(CROSSES)
    // «октябрь – март 2022–2023 гг.» is one winter or two; a quarter of a school year is no quarter of a year.
    if (runs && years.years.length === 2) return unreadable()
    if (!isAscending(spans, years.kind === 'school' ? 9 : 1)) return unreadable()
    if (years.kind === 'school' && spans.some((span) => !fitsSchoolYear(span))) return unreadable()
    const stretches = spansIn(spans, years)
    if (stretches === undefined) return unreadable(IMPOSSIBLE)
    return { kind: years.years.length > 1 ? 'recurring' : 'period', stretches }
  }
}

/** Inside September–August, and no quarter or half, which school years count otherwise. */
function fitsSchoolYear({ from, to, isPart }: Span): boolean {
  return isPart !== true && (from.month >= 9 || to.month < 9) && !(from.month < 9 && to.month < from.month)
}

function spansIn(spans: readonly Span[], { kind, years }: Years): Stretch[] | undefined {
  const all = years.flatMap((year) =>
    spans.map((span) => (kind === 'school' ? inSchoolYear(span, year) : inYear(span, year))),
  )
  return all.every((stretch) => stretch !== undefined && stretch.from <= stretch.to)
    ? (all as Stretch[])
    : undefined
}

/** Spans without a year take it from a plan of one year; in a longer plan they stay open. */
export function bareSpans(spans: readonly Span[]): Meaning {
  return ({ period }) => {
    if (!spans.every(isPossible)) return unreadable(IMPOSSIBLE)
    const year = onlyYear(period)
    if (year === undefined) return unresolved(NO_YEAR)
    const draft = datedSpans(spans, year)({})
    return draft.kind === 'unreadable'
      ? draft
      : { ...draft, assumed: ['year'], notes: [{ ...NO_YEAR, severity: 'info' }] }
  }
}

/** «май 2021 – март 2022»: one period. */
export function fromTo(
  from: readonly Span[],
  first: Years,
  to: readonly Span[],
  last: Years,
): Meaning | undefined {
  const [a, b] = [from[0], to[0]]
  if (
    a === undefined ||
    b === undefined ||
    from.length + to.length > 2 ||
    first.kind !== 'one' ||
    last.kind !== 'one'
  )
    return undefined
  return () => stretchDraft(inYear(a, first.years[0] ?? 0)?.from, inYear(b, last.years[0] ?? 0)?.to)
}

export function dateStretch(from: FullDate, to: FullDate): Meaning {
  return () => stretchDraft(dayOf(from), dayOf(to))
}

export function dayOf({ year, month, day: date }: FullDate): Day | undefined {
  return day(year, month, date)
}

function stretchDraft(from: Day | undefined, to: Day | undefined): Draft {
  if (from === undefined || to === undefined) return unreadable(IMPOSSIBLE)
  return from > to ? unreadable(REVERSED) : { kind: 'period', stretches: [{ from, to }] }
}

export function dates(list: readonly FullDate[]): Meaning {
  return () => {
    const days = list.map(dayOf)
    if (days.some((each) => each === undefined)) return unreadable(IMPOSSIBLE)
    return { kind: 'period', stretches: days.map((each) => ({ from: each as Day, to: each as Day })) }
  }
}

const ANNUAL: Note = {
  rule: 'deadline-annual-without-month',
  message: '«Ежегодно» без месяца: срок каждого года — 31 декабря',
  hint: 'назовите месяц: «ежегодно, август»',
  severity: 'info',
}

/** A frequency over the plan's period or over named years, `spans` in each year. */
export function recurring(
  { parts, times }: Frequency,
  spans: readonly Span[] | undefined,
  years: Years | undefined,
): Meaning {
  return ({ period }) => {
    const within = years === undefined ? period : { ...stretchOf(years), unit: 'years' as const }
    if (within === undefined)
      return unresolved({ rule: 'deadline-unreadable', message: 'Период плана не задан' })
    if (spans !== undefined) {
      if (parts !== 1 || (times !== 1 && times !== spans.length)) return unreadable()
      // «ежегодно, май 2023 г.» says two things.
      if (years !== undefined && (years.kind === 'one' || years.kind === 'school')) return unreadable()
      if (
        spans.some(({ from, to }) => from.month === to.month && (from.day ?? 1) > (to.day ?? 31)) ||
        !isAscending(spans)
      )
        return unreadable()
      const list: Years = years ?? { kind: 'list', years: yearsOf(within) }
      const stretches = spansIn(spans, list)
      return stretches === undefined
        ? unreadable(IMPOSSIBLE)
        : {
            kind: 'recurring',
            stretches: stretches.filter((s) => s.to >= within.from && s.from <= within.to),
          }
    }
    if (parts === 1 && years !== undefined && (years.kind === 'one' || years.kind === 'school'))
      return unreadable()
    if (parts > 12) return { kind: 'recurring', stretches: weeks(within) }
    const notes: Note[] =
      times > 1
        ? [
            {
              rule: 'deadline-times-without-dates',
              message: 'Сказано, сколько раз, но не сказано когда',
              hint: 'назовите месяцы',
            },
          ]
        : []
    return {
      kind: 'recurring',
      stretches: partsOfYears(within, parts),
      notes: parts === 1 && times === 1 ? [ANNUAL] : notes,
    }
  }
}

function stretchOf(years: Years): Stretch {
  const all = yearStretches(years)
  return { from: all[0]?.from ?? wholeYear(2000).from, to: all.at(-1)?.to ?? wholeYear(2000).to }
}

/** «ежемесячно с сентября 2022 г. по май 2023 г.» */
export function recurringWithin({ parts, times }: Frequency, within: Meaning): Meaning {
  return (context) => {
    const draft = within(context)
    const [stretch, more] = draft.stretches
    if (
      draft.kind !== 'period' ||
      stretch === undefined ||
      more !== undefined ||
      parts === 1 ||
      parts > 12 ||
      times !== 1
    )
      return unreadable()
    return { kind: 'recurring', stretches: partsOfYears(stretch, parts) }
  }
}

/** A week that every calendar counts alike: in a month that begins on Monday, or the last of one that ends on Sunday. */
export function weekOfMonth(n: unknown, named: unknown, years: Years | undefined): Meaning {
  return ({ period }) => {
    const lone = named === undefined ? onlyMonth(period) : undefined
    const year = years?.years[0] ?? lone?.year ?? onlyYear(period)?.years[0]
    const month = named === undefined ? lone?.month : Number(named)
    if (year === undefined || month === undefined) return unresolved(NO_YEAR)
    if ((years?.kind ?? 'one') !== 'one' || (years === undefined && onlyYear(period)?.kind === 'school'))
      return unreadable()
    const stretch = alikeWeek(n, year, month)
    if (stretch === undefined) return unreadable()
    return {
      kind: 'period',
      stretches: [stretch],
      notes: years === undefined ? [{ ...NO_YEAR, severity: 'info' }] : [],
    }
  }
}

function alikeWeek(n: unknown, year: number, month: number): Stretch | undefined {
  const [first, last] = [day(year, month, 1), monthEnd(year, month)]
  if (n === 'last') return weekday(last) === 7 ? { from: addDays(last, -6), to: last } : undefined
  if (first === undefined || weekday(first) !== 1 || Number(n) > 4) return undefined
  const from = addDays(first, 7 * (Number(n) - 1))
  return { from, to: addDays(from, 6) }
}

/** The only month of a period. */
function onlyMonth(
  period: DeadlineContext['period'],
): { readonly year: number; readonly month: number } | undefined {
  if (period === undefined || period.from.slice(0, 7) !== period.to.slice(0, 7)) return undefined
  return { year: Number(period.from.slice(0, 4)), month: Number(period.from.slice(5, 7)) }
}

/** The plan's only month, for what names a day of it. */
export const wholeMonth: Meaning = ({ period }) =>
  period === undefined || onlyMonth(period) === undefined
    ? unresolved(NO_YEAR)
    : { kind: 'period', stretches: [{ from: period.from, to: period.to }] }

/** «II декада» of the plan's only month. */
export function inOnlyMonth(spansIn: (month: number) => readonly Span[]): Meaning {
  return (context) => {
    const lone = onlyMonth(context.period)
    return lone === undefined ? unresolved(NO_YEAR) : bareSpans(spansIn(lone.month))(context)
  }
}

/** «каждый понедельник октября 2023 г.»: each of those days. */
export function weekdays(at: unknown, within: Meaning): Meaning {
  return (context) => {
    const draft = within(context)
    const [stretch, more] = draft.stretches
    if (draft.kind !== 'period' || stretch === undefined || more !== undefined)
      return draft.kind === 'period' ? unreadable() : draft
    const days: Stretch[] = []
    for (
      let each = addDays(stretch.from, (Number(at) - weekday(stretch.from) + 7) % 7);
      each <= stretch.to;
      each = addDays(each, 7)
    )
      days.push({ from: each, to: each })
    return { ...draft, kind: 'recurring', stretches: days }
  }
}

/** The n-th school quarter or trimester by the plan's own calendar. */
export function schoolTerm(term: unknown, n: unknown, years: Years | undefined): Meaning {
  return ({ period, schoolCalendar }) => {
    const first =
      years?.kind === 'school' ? years.years[0] : years === undefined ? schoolYearOf(period) : undefined
    if (first === undefined)
      return years === undefined || years.kind !== 'school' ? noCalendar() : unreadable()
    const terms =
      schoolCalendar?.[term === 'quarters' ? 'quarters' : 'trimesters'][
        `${first}/${String(first + 1).slice(2)}`
      ]
    const found = terms?.[Number(n) - 1]
    if (found === undefined) return noCalendar()
    return {
      kind: 'period',
      stretches: [found],
      notes: years === undefined ? [{ ...NO_YEAR, severity: 'info' }] : [],
    }
  }
}

function schoolYearOf(period: DeadlineContext['period']): number | undefined {
  const only = onlyYear(period)
  return only?.kind === 'school' ? only.years[0] : undefined
}

/** Calendar weeks, Monday to Sunday, that begin inside the period. */
function weeks({ from, to }: Stretch): Stretch[] {
  const all: Stretch[] = []
  for (let start = addDays(from, (8 - weekday(from)) % 7); start <= to; start = addDays(start, 7)) {
    const end = addDays(start, 6)
    all.push({ from: start, to: end < to ? end : to })
  }
  return all
}

/** «Постоянно», «в течение всего периода»: one window, the named years or the plan. */
export function ongoing(years: Years | undefined): Meaning {
  return ({ period }) => {
    const stretch = years === undefined ? period : stretchOf(years)
    if (stretch === undefined)
      return unresolved({ rule: 'deadline-unreadable', message: 'Период плана не задан' })
    return { kind: 'ongoing', stretches: [{ from: stretch.from, to: stretch.to }] }
  }
}

/** «В течение года»: every year of the plan; with years, each of them. */
export function duringYear(years: Years | undefined): Meaning {
  return ({ period }) => {
    if (years !== undefined)
      return {
        kind: years.years.length > 1 ? 'recurring' : 'period',
        stretches: years.kind === 'school' ? yearStretches(years) : years.years.map(wholeYear),
      }
    const only = onlyYear(period)
    if (only !== undefined) return { kind: 'period', stretches: yearStretches(only), assumed: ['year'] }
    if (period === undefined) return unresolved(NO_YEAR)
    const note: Note = {
      rule: 'deadline-year-not-stated',
      message: '«В течение года» в плане на несколько лет: какого года',
      hint: 'назовите годы: «в течение года 2021–2024» или «ежегодно»',
    }
    return { kind: 'recurring', stretches: partsOfYears(period, 1), assumed: ['year'], notes: [note] }
  }
}

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
      return unresolved({ rule: 'deadline-unreadable', message: 'Не сказано, до какого дня' })
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
    return {
      ...draft,
      assumed: [...(draft.assumed ?? []), 'year'],
      notes: [...(draft.notes ?? []), { ...NO_YEAR, severity: 'info' }],
    }
  }
}
