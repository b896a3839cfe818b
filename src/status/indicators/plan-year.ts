import { type Day, day, yearOf } from '../../calendar/day.ts'
import { type Period, readPeriod } from '../../calendar/period.ts'
import { type Fraction, fraction, ZERO } from './fraction.ts'

/** A year that has a planned or a reached value: a calendar year or a school year. */
export interface PlanYear {
  /** «2023», «2023/24» */
  readonly label: string
  /** Its last day: values are those of the end of the year. */
  readonly to: Day
}

/** Reads `2023`, `2023/24`, `2023/2024`; several years are no year. */
export function readPlanYear(text: string): PlanYear | undefined {
  const period = readPeriod(text)
  if (period === undefined || period.unit === 'dates') return undefined
  return period.unit === 'years' && yearOf(period.from) !== yearOf(period.to) ? undefined : lastYear(period)
}

/** The last year of a period: a lone planned value is for it. */
export function lastYear({ to, unit }: Period): PlanYear {
  const year = yearOf(to)
  return unit === 'school-years' ? { label: `${year - 1}/${String(year).slice(2)}`, to } : calendarYear(year)
}

export function calendarYear(year: number): PlanYear {
  return { label: String(year), to: day(year, 12, 31) ?? (`${year}-12-31` as Day) }
}

/**
 * The entry of a year: the one of that very year, else the one that ends in the same calendar year,
 * since a value of 2022/23 is what one has in 2023.
 */
export function entryOf<T extends { readonly when?: PlanYear }>(
  entries: readonly T[],
  { label, to }: PlanYear,
): T | undefined {
  return (
    entries.find(({ when }) => when?.label === label) ??
    entries.find(({ when }) => when !== undefined && yearOf(when.to) === yearOf(to))
  )
}

export function inTime(a: PlanYear, b: PlanYear): number {
  return a.to < b.to ? -1 : a.to > b.to ? 1 : 0
}

/** Months from the end of one year to the end of another: whole years and school years on one exact axis. */
export function monthsBetween(from: PlanYear, to: PlanYear): bigint {
  return BigInt(monthsOf(to) - monthsOf(from))
}

/** How much of the way in time from `start` to `end` has passed at `now`. */
export function shareOfTime(start: PlanYear, now: PlanYear, end: PlanYear): Fraction {
  return fraction(monthsBetween(start, now), monthsBetween(start, end)) ?? ZERO
}

function monthsOf({ to }: PlanYear): number {
  return yearOf(to) * 12 + Number(to.slice(5, 7))
}
