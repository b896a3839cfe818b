import { APART } from '../../layout/parts.ts'
import { type Plain, written } from '../../source/edit/plain.ts'
import { writeYaml } from '../../source/edit/write-yaml.ts'
import type { Note } from '../plain.ts'

/** A plan → its file: canonical YAML with a comment above every place that somebody should look at. */
export function writeDraft(plan: Plain, notes: readonly Note[]): string {
  const byPath = new Map<string, string[]>()
  for (const { at, text } of notes)
    byPath.set(JSON.stringify(at), [...(byPath.get(JSON.stringify(at)) ?? []), text])
  const value = written(plan, [], byPath)
  if (value === null || typeof value === 'string' || value.kind !== 'map') return ''
  const entries = value.entries.map((entry) => (APART.has(entry.key) ? { ...entry, isApart: true } : entry))
  return writeYaml({ kind: 'map', entries })
}
