import { type Day, day } from '../calendar/day.ts'

/** The day on the user's calendar: the only place where the clock is read. */
export function today(): Day {
  const now = new Date()
  const value = day(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (value === undefined) throw new Error('the clock of this computer is set outside 1900–2199')
  return value
}
