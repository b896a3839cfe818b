import type { Block, Print } from '../blocks/block.ts'
import { type Day, showDay } from '../calendar/day.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { plural } from '../russian/plural.ts'
import type { ActivityStatus } from '../status/activity-status.ts'
import type { RoadmapStatus } from '../status/roadmap-status.ts'
import type { Selection } from '../status/select-windows.ts'
import { STATUS_LABELS, STATUSES } from '../status/status.ts'
import type { Tally } from '../status/tally.ts'
import { rowName, shareText } from './status-cells.ts'
import { type StatusGrouping, statusTable } from './status-tables.ts'
import { paragraph } from './text-blocks.ts'

/** The status of one plan. */
export interface PlanStatus {
  readonly file: string
  readonly roadmap: Roadmap
  readonly status: RoadmapStatus
  /** Files of the reports, in the order in which notes count them. */
  readonly reports: readonly string[]
}

/** How it is shown. */
export interface StatusLayout extends Selection {
  readonly by: StatusGrouping
}

/** One sheet a plan. */
export function statusPrint(plans: readonly PlanStatus[], asOf: Day, layout: StatusLayout): Print {
  return {
    title: 'Исполнение плана',
    author: '',
    date: asOf,
    meta: [
      ['коды', plans.map(({ roadmap }) => roadmap.code.text).join(', ')],
      ['дата', asOf],
    ],
    binding: false,
    sheets: plans.map((plan) => ({
      kind: 'appendix',
      orientation: 'landscape',
      blocks: statusView(plan, layout),
    })),
  }
}

/** The plan as of a day: a table, totals, the degree of execution, and apart from it what cannot be determined. */
export function statusView({ roadmap, status }: PlanStatus, layout: StatusLayout): Block[] {
  const title = roadmap.title.text.replace(/\s*\n\s*/g, ' ')
  const table = statusTable(status, layout.by, layout)
  return [
    { type: 'heading', level: 1, text: `Исполнение плана на ${showDay(status.asOf, 'digits')}` },
    paragraph(title, 'План:'),
    ...(table.rows.length === 0 ? [paragraph('Под условия отбора ничего не подходит.')] : [table]),
    paragraph(totalsText(status.tally), 'Всего:'),
    paragraph(degreeText(status.tally), 'Степень исполнения (СРм):'),
    ...apart(status),
  ]
}

/** Counts of windows by status, the empty ones left out. */
function totalsText({ windows, counts, overdue }: Tally): string {
  const parts = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${STATUS_LABELS[status]} — ${counts[status]}`,
  )
  const partly = overdue - counts.overdue
  const also = partly > 0 ? `; из исполненных частично просрочено — ${partly}` : ''
  return `${plural(windows, ['окно', 'окна', 'окон'])} срока${parts.length === 0 ? '' : ': '}${parts.join('; ')}${also}.`
}

export function degreeText({ due, doneInTime, done, inTimeShare, doneShare }: Tally): string {
  if (due === 0) return 'не считается: ни один срок ещё не истёк.'
  return `в срок ${doneInTime} из ${due} = ${shareText(inTimeShare)}; с учётом опоздавших ${done} из ${due} = ${shareText(doneShare)}.`
}

/** What has no end to be measured by stands apart, never green or red. */
export function apart(status: RoadmapStatus): Block[] {
  const nameOf = citations(status)
  const names = (which: 'undetermined' | 'awaiting-event'): string =>
    status.activities
      .filter(({ windows }) => windows.some((window) => window.status === which))
      .map(nameOf)
      .join(', ')
  const [unknown, awaiting] = [names('undetermined'), names('awaiting-event')]
  return [
    ...(unknown === '' ? [] : [paragraph(`${unknown}.`, 'Срок не определён (в СРм не входит):')]),
    ...(awaiting === '' ? [] : [paragraph(`${awaiting}.`, 'Ожидает события (в СРм не входит):')]),
  ]
}

/** «2.1», and «4/7» where sections number their rows anew, as reports name them. */
function citations({ sections, activities }: RoadmapStatus): (activity: ActivityStatus) => string {
  const numbers = activities.flatMap(({ activity }) => activity.number ?? [])
  const repeated = new Set(numbers.filter((number, index) => numbers.indexOf(number) < index))
  const places = new Map(
    sections.flatMap(({ section, activities: rows }) =>
      rows.map((row) => [row, section.number?.replace(/\.$/, '') ?? String(Number(section.path[1]) + 1)]),
    ),
  )
  return (row) =>
    row.activity.number !== undefined && repeated.has(row.activity.number)
      ? `${places.get(row)}/${rowName(row)}`
      : rowName(row)
}
