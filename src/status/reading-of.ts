import { readExplicit } from '../deadline/explicit-deadline.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext, Reading } from '../deadline/reading.ts'
import type { Activity, Deadline } from '../model/roadmap.ts'

/** A deadline that was read already is not read again. */
type ReadDeadline = Deadline & { readonly reading?: Reading }

/** The reading of a row's deadline: the author's own dates, else his words; absent for a row without a deadline. */
export function readingOf(activity: Activity, context: DeadlineContext): Reading | undefined {
  const deadline: ReadDeadline | undefined = activity.deadline
  if (deadline === undefined) return undefined
  return deadline.reading ?? readExplicit(deadline, context) ?? readDeadline(deadline.text, context)
}

/** The new deadline of a postponed row. */
export function readNewDeadline(phrase: string, context: DeadlineContext): Reading {
  return readDeadline(phrase, context)
}
