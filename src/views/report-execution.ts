import type { Cell, CellBlock, Column, Row, Table } from '../blocks/block.ts'
import { type Day, showDay } from '../calendar/day.ts'
import type { Fact, Report } from '../model/report.ts'
import type { Activity, Roadmap, Section } from '../model/roadmap.ts'
import type { ActivityStatus } from '../status/activity-status.ts'
import type { RoadmapStatus } from '../status/roadmap-status.ts'
import type { WindowStatus } from '../status/window-status.ts'
import { activitiesTable } from './activities-table.ts'
import { evidenceLines, factLines, type ReportedRow, reasonLines, statusLines } from './report-cells.ts'
import { cellBlocks } from './text-blocks.ts'

interface ExecutionColumn {
  readonly heading: string
  readonly align: Column['align']
  /** A heading row of the plan has no windows. */
  readonly text: (activity: Activity, row: ReportedRow) => string
}

/** The form of methods.md §5. */
const COLUMNS: readonly ExecutionColumn[] = [
  { heading: '№ п/п', align: 'center', text: ({ number }) => number ?? '' },
  { heading: 'Мероприятие', align: 'left', text: ({ title }) => title.text },
  { heading: 'Срок (план)', align: 'center', text: plannedText },
  { heading: 'Срок (факт)', align: 'center', text: (_activity, row) => factLines(row).join('\n') },
  { heading: 'Ответственные', align: 'left', text: ({ responsible }) => responsible?.text ?? '' },
  { heading: 'Результат, подтверждающие документы', align: 'left', text: resultText },
  { heading: 'Статус', align: 'left', text: (_activity, row) => statusLines(row).join('\n') },
  { heading: 'Причина, новый срок', align: 'left', text: (_activity, row) => reasonLines(row).join('\n') },
]

/** The rows of the plan's own table, in its order and look, with what has become of each. */
export function executionTable(roadmap: Roadmap, status: RoadmapStatus, reports: readonly Report[]): Table {
  const isNumbered = roadmap.activities.some(({ number }) => number !== undefined)
  const columns = COLUMNS.slice(isNumbered ? 0 : 1)
  const statuses = new Map(status.activities.map((each) => [each.activity, each]))
  const speakers = speakersOf(reports)
  const cellsOf = (activity: Activity | undefined): Cell[] => {
    if (activity === undefined) return []
    const row = { windows: inTime(statuses.get(activity)), speakers }
    return columns.map(({ text }) => filled(text(activity, row), roadmap.layout.emptyCell))
  }
  return {
    type: 'table',
    columns: columns.map(({ heading, align }) => ({ heading, align })),
    numbered: roadmap.table.columnNumbers,
    rows: roadmap.sections.flatMap((section) => sectionRows(section, roadmap, cellsOf)),
  }
}

function sectionRows(
  section: Section,
  roadmap: Roadmap,
  cellsOf: (activity: Activity | undefined) => readonly Cell[],
): Row[] {
  const own = section.row === undefined ? [] : [section.row]
  const activities = [...own, ...section.activities.flatMap((each) => [each, ...each.activities])].values()
  return activitiesTable({ ...roadmap, sections: [section] }).rows.map((row) =>
    row.kind === 'section' ? row : { ...row, cells: cellsOf(activities.next().value) },
  )
}

/** The deadline of the plan, and the day of the event from which it has begun to run. */
function plannedText({ deadline }: Activity, { windows }: ReportedRow): string {
  const events = windows.filter(({ kind, from }) => kind === 'event' && from !== undefined)
  const told = events.map(({ key, to }) => {
    const end = to === undefined ? '' : `, срок до ${showDay(to, 'digits')}`
    return `событие ${showDay(key as Day, 'digits')}${end}`
  })
  return [...(deadline === undefined ? [] : [deadline.text]), ...told].join('\n')
}

/** The result that the plan expects is a result only where something is done; below it what proves it. */
function resultText({ result }: Activity, row: ReportedRow): string {
  const isReached = row.windows.some(({ status }) => status === 'done' || status === 'done-late')
  const evidence = evidenceLines(row)
  if (!isReached || result === undefined) return evidence.join('\n')
  return [result.text, ...evidence.map((line) => `– ${line}`)].join('\n')
}

/** In the order of time, what a postponement added behind what it replaced; what has no day stands last. */
function inTime(status: ActivityStatus | undefined): readonly WindowStatus[] {
  const [own, added] = [false, true].map((isAdded) =>
    (status?.windows ?? []).filter(({ replaces }) => (replaces !== undefined) === isAdded),
  )
  const ordered = (own ?? []).toSorted((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1))
  for (const window of added ?? []) {
    const behind = ordered.findLastIndex(({ key, replaces }) =>
      [key, replaces].includes(window.replaces ?? ''),
    )
    ordered.splice(behind + 1, 0, window)
  }
  return ordered
}

function speakersOf(reports: readonly Report[]): ReadonlyMap<Fact, string> {
  return new Map(
    reports.flatMap(({ organisation, facts }) =>
      organisation === undefined ? [] : facts.map((fact) => [fact, organisation.text] as const),
    ),
  )
}

function filled(text: string, empty: string | undefined): Cell {
  const blocks: readonly CellBlock[] = cellBlocks(text === '' ? (empty ?? '') : text)
  return { blocks }
}
