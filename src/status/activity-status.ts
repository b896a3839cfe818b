import type { Activity } from '../model/roadmap.ts'
import type { Status } from './status.ts'
import type { WindowStatus } from './window-status.ts'

/** A row of the plan with the status of each of its windows. */
export interface ActivityStatus {
  readonly activity: Activity
  /** The worst open window, else the done state. */
  readonly status: Status
  readonly isOverdue: boolean
  readonly windows: readonly WindowStatus[]
  /** Names under which the row counts for responsible bodies. */
  readonly responsible: readonly string[]
  /** Members of those bodies that must report. */
  readonly members: readonly string[]
}

/** From worst to best; `partial` stands before or behind `due-soon` as it is past its end or not. */
const WORST_FIRST: readonly (readonly [Status, boolean?])[] = [
  ['overdue'],
  ['partial', true],
  ['due-soon'],
  ['partial', false],
  ['in-progress'],
  ['upcoming'],
  ['awaiting-event'],
  ['undetermined'],
  ['done-late'],
  ['done'],
  ['excluded'],
  ['postponed'],
]

/** Summing up the windows of one row (methods.md §1). */
export function activityStatus(
  activity: Activity,
  windows: readonly WindowStatus[],
  responsible: readonly string[],
  members: readonly string[],
): ActivityStatus {
  const worst = WORST_FIRST.find(([status, isOverdue]) =>
    windows.some(
      (window) => window.status === status && (isOverdue ?? window.isOverdue) === window.isOverdue,
    ),
  )
  return {
    activity,
    windows,
    responsible,
    members,
    status: worst?.[0] ?? 'undetermined',
    isOverdue: windows.some((window) => window.isOverdue),
  }
}
