import { type Period, readPeriod } from '../calendar/period.ts'
import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import type { Path } from '../source/problem.ts'
import { type DeadlineReader, soleWindow, withPeriod, withUnreadPeriod } from './deadline-reader.ts'
import { readResponsible } from './names.ts'
import { type Counter, rowCounter } from './numbering.ts'
import { type At, isMap, items, present, type Report, under, wordList, words, yesNo } from './read-parts.ts'
import type { Activity, Deadline, Placed, Quantity, Section, Table } from './roadmap.ts'

type SectionFile = NonNullable<RoadmapFile['разделы']>[number]
type ActivityFile = NonNullable<RoadmapFile['мероприятия']>[number]
/** What a section's own cells and a row have in common. */
type RowFile = Omit<ActivityFile, 'мероприятие' | 'мероприятия'> & { мероприятия?: unknown }

/** Sections with their rows, numbered in print order. Top-level rows become one section without a title. */
export function readSections(
  at: At<RoadmapFile>,
  table: Table,
  { report, reader }: { readonly report: Report; readonly reader: DeadlineReader },
): Section[] {
  const counter = rowCounter(table)
  const sections = items(at.map['разделы'], [...at.path, 'разделы']).filter((item) => isMap(item.value))
  const read = sections.map((item) =>
    readSection({ map: item.value as unknown as SectionFile, path: item.path }, { counter, reader }, report),
  )
  if (at.map['мероприятия'] === undefined || at.map['мероприятия'] === null) return read
  const path = [...at.path, 'мероприятия']
  const activities = readActivities(at.map['мероприятия'], path, { counter, reader })
  return [...read, { path, activities, indicators: [], tasks: [], context: reader.context }]
}

/** What the rows of one place have in common. */
interface Rows {
  readonly counter: Counter
  readonly reader: DeadlineReader
}

function readSection(at: At<SectionFile>, { counter, reader: outer }: Rows, report: Report): Section {
  const title = words(at, 'название')
  const number = counter.section(words(at, 'номер')?.text)
  const repealed = words(at, 'утратила-силу')
  const period = readSectionPeriod(words(at, 'период'), report)
  const isUnread = period !== undefined && period.period === undefined
  const within = isUnread ? withUnreadPeriod(outer) : withPeriod(outer, period?.period)
  const row = readCells(at as At<RowFile>, within, number)
  const isRow = !Array.isArray(at.map['мероприятия'])
  const reader =
    isRow || period !== undefined ? within : withPeriod(within, soleWindow(row.deadline?.reading))
  const rows = readActivities(at.map['мероприятия'], [...at.path, 'мероприятия'], { counter, reader })
  const activities = repealed === undefined ? rows : rows.map((activity) => repeal(activity, repealed))
  const own = hasCells(row)
  return {
    path: at.path,
    activities,
    indicators: row.indicators,
    tasks: row.tasks,
    context: reader.context,
    ...present({
      title,
      code: words(at, 'код'),
      number,
      topic: words(at, 'тема'),
      period,
      repealed,
      row: own
        ? {
            path: at.path,
            kind: 'section',
            level: 0,
            title: title ?? { path: at.path, text: '' },
            activities: [],
            ...row,
          }
        : undefined,
    }),
  }
}

/** A period that cannot be read is reported: everything that leans on it would be silent otherwise. */
export function readSectionPeriod(
  typed: Placed | undefined,
  report: Report,
): (Placed & { period?: Period }) | undefined {
  if (typed === undefined) return undefined
  const period = readPeriod(typed.text)
  if (period !== undefined) return { ...typed, period }
  report({
    path: typed.path,
    message: `Период «${typed.text}» не читается`,
    hint: 'напишите годы или даты: 2023 · 2021–2024 · 01.09.2023–31.08.2025 · 2023/24 учебный год',
  })
  return typed
}

function hasCells(row: ReturnType<typeof readCells>): boolean {
  return [row.deadline, row.responsible, row.result, row.evidence, row.quantity, row.funding, row.note].some(
    (cell) => cell !== undefined,
  )
}

function readActivities(value: unknown, path: Path, rows: Rows): Activity[] {
  return items(value, path).flatMap((item) =>
    isMap(item.value)
      ? [readActivity({ map: item.value as unknown as ActivityFile, path: item.path }, rows)]
      : [],
  )
}

function readActivity(at: At<ActivityFile>, rows: Rows, parent?: Activity): Activity {
  const { counter } = rows
  const typed = words(at, 'номер')?.text
  const number = parent === undefined ? counter.row(typed) : counter.subRow(typed, parent.number)
  const cells = readCells(at as At<RowFile>, rows.reader, number)
  const own: Activity = {
    path: at.path,
    kind: cells.deadline === undefined && Array.isArray(at.map['мероприятия']) ? 'heading' : 'activity',
    level: parent === undefined ? 0 : 1,
    title: words(at, 'мероприятие') ?? { path: [...at.path, 'мероприятие'], text: '' },
    activities: [],
    ...cells,
  }
  if (at.map['мероприятия'] === undefined || at.map['мероприятия'] === null) return own
  const inner = items(at.map['мероприятия'], [...at.path, 'мероприятия'])
  const activities = inner.flatMap((item) =>
    isMap(item.value)
      ? [readActivity({ map: item.value as unknown as ActivityFile, path: item.path }, rows, own)]
      : [],
  )
  const whole = { ...own, activities: activities.map((activity) => inherit(activity, own)) }
  return own.repealed === undefined ? whole : repeal(whole, own.repealed)
}

/** What is repealed as a whole is repealed in every row. */
function repeal(activity: Activity, repealed: Placed): Activity {
  return {
    ...activity,
    repealed: activity.repealed ?? repealed,
    activities: activity.activities.map((inner) => repeal(inner, repealed)),
  }
}

/** Sub-activities inherit who is responsible, not the deadline or the result. */
function inherit(activity: Activity, parent: Activity): Activity {
  if (activity.responsible !== undefined || parent.responsible === undefined) return activity
  return { ...activity, responsible: parent.responsible }
}

const NO_COLUMNS: Activity['columns'] = {}

function readOwnColumns(at: At<RowFile>): Activity['columns'] {
  const columns = under(at, 'графы')
  if (columns === undefined) return NO_COLUMNS
  const cells = Object.keys(columns.map).flatMap((name) => {
    const cell = words(columns as At<Record<string, unknown>>, name)
    return cell === undefined ? [] : [[name, cell] as const]
  })
  return Object.fromEntries(cells)
}

type Cells = Omit<Activity, 'path' | 'kind' | 'level' | 'title' | 'activities'>

function readCells(at: At<RowFile>, reader: DeadlineReader, number: string | undefined): Cells {
  return {
    indicators: wordList(at, 'показатели'),
    tasks: wordList(at, 'задачи'),
    columns: readOwnColumns(at),
    ...present({
      number,
      code: words(at, 'код'),
      deadline: readDeadline(at, reader),
      responsible: readResponsible(at.map['ответственные'], [...at.path, 'ответственные']),
      result: words(at, 'результат'),
      evidence: words(at, 'подтверждение'),
      stage: words(at, 'этап'),
      quantity: readQuantity(at),
      funding: words(at, 'финансирование'),
      note: words(at, 'примечание'),
      repealed: words(at, 'утратила-силу'),
    }),
  }
}

/** What is printed is always `текст`; `{ с, по }` without it prints as typed. */
function readDeadline(at: At<RowFile>, { read }: DeadlineReader): Deadline | undefined {
  const whole = ({ path, text, windows, isEvent }: Omit<Deadline, 'reading'>): Deadline => {
    return { path, text, windows, isEvent, reading: read({ text, windows, isEvent }) }
  }
  const typed = words(at, 'срок')
  if (typed !== undefined) return whole({ path: typed.path, text: typed.text, windows: [], isEvent: false })
  const own = under(at, 'срок')
  if (own === undefined) return undefined
  const spans = items(own.map['окна'], [...own.path, 'окна']).filter((item) => isMap(item.value))
  const window = (span: At<{ с?: unknown; по?: unknown }>): Deadline['windows'][number] => ({
    path: span.path,
    ...present({ from: words(span, 'с')?.text, to: words(span, 'по')?.text }),
  })
  const lone = own.map['с'] === undefined && own.map['по'] === undefined ? [] : [window(own)]
  const windows = [...lone, ...spans.map((span) => window({ map: span.value as object, path: span.path }))]
  const typedWords = words(own, 'текст')
  const text =
    typedWords?.text ?? windows.map((each) => [each.from, each.to].filter(Boolean).join(' – ')).join(', ')
  return whole({ path: typedWords?.path ?? own.path, text, windows, isEvent: yesNo(own, 'событие', false) })
}

function readQuantity(at: At<RowFile>): Quantity | undefined {
  const typed = words(at, 'показатель-реализации')
  if (typed !== undefined) return { path: typed.path, text: typed.text, years: [] }
  const years = under(at, 'показатель-реализации')
  if (years === undefined) return undefined
  return {
    path: years.path,
    years: Object.keys(years.map).flatMap((year) => {
      const value = words(years as At<Record<string, unknown>>, year)
      return value === undefined ? [] : [{ path: value.path, year, text: value.text }]
    }),
  }
}
