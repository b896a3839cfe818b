import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext, Reading } from '../deadline/reading.ts'
import type { Activity } from '../model/roadmap.ts'

/** The reading of a row's deadline; absent for a row without one. The only place where status reaches for it. */
export function readingOf(activity: Activity, context: DeadlineContext): Reading | undefined {
  const deadline = activity.deadline as (Activity['deadline'] & { readonly reading?: Reading }) | undefined
  return deadline?.reading ?? (deadline && readDeadline(deadline.text, context))
}

/** The new deadline of a postponed row. */
export function readNewDeadline(phrase: string, context: DeadlineContext): Reading {
  return readDeadline(phrase, context)
}
