import type { Path } from '../source/problem.ts'
import type { Value } from '../source/tree.ts'
import type { SchemaFault, SchemaResult } from './check-schema.ts'

type Mutable = Record<string | number, Value>

/** Applies the repairs of faults to a copy of the value; deepest first, so that paths above stay right. */
export function applyRepairs(value: Value, faults: readonly SchemaFault[]): Omit<SchemaResult, 'faults'> {
  const copy = structuredClone(value)
  const broken: Path[] = []
  const renamed: { path: Path; typed: string }[] = []
  for (const fault of faults.toSorted((a, b) => b.path.length - a.path.length)) {
    const { repair } = fault
    if (repair === undefined) {
      broken.push(fault.path)
      continue
    }
    const parent = parentOf(copy, fault.path)
    const last = fault.path.at(-1)
    if (parent === undefined || last === undefined) {
      broken.push(fault.path)
      continue
    }
    if (repair.kind === 'rename') {
      const path = [...fault.path.slice(0, -1), repair.to]
      put(parent, repair.to, parent[last] ?? null)
      delete parent[last]
      renamed.push({ path, typed: String(last) })
    } else {
      put(parent, last, repair.kind === 'replace' ? repair.value : null)
      if (fault.isForm !== true) broken.push(fault.path)
    }
  }
  return { value: copy, broken, renamed }
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
