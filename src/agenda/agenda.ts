import { type Day, showDay } from '../calendar/day.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { ActivityStatus } from '../status/activity-status.ts'
import type { RoadmapStatus } from '../status/roadmap-status.ts'
import { STATUS_LABELS, type Status } from '../status/status.ts'
import type { WindowStatus } from '../status/window-status.ts'
import { eventIds } from './event-ids.ts'

/** A window that is still open, overdue ones included, as an entry of a calendar. */
export interface AgendaEntry {
  /** The same for every wording and every day on which the agenda is made. */
  readonly id: string
  /** Both inclusive. */
  readonly from: Day
  readonly to: Day
  readonly title: string
  /** What a reader of the entry wants to know, a line each. */
  readonly details: readonly string[]
  readonly section?: string
}

/** Why an open deadline has no entry: it waits for an event, cannot be told, or has begun and has no last day. */
export type Dateless = 'awaiting-event' | 'undetermined' | 'endless'

export interface Agenda {
  readonly entries: readonly AgendaEntry[]
  /** One for each open deadline that has no entry. */
  readonly left: readonly Dateless[]
}

export interface AgendaPlan {
  readonly roadmap: Roadmap
  readonly status: RoadmapStatus
  /** The body whose agenda it is, as the plan names it. */
  readonly body?: string
}

/** The status of a plan → what is still to be done, by days. */
export function agendaOf({ roadmap, status, body }: AgendaPlan): Agenda {
  const ids = eventIds(roadmap, status.activities)
  const entries: AgendaEntry[] = []
  const left: Dateless[] = []
  for (const { section, activities } of status.sections)
    for (const row of activities)
      for (const window of row.windows) {
        if (CLOSED.includes(window.status) || hasReported(row, window, body)) continue
        const { from, to } = window
        if (from === undefined || to === undefined) {
          left.push(datelessness(window.status))
          continue
        }
        entries.push({
          id: ids(row, window),
          from,
          to,
          title: titleOf(row, window),
          details: detailsOf(row, window, { roadmap, status }),
          ...(section.title === undefined ? {} : { section: section.title.text }),
        })
      }
  return { entries, left }
}

const CLOSED: readonly Status[] = ['done', 'done-late', 'postponed', 'excluded']

function datelessness(status: Status): Dateless {
  return status === 'awaiting-event' || status === 'undetermined' ? status : 'endless'
}

/** A member that has reported has nothing more to do, though the window waits for the others. */
function hasReported(
  { members }: ActivityStatus,
  { progress }: WindowStatus,
  body: string | undefined,
): boolean {
  if (body === undefined || progress === undefined || !members.includes(body)) return false
  return !progress.missing.includes(body)
}

/** «Просрочено: 1.2 Мониторинг»: an overdue entry stays on its days, which are past, so its name has to tell. */
function titleOf({ activity }: ActivityStatus, { isOverdue }: WindowStatus): string {
  const named = [activity.number?.replace(/\.$/, ''), activity.title.text].filter(Boolean).join(' ')
  return isOverdue ? `Просрочено: ${named}` : named
}

function detailsOf(
  { activity }: ActivityStatus,
  window: WindowStatus,
  { roadmap, status: { asOf } }: AgendaPlan,
): string[] {
  const { status, isOverdue, progress, replaces } = window
  const moved = replaces === undefined ? '' : ' (перенесён)'
  const label = STATUS_LABELS[status] + (isOverdue && status !== 'overdue' ? ', просрочено' : '')
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['План', roadmap.title.text],
    ['Срок', activity.deadline && activity.deadline.text + moved],
    ['Дни', daysText(window)],
    ['Ответственные', activity.responsible?.text],
    ['Результат', activity.result?.text],
    [`Статус на ${showDay(asOf, 'digits')}`, label],
    ['Отчитались', progress && `${progress.done} из ${progress.of}`],
    ['Ещё не отчитались', progress?.missing.join(', ')],
  ]
  return rows.flatMap(([name, text]) => (text ? [`${name}: ${text}`] : []))
}

function daysText({ from, to }: WindowStatus): string | undefined {
  if (from === undefined || to === undefined) return undefined
  return from === to ? showDay(to, 'digits') : `${showDay(from, 'digits')} – ${showDay(to, 'digits')}`
}
