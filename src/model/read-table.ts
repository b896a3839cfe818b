import { nearest } from '../finding/nearest.ts'
import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import { readNumber } from './number.ts'
import { type At, isMap, items, placed, present, type Report, under, yesNo } from './read-parts.ts'
import type { Column, ColumnKind, Table } from './roadmap.ts'

export const COLUMN_KINDS: readonly ColumnKind[] = [
  'номер',
  'мероприятие',
  'срок',
  'начало',
  'окончание',
  'ответственные',
  'результат',
  'показатель-реализации',
  'подтверждение',
  'показатели',
  'этап',
  'финансирование',
  'примечание',
  'отметка',
]
const DEFAULT_COLUMNS: readonly ColumnKind[] = ['номер', 'мероприятие', 'срок', 'ответственные', 'результат']

export function readTable(at: At<RoadmapFile>, report: Report): Table {
  const table = under(at, 'таблица')
  const path = ['таблица', 'столбцы']
  const columns = items(table?.map['столбцы'], path).flatMap((item) =>
    readColumn(item.value, item.path, report),
  )
  const hasSections = Array.isArray(at.map['разделы'])
  const sectionNumbers = String(table?.map['номера-разделов'] ?? 'да')
  return {
    path: ['таблица'],
    columns: columns.length > 0 ? columns : DEFAULT_COLUMNS.map((kind) => ({ path, kind })),
    numbering:
      (table?.map['нумерация'] as Table['numbering'] | undefined) ?? (hasSections ? 'составная' : 'сквозная'),
    sectionNumbers:
      sectionNumbers === 'римские' ? 'римские' : /^(нет|false)$/.test(sectionNumbers) ? 'нет' : 'да',
    columnNumbers: yesNo(table, 'номера-граф', false),
    orientation: (table?.map['ориентация'] as Table['orientation'] | undefined) ?? 'альбомная',
  }
}

function readColumn(value: Value, path: Path, report: Report): Column[] {
  if (!isMap(value)) {
    const typed = placed(value, path)
    if (typed === undefined) return []
    const kind = COLUMN_KINDS.find((known) => known === typed.text)
    if (kind !== undefined) return [{ path, kind }]
    const meant = nearest(typed.text, COLUMN_KINDS)
    report({
      path,
      message: `Графы «${typed.text}» нет${meant === undefined ? '' : ` — вероятно, «${meant}»`}`,
      hint: `допустимо: ${COLUMN_KINDS.join(', ')}; своя графа пишется как «графа: Название»`,
    })
    return []
  }
  const own = value['графа']
  const width = widthOf(value['ширина'], [...path, 'ширина'], report)
  if (own !== undefined && own !== null)
    return [{ path, kind: 'графа', heading: String(own), ...present({ width }) }]
  const entry = Object.entries(value).find(([key]) => COLUMN_KINDS.includes(key as ColumnKind))
  return entry === undefined ? [] : [standardColumn(entry[0] as ColumnKind, entry[1], path, width, report)]
}

function standardColumn(
  kind: ColumnKind,
  value: Value,
  path: Path,
  beside: number | undefined,
  report: Report,
): Column {
  if (!isMap(value)) return { path, kind, ...present({ heading: placed(value, path)?.text, width: beside }) }
  const width = widthOf(value['ширина'], [...path, kind, 'ширина'], report) ?? beside
  return { path, kind, ...present({ heading: placed(value['заголовок'], path)?.text, width }) }
}

function widthOf(value: Value | undefined, path: Path, report: Report): number | undefined {
  const typed = placed(value, path)
  if (typed === undefined) return undefined
  const width = readNumber(typed.text)
  if (width !== undefined && width > 0 && width < 100) return width
  report({
    path,
    message: `Ширина графы «${typed.text}» не подходит`,
    hint: 'напишите число процентов от 1 до 99',
  })
  return undefined
}
