import type { ActivityStatus } from '../status/activity-status.ts'
import type { RoadmapStatus } from '../status/roadmap-status.ts'
import { type Selection, selectWindows } from '../status/select-windows.ts'
import { STATUS_LABELS } from '../status/status.ts'
import type { Tally } from '../status/tally.ts'
import type { WindowStatus } from '../status/window-status.ts'
import type { PlanStatus } from './status-view.ts'

/** The status of one plan for programs (schemas/status-output.v1.schema.json). What is not known is left out. */
export interface StatusOutput {
  readonly file: string
  readonly roadmap: string
  readonly title: string
  readonly asOf: string
  readonly soon: number
  readonly totals: Readonly<Record<string, unknown>>
  readonly sections: readonly Readonly<Record<string, unknown>>[]
  readonly responsible: readonly Readonly<Record<string, unknown>>[]
  readonly activities: readonly Readonly<Record<string, unknown>>[]
  /** Reports that were read. */
  readonly reports: readonly string[]
  /** Facts that do not count, or raise a doubt. */
  readonly notes: readonly Readonly<Record<string, unknown>>[]
}

export function statusOutput(
  { file, roadmap, status, reports }: PlanStatus,
  selection: Selection,
): StatusOutput {
  return {
    file,
    roadmap: roadmap.code.text,
    title: roadmap.title.text,
    asOf: status.asOf,
    soon: status.soon,
    totals: tallyOutput(status.tally),
    sections: status.sections.map(({ section, tally }) => ({
      number: section.number,
      title: section.title?.text,
      totals: tallyOutput(tally),
    })),
    responsible: status.responsible.map(({ name, tally }) => ({ name, totals: tallyOutput(tally) })),
    activities: activitiesOutput(status, selection),
    reports,
    notes: status.notes.map(({ kind, report, path, isCounted, typed, candidates }) => ({
      kind,
      file: reports[report],
      path,
      counted: isCounted,
      typed,
      candidates,
    })),
  }
}

function activitiesOutput(status: RoadmapStatus, selection: Selection): Record<string, unknown>[] {
  return status.sections.flatMap(({ section, activities }) =>
    selectWindows(activities, selection).map((each) => ({
      ...activityOutput(each),
      section: section.title?.text,
    })),
  )
}

function activityOutput({
  activity,
  status,
  isOverdue,
  windows,
  responsible,
}: ActivityStatus): Record<string, unknown> {
  return {
    number: activity.number,
    code: activity.code?.text,
    title: activity.title.text,
    deadline: activity.deadline?.text,
    responsible,
    status,
    label: STATUS_LABELS[status],
    overdue: isOverdue,
    windows: windows.map(windowOutput),
  }
}

function windowOutput(window: WindowStatus): Record<string, unknown> {
  const { key, kind, from, to, status, isOverdue, isUndated, daysLeft, doneOn, evidence, facts, ...told } =
    window
  return {
    key,
    kind,
    from,
    to,
    status,
    label: STATUS_LABELS[status],
    overdue: isOverdue,
    daysLeft,
    doneOn,
    undated: isUndated,
    ...told,
    evidence,
    facts: facts.length,
  }
}

function tallyOutput({
  windows,
  counts,
  overdue,
  due,
  doneInTime,
  done,
  inTimeShare,
  doneShare,
}: Tally): Record<string, unknown> {
  return {
    windows,
    byStatus: counts,
    overdue,
    degree: { due, doneInTime, done, inTimeShare, doneShare },
  }
}
