import type { Day } from './day.ts'

const MS = 86_400_000

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MS)
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(`${from}T00:00Z`) + days * MS).toISOString().slice(0, 10) as Day
}
