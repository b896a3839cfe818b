import type { Document } from '../source/document.ts'
import { isPrefix, type Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import { findFaults } from './faults.ts'
import { report, roadmap, settings } from './generated/validators.js'
import type { Kind } from './kind.ts'
import { applyRepairs } from './repair.ts'

const VALIDATORS = { roadmap, report, settings } as const

/** A fault of form: where, what, what to do. `at: 'key'` marks the key instead of the value. */
export interface SchemaFault {
  readonly rule: SchemaRule
  readonly path: Path
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hint?: string
  readonly repair?: Repair
  /** Only the form differs («Приказ» for «приказ»): repaired without a word. */
  readonly isForm?: true
}

export type SchemaRule =
  | 'schema-unknown-key'
  | 'schema-missing-key'
  | 'schema-wrong-type'
  | 'schema-wrong-value'
  | 'yaml-ambiguous-value'

/** How reading goes on behind a fault, so that one mistake stays one finding. */
export type Repair =
  | { readonly kind: 'rename'; readonly to: string }
  /** The key stands a level too deep or not deep enough, or has swallowed its value. */
  | { readonly kind: 'move'; readonly to: Path; readonly value?: Value }
  | { readonly kind: 'replace'; readonly value: Value }
  /** What can be kept of a value of a wrong type: enough to go on with, and nobody's words. */
  | { readonly kind: 'keep'; readonly value: Value }
  | { readonly kind: 'drop' }

export interface SchemaResult {
  readonly faults: readonly SchemaFault[]
  /** The document's value with every fault repaired: what was meant, or nothing in its place. */
  readonly value: Value
  /** Paths (in `value`) about which nothing more should be said. */
  readonly broken: readonly Path[]
  /**
   * Keys that were read under another name or at another place: their path in `value`, and in the file. The later ones were
   * found in a value in which the earlier ones had been put right.
   */
  readonly renamed: readonly { readonly path: Path; readonly typed: Path }[]
}

/** What a repair brings to light is validated as well, down to a misspelt key in a list under a misspelt key. */
const ROUNDS = 4

/** Validates a document against the schema of its kind; ajv's errors become one fault a mistake. */
export function checkSchema(document: Document, kind: Kind): SchemaResult {
  const validate = VALIDATORS[kind]
  let result: SchemaResult = { faults: [], value: document.value ?? null, broken: [], renamed: [] }
  for (let round = 0; round < ROUNDS && !validate(result.value); round++) {
    const found = findFaults(kind, result.value, validate.errors ?? [])
    if (found.length === 0) break
    const { value, broken, renamed } = applyRepairs(result.value, found)
    result = {
      value,
      faults: [...result.faults, ...newFaults(found, result)],
      broken: [...result.broken, ...broken],
      renamed: [...result.renamed, ...renamed],
    }
  }
  return result
}

/** Faults of what a repair has left there are consequences; the same fault may show again because it has no repair. */
function newFaults(found: readonly SchemaFault[], { broken }: SchemaResult): SchemaFault[] {
  return found.filter(({ path, isForm }) => isForm !== true && !broken.some((each) => isPrefix(each, path)))
}
