import type { Day } from '../calendar/day.ts'
import { STATUSES, type Status } from './status.ts'
import type { WindowStatus } from './window-status.ts'

/**
 * Windows summed up. The degree of execution СРм = М_в / М (methods.md §2): М counts windows that ended by the day (their
 * last day included), without the excluded, the postponed and those without an end.
 */
export interface Tally {
  readonly windows: number
  readonly counts: Readonly<Record<Status, number>>
  /** Windows past their end, the partly executed among them. */
  readonly overdue: number
  readonly due: number
  readonly doneInTime: number
  /** In time or late. */
  readonly done: number
  /** М_в / М, 0–1; absent where nothing was due. */
  readonly inTimeShare?: number
  readonly doneShare?: number
}

const NOT_DUE: readonly Status[] = ['excluded', 'postponed', 'awaiting-event', 'undetermined']

export function tally(windows: readonly WindowStatus[], asOf: Day): Tally {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const { status } of windows) counts[status]++
  const due = windows.filter(({ status, to }) => to !== undefined && to <= asOf && !NOT_DUE.includes(status))
  const doneInTime = due.filter(({ status }) => status === 'done').length
  const done = doneInTime + due.filter(({ status }) => status === 'done-late').length
  return {
    windows: windows.length,
    counts,
    overdue: windows.filter(({ isOverdue }) => isOverdue).length,
    due: due.length,
    doneInTime,
    done,
    ...(due.length === 0 ? {} : { inTimeShare: doneInTime / due.length, doneShare: done / due.length }),
  }
}
