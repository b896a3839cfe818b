import type { Column, Row, Table } from '../blocks/block.ts'
import type { ActivityStatus } from '../status/activity-status.ts'
import type { RoadmapStatus, SectionStatus } from '../status/roadmap-status.ts'
import { type Selection, selectWindows } from '../status/select-windows.ts'
import type { Tally } from '../status/tally.ts'
import {
  cell,
  decisiveWindow,
  executionText,
  rowName,
  shareText,
  statusCell,
  windowText,
} from './status-cells.ts'

/** What a line of the table is. */
export type StatusGrouping = 'section' | 'responsible' | 'activity' | 'window'

/** The table of a plan's status; a section without selected windows has no lines. */
export function statusTable(status: RoadmapStatus, by: StatusGrouping, selection: Selection): Table {
  if (by === 'section') return groupTable('Раздел', groups(status.sections, sectionTitle, selection))
  if (by === 'responsible')
    return groupTable(
      'Ответственный',
      groups(status.responsible, ({ name }) => name, selection),
    )
  const isWhole = selection.only === undefined && selection.dueBy === undefined
  const rowsOf = by === 'activity' ? (each: ActivityStatus) => [activityRow(each, isWhole)] : windowRows
  const rows = status.sections.flatMap((section): Row[] => {
    const own = selectWindows(section.activities, selection).flatMap(rowsOf)
    const title = sectionTitle(section)
    return own.length === 0 || title === '' ? own : [{ kind: 'section', text: title }, ...own]
  })
  return table(by === 'activity' ? ACTIVITY_HEADS : WINDOW_HEADS, rows)
}

const ACTIVITY_HEADS = ['№', 'Мероприятие', 'Срок', 'Ответственные', 'Статус', 'Исполнение']
const WINDOW_HEADS = ['№', 'Мероприятие', 'Окно', 'Ответственные', 'Статус', 'Исполнение']

function table(heads: readonly string[], rows: readonly Row[]): Table {
  const columns = heads.map((heading): Column => ({ heading, align: 'left' }))
  return { type: 'table', columns, numbered: false, rows }
}

/** «Исполнено 1 из 4» is said of the whole row only. */
function activityRow(each: ActivityStatus, isWhole: boolean): Row {
  const { activity, windows, status, isOverdue } = each
  const window = decisiveWindow(each)
  const done = windows.filter((own) => own.status === 'done' || own.status === 'done-late').length
  const counted = windows.filter((own) => own.status !== 'postponed' && own.status !== 'excluded')
  const count = isWhole && counted.length > 1 ? `исполнено ${done} из ${counted.length}` : ''
  const moved = window?.replaces === undefined ? '' : `новый срок: ${windowText(window)}`
  return {
    kind: 'cells',
    cells: [
      cell(rowName(each)),
      cell(activity.title.text),
      cell(activity.deadline?.text ?? '—'),
      cell(activity.responsible?.text ?? '—'),
      statusCell(status, isOverdue, window),
      cell([moved, count, window === undefined ? '' : executionText(window)].filter(Boolean).join('; ')),
    ],
  }
}

function windowRows(each: ActivityStatus): Row[] {
  return each.windows.map((window) => ({
    kind: 'cells',
    cells: [
      cell(rowName(each)),
      cell(each.activity.title.text),
      cell(window.from === undefined ? (each.activity.deadline?.text ?? '—') : windowText(window)),
      cell(each.activity.responsible?.text ?? '—'),
      statusCell(window.status, window.isOverdue, window),
      cell(executionText(window)),
    ],
  }))
}

interface Group {
  readonly title: string
  readonly tally: Tally
}

function groups<T extends { readonly activities: readonly ActivityStatus[]; readonly tally: Tally }>(
  all: readonly T[],
  titleOf: (group: T) => string,
  selection: Selection,
): Group[] {
  return all
    .filter(({ activities }) => selectWindows(activities, selection).length > 0)
    .map((group) => ({ title: titleOf(group), tally: group.tally }))
}

const GROUP_HEADS = [
  'Окон',
  'В срок',
  'Поздно',
  'Просроч.',
  'Скоро',
  'Впереди',
  'Вне СРм',
  'СРм в срок',
  'СРм',
]

function groupTable(head: string, all: readonly Group[]): Table {
  return table([head, ...GROUP_HEADS], all.map(groupRow))
}

/** The counts of a line add up: what is partly executed is overdue past its end and ahead before. */
function groupRow({ title, tally }: Group): Row {
  const { counts, overdue } = tally
  const out = counts.postponed + counts.excluded + counts['awaiting-event'] + counts.undetermined
  const ahead = counts['in-progress'] + counts.upcoming + counts.partial - (overdue - counts.overdue)
  const numbers = [tally.windows, counts.done, counts['done-late'], overdue, counts['due-soon'], ahead, out]
  return {
    kind: 'cells',
    cells: [
      cell(title),
      ...numbers.map((number, i) => cell(String(number), i === 3 && number > 0 ? 'bad' : undefined)),
      cell(shareText(tally.inTimeShare)),
      cell(shareText(tally.doneShare)),
    ],
  }
}

export function sectionTitle({ section }: SectionStatus): string {
  const title = section.title?.text ?? ''
  return section.number === undefined || title === ''
    ? title
    : `${section.number.replace(/\.$/, '')}. ${title}`
}
