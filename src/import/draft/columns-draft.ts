import { COLUMN_HEADINGS } from '../../model/column-headings.ts'
import type { ColumnKind } from '../../model/roadmap.ts'
import type { Plain } from '../../source/edit/plain.ts'
import type { ReadRow } from '../rows/read-rows.ts'
import type { PlanColumn } from '../table/columns.ts'

const USUAL = ['номер', 'мероприятие', 'срок', 'ответственные', 'результат']

/** `столбцы` where they differ from the usual ones; parts of a schedule become one column of deadlines. */
export function columnsDraft(columns: readonly PlanColumn[]): Plain | undefined {
  const seen = new Set<string>()
  const drafts = columns.flatMap((column): Plain[] => {
    const name = nameOf(column)
    if (name === 'графа') return [{ графа: column.heading }]
    if (seen.has(name)) return []
    seen.add(name)
    const isUsual =
      column.meaning === 'schedule' || column.heading === COLUMN_HEADINGS[name] || column.heading === ''
    return isUsual ? [name] : [{ [name]: column.heading }]
  })
  const isUsual = drafts.length === USUAL.length && drafts.every((draft, at) => draft === USUAL[at])
  return isUsual ? undefined : drafts
}

function nameOf({ meaning }: PlanColumn): ColumnKind {
  return meaning === 'own' ? 'графа' : meaning === 'schedule' ? 'срок' : meaning
}

const STAGES: ReadonlySet<string> = new Set([
  'цели',
  'показатели',
  'методы сбора',
  'мониторинг',
  'анализ',
  'адресные рекомендации',
  'меры',
  'управленческие решения',
  'анализ эффективности',
])

/** A column whose words our key of that name cannot hold is the author's own: codes of indicators, stages, marks. */
export function fitted(columns: readonly PlanColumn[], rows: readonly ReadRow[]): PlanColumn[] {
  return columns.map((column, index) => {
    const texts = rows.flatMap(({ cells }) => cells.get(index) ?? [])
    const isOurs =
      column.meaning === 'показатели' || column.meaning === 'отметка'
        ? texts.length === 0
        : column.meaning !== 'этап' || texts.every((text) => STAGES.has(text.toLowerCase()))
    return isOurs ? column : { ...column, meaning: 'own' }
  })
}
