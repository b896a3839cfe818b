import type { Plain } from '../../source/edit/plain.ts'
import type { Note } from '../plain.ts'
import type { ReadRow } from '../rows/read-rows.ts'
import type { PlanColumn } from '../table/columns.ts'
import type { FoundPlan } from '../table/find-plan.ts'
import { columnsDraft, fitted } from './columns-draft.ts'
import { type DraftRow, type DraftSection, grouped } from './group-rows.ts'
import { tableNumbers } from './numbering.ts'
import { rowPlain } from './row-plain.ts'

type PlainMap = Readonly<Record<string, Plain | undefined>>

/** The table of a plan as it will be typed. */
export interface TableDraft {
  readonly table: PlainMap
  readonly sections?: readonly Plain[]
  readonly activities?: readonly Plain[]
  /** What stands in an empty cell, where the document writes it. */
  readonly emptyCell?: string
  readonly notes: readonly Note[]
  readonly counts: { readonly sections: number; readonly activities: number; readonly inner: number }
}

/** Rows as read → sections and activities, and how the table numbers them. */
export function tableDraft(plan: FoundPlan, rows: readonly ReadRow[]): TableDraft {
  const { hasNumbers } = plan.head
  const columns = fitted(plan.head.columns, rows)
  const sections = grouped(
    rows,
    columns.findIndex(({ meaning }) => meaning === 'ответственные'),
  )
  const hasSections = sections.some(({ row }) => row !== undefined)
  const { numbering, sectionNumbers, typed } = tableNumbers(sections)
  const usual = hasSections ? 'составная' : 'сквозная'
  const emptyCell = emptyCellOf(rows)
  const context: Context = {
    columns,
    typed,
    notes: [],
    emptyCell: emptyCell ?? '',
    areSectionsNumbered: sectionNumbers !== 'нет',
  }
  const areInWords = !columns.some(({ meaning }) => meaning === 'номер') && numbering !== 'нет'
  if (areInWords)
    context.notes.push({ at: ['таблица'], text: 'номера стояли в тексте мероприятий: для них своя графа' })
  const plain = sections.map((section, at) => sectionPlain(section, at, hasSections, context))
  const top = sections.flatMap((section) => section.rows)
  const inner = top.flatMap((row) => row.inner).length
  return {
    table: {
      столбцы: columnsDraft(areInWords ? [NUMBER_COLUMN, ...columns] : columns),
      нумерация: numbering === usual ? undefined : numbering,
      'номера-разделов': !hasSections || sectionNumbers === 'да' ? undefined : sectionNumbers,
      'номера-граф': hasNumbers ? 'да' : undefined,
    },
    ...(hasSections ? { sections: plain.flat() } : { activities: plain.flat() }),
    ...(emptyCell !== undefined && { emptyCell }),
    notes: context.notes,
    counts: {
      sections: sections.filter(({ row }) => row !== undefined).length,
      activities: top.length,
      inner,
    },
  }
}

/** Where the document has no column for numbers. */
const NUMBER_COLUMN: PlanColumn = { at: -1, heading: '', meaning: 'номер' }

interface Context {
  readonly columns: readonly PlanColumn[]
  readonly typed: ReadonlyMap<ReadRow, string>
  readonly notes: Note[]
  readonly emptyCell: string
  readonly areSectionsNumbered: boolean
}

/** A section with its rows; rows above the first section are a section without a title there. */
function sectionPlain(section: DraftSection, at: number, hasSections: boolean, context: Context): Plain[] {
  const { row, rows } = section
  if (!hasSections) return rows.map((each, index) => activityPlain(each, ['мероприятия', index], context))
  const path = ['разделы', at]
  const inner = rows.map((each, index) => activityPlain(each, [...path, 'мероприятия', index], context))
  const { мероприятие: _title, ...cells } = row === undefined ? {} : rowPlain(row, path, context)
  const unnamedNumber = context.areSectionsNumbered ? 'нет' : undefined
  if (row === undefined)
    context.notes.push({ at: path, text: 'строки стоят до первого раздела: дайте разделу название' })
  else noteRow(row, path, context)
  return [
    {
      номер: row === undefined ? unnamedNumber : context.typed.get(row),
      название: row?.title ?? 'Без названия',
      ...cells,
      мероприятия: inner.length === 0 ? undefined : inner,
    },
  ]
}

function activityPlain(
  { row, inner }: DraftRow,
  path: readonly (string | number)[],
  context: Context,
): Plain {
  noteRow(row, path, context)
  const below = inner.map((each, index) => activityPlain(each, [...path, 'мероприятия', index], context))
  return {
    номер: context.typed.get(row),
    ...rowPlain(row, path, context),
    мероприятия: below.length === 0 ? undefined : below,
  }
}

function noteRow({ notes, where }: ReadRow, at: readonly (string | number)[], context: Context): void {
  for (const text of notes) context.notes.push({ at, text: `${where}: ${text}` })
}

/** «—» alone in a cell stands for nothing. */
function emptyCellOf(rows: readonly ReadRow[]): string | undefined {
  const signs = rows.flatMap(({ cells }) => [...cells.values()].filter((text) => /^[-–—]$/.test(text)))
  return signs[0]
}
