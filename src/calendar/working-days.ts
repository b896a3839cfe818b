import { addDays, type Day, weekday } from './day.ts'
import { HOLIDAYS, PRODUCTION_YEARS, type ProductionYear } from './production-calendar.ts'

/** `decreed`: a weekday that a decree of the President made non-working, but not for everybody. */
export type DayKind = 'working' | 'off' | 'decreed'

/** The days of one year that are not what their weekday says: `MM-DD` → kind. */
type Exceptions = ReadonlyMap<string, DayKind>

/** Whether the acts of that year are in the table. */
export function hasWorkingCalendar(year: number): boolean {
  return PRODUCTION_YEARS.some((each) => each.year === year)
}

/**
 * What a day is in the federal production calendar of the five-day week; nothing for a year outside of the table.
 * Days off of a region («Радоница», «Ураза-байрам») are not federal and stay working days here.
 */
export function dayKind(day: Day): DayKind | undefined {
  return kindIn(exceptionsIn(day.slice(0, 4)), day)
}

function exceptionsIn(year: string): Exceptions | undefined {
  const found = PRODUCTION_YEARS.find((each) => String(each.year) === year)
  return found && exceptionsOf(found)
}

function kindIn(exceptions: Exceptions | undefined, day: Day): DayKind | undefined {
  if (exceptions === undefined) return undefined
  return exceptions.get(day.slice(5)) ?? (isWeekend(day) ? 'off' : 'working')
}

/**
 * The day so many working days later (earlier when negative). The first day counted is the one after `from`: a period
 * begins on the day after the event (ГК РФ, article 191). Nothing where the count runs over a year
 * outside of the table or over a decreed day: schools worked through some of those, so the end is not certain.
 */
export function addWorkingDays(from: Day, days: number): Day | undefined {
  const step = Math.sign(days)
  let day = from
  let exceptions = exceptionsIn(from.slice(0, 4))
  for (let left = Math.abs(days); left > 0; ) {
    const next = addDays(day, step)
    if (next.slice(0, 4) !== day.slice(0, 4)) exceptions = exceptionsIn(next.slice(0, 4))
    day = next
    const kind = kindIn(exceptions, day)
    if (kind === undefined || kind === 'decreed') return undefined
    if (kind === 'working') left--
  }
  return day
}

/** Decreed days give way to days off, which are certain. */
function exceptionsOf({ year, transfers, decreed = [] }: ProductionYear): Exceptions {
  const kinds = new Map<string, DayKind>()
  for (const [from, to] of transfers) kinds.set(from, 'working').set(to, 'off')
  for (const holiday of HOLIDAYS) kinds.set(holiday, 'off')
  const moved = new Set(transfers.map(([from]) => from))
  for (const holiday of HOLIDAYS) {
    const day = `${year}-${holiday}` as Day
    if (!holiday.startsWith('01-') && isWeekend(day) && !moved.has(holiday))
      kinds.set(nextWorking(day, kinds).slice(5), 'off')
  }
  for (const { from, to } of decreed)
    for (let day = `${year}-${from}` as Day; day.slice(5) <= to; day = addDays(day, 1))
      if (isWorking(day, kinds)) kinds.set(day.slice(5), 'decreed')
  return kinds
}

/** A day off that falls on a holiday moves to the next working day after it (ТК РФ, article 112, part 2). */
function nextWorking(holiday: Day, kinds: Exceptions): Day {
  const next = addDays(holiday, 1)
  return isWorking(next, kinds) ? next : nextWorking(next, kinds)
}

function isWorking(day: Day, kinds: Exceptions): boolean {
  return (kinds.get(day.slice(5)) ?? (isWeekend(day) ? 'off' : 'working')) === 'working'
}

function isWeekend(day: Day): boolean {
  return weekday(day) > 5
}
