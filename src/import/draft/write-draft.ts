import { type Written, type WrittenItem, writeYaml } from '../../source/write-yaml.ts'
import type { Note, Plain } from '../plain.ts'

/** Parts of a plan that an empty line sets apart. */
const APART: ReadonlySet<string> = new Set([
  'приказ',
  'приложения',
  'участники',
  'основания',
  'тексты',
  'показатели',
  'таблица',
  'разделы',
  'мероприятия',
  'оформление',
])

/** A plan → its file: canonical YAML with a comment above every place that somebody should look at. */
export function writeDraft(plan: Plain, notes: readonly Note[]): string {
  const byPath = new Map<string, string[]>()
  for (const { at, text } of notes)
    byPath.set(JSON.stringify(at), [...(byPath.get(JSON.stringify(at)) ?? []), text])
  const value = written(plan, [], byPath)
  if (typeof value === 'string' || value.kind !== 'map') return ''
  const entries = value.entries.map((entry) => (APART.has(entry.key) ? { ...entry, isApart: true } : entry))
  return writeYaml({ kind: 'map', entries })
}

type Path = readonly (string | number)[]

/** A part of a plan as it is written; notes by their paths in JSON. */
export function written(
  plain: Plain,
  path: Path = [],
  notes: ReadonlyMap<string, readonly string[]> = new Map(),
): Written {
  if (typeof plain === 'string') return plain
  const above = (step: string | number): Pick<WrittenItem, 'comments'> => {
    const comments = notes.get(JSON.stringify([...path, step]))
    return comments === undefined ? {} : { comments }
  }
  if (Array.isArray(plain))
    return {
      kind: 'list',
      items: plain.map((item: Plain, at) => ({ value: written(item, [...path, at], notes), ...above(at) })),
    }
  return {
    kind: 'map',
    entries: Object.entries(plain).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value: written(value, [...path, key], notes), ...above(key) }],
    ),
  }
}
