import type { Day } from '../calendar/day.ts'
import { type ActivityStatus, activityStatus } from './activity-status.ts'
import type { Status } from './status.ts'
import type { WindowStatus } from './window-status.ts'

/** Which windows are listed. Nothing given = all. */
export interface Selection {
  /** `overdue` takes the partly executed that are past their end, too. */
  readonly only?: readonly Status[]
  /** Windows still open that end by this day. */
  readonly dueBy?: Day
}

/** Rows with at least one selected window; their status is that of those windows. */
export function selectWindows(activities: readonly ActivityStatus[], selection: Selection): ActivityStatus[] {
  return activities.flatMap((each) => {
    const windows = each.windows.filter((window) => isSelected(window, selection))
    if (windows.length === each.windows.length) return [each]
    return windows.length === 0
      ? []
      : [activityStatus(each.activity, windows, each.responsible, each.members)]
  })
}

export function isSelected(
  { status, isOverdue, to, daysLeft }: WindowStatus,
  { only, dueBy }: Selection,
): boolean {
  if (dueBy !== undefined && (daysLeft === undefined || to === undefined || to > dueBy)) return false
  return only === undefined || only.includes(status) || (isOverdue && only.includes('overdue'))
}
