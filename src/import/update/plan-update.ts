import type { Roadmap } from '../../model/roadmap.ts'
import { type Change, insertKey, type PlanTree, setValue } from '../../source/edit/edit-tree.ts'
import type { Plain } from '../../source/edit/plain.ts'
import type { Path } from '../../source/problem.ts'

/** The plan as it stands in its file, and as the document has it. */
export interface Both {
  readonly tree: PlanTree
  readonly old: Roadmap
  readonly next: Roadmap
  /** What the document's plan is made of, by the paths of `next`. */
  readonly plan: Plain
}

/** What is to be done to the file. */
export interface PlanUpdate {
  readonly changes: Change[]
  /** What the document says otherwise and the file keeps: whole sentences for the person who imports. */
  readonly kept: string[]
  readonly counts: { changed: number; added: number }
}

export function noUpdate(): PlanUpdate {
  return { changes: [], kept: [], counts: { changed: 0, added: 0 } }
}

/** The part of the document's plan at a path. */
export function plainAt(plain: Plain | undefined, path: Path): Plain | undefined {
  let found: Plain | undefined = plain
  for (const step of path) {
    if (found === undefined || typeof found === 'string') return undefined
    found = (found as Readonly<Record<string | number, Plain | undefined>>)[step]
  }
  return found
}

/** Sets a value that is there; `name` is how a sentence calls it where it cannot be set. */
export function change(update: PlanUpdate, tree: PlanTree, path: Path, value: Plain, name: string): void {
  const made = setValue(tree, path, value)
  if (made === undefined)
    update.kept.push(`${name}: запись в файле не изменена, внесите сами: «${short(value)}»`)
  else {
    update.changes.push(made)
    update.counts.changed++
  }
}

/** Adds a key to what stands at a path. */
export function add(
  update: PlanUpdate,
  tree: PlanTree,
  path: Path,
  entry: {
    readonly key: string
    readonly value: Plain
    readonly order: readonly string[]
    readonly name: string
  },
): void {
  const made = insertKey(tree, path, entry)
  if (made === undefined)
    update.kept.push(`${entry.name}: ключ «${entry.key}» не добавлен, внесите сами: «${short(entry.value)}»`)
  else {
    update.changes.push(made)
    update.counts.changed++
  }
}

const SHORT = 60

export function short(value: Plain | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = (text ?? '').replace(/\s+/g, ' ')
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line
}
