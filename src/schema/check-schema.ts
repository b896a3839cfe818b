import type { Document } from '../source/document.ts'
import type { Path } from '../source/problem.ts'
import type { Value } from '../source/tree.ts'
import { findFaults } from './faults.ts'
import { type AjvError, report, roadmap, settings } from './generated/validators.js'
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
  | { readonly kind: 'replace'; readonly value: Value }
  | { readonly kind: 'drop' }

export interface SchemaResult {
  readonly faults: readonly SchemaFault[]
  /** The document's value with every fault repaired: what was meant, or nothing in its place. */
  readonly value: Value
  /** Paths (in `value`) about which nothing more should be said. */
  readonly broken: readonly Path[]
  /** Keys that were read under another name: path in `value` and the key as typed. */
  readonly renamed: readonly { readonly path: Path; readonly typed: string }[]
}

/** Validates a document against the schema of its kind; ajv's errors become one fault a mistake. */
export function checkSchema(document: Document, kind: Kind): SchemaResult {
  const value = document.value ?? null
  const validate = VALIDATORS[kind]
  if (validate(value)) return { faults: [], value, broken: [], renamed: [] }
  const errors: readonly AjvError[] = validate.errors ?? []
  const faults = findFaults(kind, value, errors)
  return { faults: faults.filter(({ isForm }) => isForm !== true), ...applyRepairs(value, faults) }
}
