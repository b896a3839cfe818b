import { ROW_KEYS } from '../../../model/key-order.ts'
import type { Activity, Section } from '../../../model/roadmap.ts'
import {
  type Change,
  hasPath,
  insertItem,
  insertKey,
  type PlanTree,
  setValue,
} from '../../../source/edit/edit-tree.ts'
import type { Plain } from '../../../source/edit/plain.ts'
import type { Path } from '../../../source/problem.ts'
import type { Value } from '../../../source/yaml/tree.ts'
import { insertNumber } from '../../approve/fixed-numbers.ts'
import type { RowStep, SectionStep } from './steps.ts'

/** What the file of the new text has to get. */
interface Work {
  readonly tree: PlanTree
  /** The signed text: rows that were taken out are put back from it. */
  readonly signed: Value
  /** Codes of the new text: a row that moved has taken its own along. */
  readonly codes: ReadonlySet<string>
  readonly changes: (Change | undefined)[]
}

/**
 * Makes the file of the new text say what the next edition says: numbers beside rows, and rows that were taken out at
 * their old places, repealed. A change that cannot be made is absent.
 */
export function editionChanges(
  steps: readonly SectionStep[],
  files: { readonly tree: PlanTree; readonly signed: Value },
): readonly (Change | undefined)[] {
  const codes = new Set(steps.flatMap(codesOf))
  const work: Work = { ...files, codes, changes: [] }
  let after = -1
  for (const step of steps) {
    if (step.kind === 'repealed') {
      const value = repealed(plainAt(work.signed, step.old.path), step.section, work)
      work.changes.push(insertItem(work.tree, ['разделы'], after, value))
      continue
    }
    const at = step.now.path.at(-1)
    if (typeof at === 'number') after = at
    if (step.section.title !== undefined) fixNumber(step.now, step.section.number, work)
    listChanges(step.rows, listPath(step.now), work)
  }
  return work.changes
}

/** A plan without sections has its rows at the path of its only one. */
function listPath({ path }: Section): Path {
  return path.at(-1) === 'мероприятия' ? path : [...path, 'мероприятия']
}

function listChanges(steps: readonly RowStep[], path: Path, work: Work): void {
  const { tree, signed, changes } = work
  const put = (step: Extract<RowStep, { kind: 'repealed' }>): Plain =>
    repealed(plainAt(signed, step.old.path), step.row, work)
  const lost = steps.flatMap((step) => (step.kind === 'repealed' ? [step] : []))
  if (lost.length === steps.length) {
    // Nothing of the list is left in the file, perhaps not even its key.
    const value = lost.map(put)
    if (lost.length === 0) return
    changes.push(
      hasPath(tree, path)
        ? setValue(tree, path, value)
        : insertKey(tree, path.slice(0, -1), { key: 'мероприятия', value, order: ROW_KEYS }),
    )
    return
  }
  let after = -1
  for (const step of steps) {
    if (step.kind === 'repealed') changes.push(insertItem(tree, path, after, put(step)))
    else {
      const at = step.now.path.at(-1)
      if (typeof at === 'number') after = at
      fixNumber(step.now, step.row.number, work)
      listChanges(step.inner, [...step.now.path, 'мероприятия'], work)
    }
  }
}

/** The number that the next edition prints stands in the file, unless nothing is printed there anyway. */
function fixNumber(now: Section | Activity, number: string | undefined, { tree, changes }: Work): void {
  const path = [...now.path, 'номер']
  const isTyped = hasPath(tree, path)
  if (number === now.number && (isTyped || number === undefined)) return
  if (isTyped) changes.push(setValue(tree, path, number ?? 'нет'))
  else changes.push(insertNumber(tree, now.path, number ?? 'нет'))
}

/** As it was signed, with its number, and the act that repealed it; its code stays with the row that has moved. */
function repealed(value: Plain, now: Section | Activity, { codes }: Work): Plain {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const { код, номер, ...rest } = value as { readonly [key: string]: Plain | undefined }
  const isTaken = typeof код === 'string' && codes.has(код)
  return {
    ...(код !== undefined && !isTaken && { код }),
    номер: номер ?? now.number,
    ...rest,
    'утратила-силу': rest['утратила-силу'] ?? now.repealed?.text,
  }
}

function codesOf({ section }: SectionStep): string[] {
  return section.activities
    .filter(({ repealed: act }) => act === undefined)
    .flatMap((row) => [row, ...row.activities])
    .flatMap(({ code }) => (code === undefined ? [] : [code.text]))
}

/** The part of a file at a path, without keys that were left empty. */
function plainAt(value: Value, path: Path): Plain {
  let found: Value = value
  for (const step of path) found = (found as { readonly [key: string | number]: Value })[step] ?? null
  return plain(found)
}

function plain(value: Value): Plain {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((item: Value) => plain(item))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, plain(inner)]])),
  )
}
