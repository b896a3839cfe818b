import { type Day, day, readDay } from '../calendar/day.ts'
import { EXIT, Refusal } from './exit.ts'

/** The day on the user's calendar: the only place where the clock is read. */
export function today(): Day {
  const now = new Date()
  const value = day(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (value === undefined) throw new Error('the clock of this computer is set outside 1900–2199')
  return value
}

/** `--as-of` and other days of the command line. */
export function readDayOption(option: string, typed: string): Day {
  const value = readDay(typed)
  if (value !== undefined) return value
  throw new Refusal(
    EXIT.usage,
    `дата «${typed}» параметра «${option}» не читается; напишите её как 31.12.2023`,
  )
}
