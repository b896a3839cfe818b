import { addDays, type Day, day } from '../../calendar/day.ts'
import type { DeadlineContext, SchoolCalendar } from '../reading.ts'
import { type Stretch, schoolYear, type Years } from '../spans.ts'
import { type Meaning, NO_YEAR, noCalendar, unreadable, unresolved } from './draft.ts'

/** A stretch of the school year that begins in a calendar year; nothing where the plan's calendar does not tell it. */
type Part = (calendar: SchoolCalendar, first: number) => Stretch | undefined

/** The n-th school quarter or trimester by the plan's own calendar. */
export function schoolTerm(term: unknown, n: unknown, years: Years | undefined): Meaning {
  const part: Part = (calendar, first) =>
    calendar[term === 'quarters' ? 'quarters' : 'trimesters'][keyOf(first)]?.[Number(n) - 1]
  return schoolPart(part, years)
}

const SEASONS: readonly { readonly name: RegExp; readonly months: readonly number[] }[] = [
  { name: /^осенн/, months: [10, 11] },
  { name: /^зимн/, months: [12, 1] },
  { name: /^весенн/, months: [3, 4] },
  { name: /^летн/, months: [5, 6] },
]

/** «осенние каникулы»: the only ones of the calendar that begin in those months. «Каникулы» alone are not one stretch. */
export function schoolHolidays(word: unknown, years: Years | undefined): Meaning {
  const months = SEASONS.find(({ name }) => name.test(String(word)))?.months ?? []
  return schoolPart((calendar, first) => {
    const own = (calendar.holidays[keyOf(first)] ?? []).filter(({ from }) =>
      months.includes(Number(from.slice(5, 7))),
    )
    return own.length === 1 ? own[0] : undefined
  }, years)
}

/** The school year from its first to its last day of lessons. */
export const wholeSchoolYear: Part = ({ year }, first) => {
  const [from, to] = [dayIn(year?.from, first), dayIn(year?.to, first)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** «начало учебного года» is its first day, «конец» its last; the middle is no day. */
export function schoolYearEdge(part: unknown): Part {
  return ({ year }, first) => {
    const edge = Number(part) === 1 ? year?.from : Number(part) === 3 ? year?.to : undefined
    const at = dayIn(edge, first)
    return at === undefined ? undefined : { from: at, to: at }
  }
}

/** Until the school year begins (the day before) or ends (its last day). */
export function untilSchoolYearEdge(part: unknown): Meaning {
  const edge = schoolPart(schoolYearEdge(part), undefined)
  return (context) => {
    const draft = edge(context)
    const at = draft.stretches[0]?.from
    const { period } = context
    if (at === undefined || period === undefined) return draft
    const to = Number(part) === 1 ? addDays(at, -1) : at
    return to < period.from
      ? unreadable()
      : { ...draft, stretches: [{ from: period.from, to }], bound: 'by', assumed: ['start', 'year'] }
  }
}

/** A part of a named school year, else of the only one whose part lies in the plan; every one of them when `isYearly`. */
export function schoolPart(part: Part, years: Years | undefined, isYearly = false): Meaning {
  return (context) => {
    const { period, schoolCalendar } = context
    if (years !== undefined && years.kind !== 'school') return unreadable()
    if (schoolCalendar === undefined) return lacking(isYearly)
    if (years !== undefined) {
      const stretch = part(schoolCalendar, years.years[0] ?? 0)
      return stretch === undefined ? noCalendar() : { kind: 'period', stretches: [stretch] }
    }
    if (period === undefined) return unresolved(NO_YEAR)
    const parts = schoolYearsOf(period).map((first) => part(schoolCalendar, first))
    // A year that the calendar does not tell may hold the one that is meant.
    if (parts.length === 0 || parts.some((stretch) => stretch === undefined)) return lacking(isYearly)
    const inside = (parts as Stretch[]).filter(({ from, to }) => from >= period.from && to <= period.to)
    if (isYearly) return { kind: 'recurring', stretches: inside }
    return inside.length === 1
      ? { kind: 'period', stretches: inside, assumed: ['year'] }
      : unresolved(NO_YEAR)
  }
}

function lacking(isYearly: boolean): ReturnType<Meaning> {
  return isYearly ? { ...noCalendar(), kind: 'recurring' } : noCalendar()
}

/** School years that share a day with a period, by their first calendar year. */
function schoolYearsOf({ from, to }: NonNullable<DeadlineContext['period']>): number[] {
  const first = Number(from.slice(0, 4)) - 1
  const count = Number(to.slice(0, 4)) - first + 1
  return Array.from({ length: count }, (_, index) => first + index).filter(
    (year) => schoolYear(year).from <= to && schoolYear(year).to >= from,
  )
}

function keyOf(first: number): string {
  return `${first}/${String(first + 1).slice(2)}`
}

/** Days from August on belong to the first calendar year of a school year. */
function dayIn(
  at: { readonly day: number; readonly month: number } | undefined,
  first: number,
): Day | undefined {
  return at === undefined ? undefined : day(at.month >= 8 ? first : first + 1, at.month, at.day)
}
