import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import type { SchemaFault, SchemaResult } from './check-schema.ts'

type Mutable = Record<string | number, Value>

/** Applies the repairs of faults to a copy of the value; deepest first, so that paths above stay right. */
export function applyRepairs(value: Value, faults: readonly SchemaFault[]): Omit<SchemaResult, 'faults'> {
  const copy = structuredClone(value)
  const broken: Path[] = []
  const renamed: { path: Path; typed: Path }[] = []
  for (const fault of faults.toSorted((a, b) => b.path.length - a.path.length)) {
    const { repair, path } = fault
    const parent = parentOf(copy, path)
    const last = path.at(-1)
    if (repair === undefined || parent === undefined || last === undefined) broken.push(path)
    else if (repair.kind === 'rename') {
      rename(parent, String(last), repair.to)
      renamed.push({ path: [...path.slice(0, -1), repair.to], typed: path })
    } else if (repair.kind === 'move') {
      if (move(copy, parent, { last, ...repair })) renamed.push({ path: repair.to, typed: path })
      else broken.push(path)
    } else {
      put(parent, last, repair.kind === 'drop' ? null : repair.value)
      if (fault.isForm !== true) broken.push(path)
    }
  }
  return { value: copy, broken, renamed }
}

/** The key keeps its place among the others: the order of texts is that of the file. */
function rename(parent: Mutable, from: string, to: string): void {
  const entries = Object.entries(parent)
  for (const [key] of entries) delete parent[key]
  for (const [key, value] of entries) put(parent, key === from ? to : key, value)
}

interface Move {
  readonly last: string | number
  readonly to: Path
  readonly value?: Value
}

function move(root: Value, parent: Mutable, { last, to, value = parent[last] ?? null }: Move): boolean {
  const name = to.at(-1)
  const above = to.slice(0, -1)
  if (name === undefined) return false
  delete parent[last]
  const holder = parentOf(root, above)
  const step = above.at(-1)
  // «подписал:» whose keys all stand a level too high is empty so far.
  if (holder !== undefined && step !== undefined && holder[step] === null) put(holder, step, {})
  const target = parentOf(root, to)
  if (target === undefined) return false
  put(target, name, value)
  return true
}

function parentOf(value: Value, path: Path): Mutable | undefined {
  let node: Value | undefined = value
  for (const step of path.slice(0, -1)) {
    if (node === null || typeof node !== 'object') return undefined
    node = Object.hasOwn(node, step) ? (node as Mutable)[step] : undefined
  }
  return node !== null && typeof node === 'object' ? (node as Mutable) : undefined
}

function put(parent: Mutable, key: string | number, value: Value): void {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true })
}
