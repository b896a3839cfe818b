import { type Day, day, monthEnd } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DayMonth } from './tokens.ts'

/** A stretch of a year without the year: months when `day` is absent. It runs into the next year when its end is before its start. */
export interface Span {
  readonly from: { readonly month: number; readonly day?: number }
  readonly to: { readonly month: number; readonly day?: number }
  /** A quarter or half of a calendar year: in a school year it is not certain which is meant. */
  readonly isPart?: true
}

/** Years as named: one, a range, a list, or a school year (first calendar year). */
export interface Years {
  readonly kind: 'one' | 'range' | 'list' | 'school'
  readonly years: readonly number[]
}

export interface Stretch {
  readonly from: Day
  readonly to: Day
}

export function monthSpan(from: number, to: number = from): Span {
  return { from: { month: from }, to: { month: to } }
}

export function daySpan(from: DayMonth, to: DayMonth = from): Span {
  return { from: { month: from.month, day: from.day }, to: { month: to.month, day: to.day } }
}

/** Whether a list goes on in time; «ноябрь, март» means two years, and it is not said which. */
export function isAscending(spans: readonly Span[], firstMonth = 1): boolean {
  const order = ({ from }: Span): number => ((from.month - firstMonth + 12) % 12) * 100 + (from.day ?? 0)
  return spans.every((span, index) => index === 0 || order(span) > order(spans[index - 1] as Span))
}

/** Whether the calendar has the span's days in any year at all. */
export function isPossible(span: Span): boolean {
  return inYear(span, 2024) !== undefined
}

export function runsOver({ from, to }: Span): boolean {
  return to.month < from.month || (to.month === from.month && (to.day ?? 31) < (from.day ?? 1))
}

/** The span in a year; nothing where the calendar lacks one of its days. */
export function inYear(span: Span, year: number): Stretch | undefined {
  const endYear = runsOver(span) ? year + 1 : year
  const from = day(year, span.from.month, span.from.day ?? 1)
  const to =
    span.to.day === undefined ? monthEnd(endYear, span.to.month) : day(endYear, span.to.month, span.to.day)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The span in a school year: September–December belong to the first calendar year, January–August to the second. */
export function inSchoolYear(span: Span, first: number): Stretch | undefined {
  return inYear(span, span.from.month >= 9 ? first : first + 1)
}

export function wholeYear(year: number): Stretch {
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
}

export function schoolYear(first: number): Stretch {
  return { from: `${first}-09-01` as Day, to: `${first + 1}-08-31` as Day }
}

/** Calendar years that a period touches. */
export function yearsOf({ from, to }: Period): number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}

/** The only year of a period: a calendar year, or the first of a school year. */
export function onlyYear(period: Period | undefined): Years | undefined {
  if (period === undefined) return undefined
  const [first = 0, second, ...more] = yearsOf(period)
  if (second === undefined) return { kind: 'one', years: [first] }
  const isSchool = more.length === 0 && period.from.slice(5) >= '08-15' && period.to.slice(5) <= '08-31'
  return isSchool ? { kind: 'school', years: [first] } : undefined
}

/** Equal parts of every year (2 halves, 4 quarters, 12 months) inside a period. */
export function partsOfYears(period: Stretch, parts: number): Stretch[] {
  const size = 12 / parts
  const first = Number(period.from.slice(0, 4))
  const last = Number(period.to.slice(0, 4))
  const all: Stretch[] = []
  for (let year = first; year <= last; year++)
    for (let part = 0; part < parts; part++) {
      const stretch = inYear(monthSpan(part * size + 1, (part + 1) * size), year)
      if (stretch !== undefined) all.push(stretch)
    }
  return all.flatMap((stretch) => clip(stretch, period) ?? [])
}

/** The part of a stretch that lies in another. */
export function clip(stretch: Stretch, within: Stretch): Stretch | undefined {
  const from = stretch.from > within.from ? stretch.from : within.from
  const to = stretch.to < within.to ? stretch.to : within.to
  return from > to ? undefined : { from, to }
}
