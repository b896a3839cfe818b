import type { Period } from '../calendar/period.ts'
import { type ExplicitDeadline, readExplicit } from '../deadline/explicit-deadline.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext, Reading } from '../deadline/reading.ts'

/** Reads what the rows of one context say; the same words are read once. */
export interface DeadlineReader {
  readonly context: DeadlineContext
  readonly read: (deadline: ExplicitDeadline) => Reading
}

/** The author's own dates, else his words. */
export function deadlineReader(context: DeadlineContext): DeadlineReader {
  const known = new Map<string, Reading>()
  const words = (text: string): Reading => {
    const reading = known.get(text) ?? readDeadline(text, context)
    known.set(text, reading)
    return reading
  }
  return { context, read: (deadline) => readExplicit(deadline, context) ?? words(deadline.text) }
}

/** A reader for rows that lean on a period of their own. */
export function withPeriod(reader: DeadlineReader, period: Period | undefined): DeadlineReader {
  return period === undefined ? reader : deadlineReader({ ...reader.context, period })
}

/** The only window of a deadline, as the period of what stands under it. */
export function soleWindow(reading: Reading | undefined): Period | undefined {
  const [window, more] = reading?.windows ?? []
  if (window === undefined || more !== undefined || reading?.bound !== undefined) return undefined
  return { from: window.from, to: window.to, unit: unitOf(window.from, window.to) }
}

function unitOf(from: string, to: string): Period['unit'] {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return 'years'
  const isSchoolYear =
    from.endsWith('-09-01') &&
    to.endsWith('-08-31') &&
    Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1
  return isSchoolYear ? 'school-years' : 'dates'
}
