import { type Day, showDay } from '../calendar/day.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { appendItem, appendKey, keysAt } from '../source/edit/append.ts'
import {
  type Change,
  editsOf,
  hasPath,
  insertKey,
  kindAt,
  planTree,
  setValue,
} from '../source/edit/edit-tree.ts'
import { written } from '../source/edit/plain.ts'
import { writeYaml } from '../source/edit/write-yaml.ts'
import type { Edit } from '../source/problem.ts'
import { type NewFact, writtenFact } from './new-fact.ts'
import { keyInReport, type NamedRow } from './row-key.ts'

/** What is written, and of which row of which plan. */
export interface Telling {
  readonly roadmap: Roadmap
  readonly row: Extract<NamedRow, { kind: 'found' }>
  readonly fact: NewFact
  /** The day that the report gets, where its own is before that of the fact. */
  readonly date?: Day
}

/** The order of the keys of a report. */
const HEAD = ['отчёт', 'карта', 'организация', 'дата', 'мероприятия', 'показатели']

/**
 * A fact added to the text of a report, as edits of the document; everything else stays as it is. Nothing where the place is
 * written in a way that cannot be added to (an alias, an anchor).
 */
export function factEdits(text: string, telling: Telling): Edit[] | undefined {
  const tree = planTree(text)
  const day = telling.date === undefined ? [] : dateChange(tree, telling.date)
  const fact = factChanges(tree, telling)
  return fact === undefined || day === undefined ? undefined : editsOf(tree, [...day, ...fact])
}

type Tree = ReturnType<typeof planTree>

function factChanges(tree: Tree, { roadmap, row, fact }: Telling): Change[] | undefined {
  const rows = ['мероприятия']
  const value = writtenFact(fact)
  const key = keyInReport(roadmap, keysAt(tree, rows), row.activity)
  if (key !== undefined) return appendItem(tree, [...rows, key], value)
  if (kindAt(tree, rows) === 'map') return appendKey(tree, rows, { key: row.key, value })
  const first = { [row.key]: value }
  const change = hasPath(tree, rows)
    ? setValue(tree, rows, first)
    : insertKey(tree, [], { key: 'мероприятия', value: first, order: HEAD })
  return change && [change]
}

function dateChange(tree: Tree, date: Day): Change[] | undefined {
  const change = setValue(tree, ['дата'], showDay(date, 'digits'))
  return change && [change]
}

/** A new report with its first fact. */
export function newReport(
  { roadmap, row, fact }: Telling,
  { organisation, date }: { readonly organisation?: string; readonly date: Day },
): string {
  const value = written({ [row.key]: writtenFact(fact) })
  return writeYaml({
    kind: 'map',
    entries: [
      { key: 'отчёт', value: '1' },
      { key: 'карта', value: roadmap.code.text },
      ...(organisation === undefined ? [] : [{ key: 'организация', value: organisation }]),
      { key: 'дата', value: showDay(date, 'digits') },
      { key: 'мероприятия', value, isApart: true },
    ],
  })
}
