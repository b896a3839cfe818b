import type { KnownReadings } from '../model/deadline-reader.ts'
import type { ValueFault } from '../model/read-parts.ts'
import { readReport } from '../model/read-report.ts'
import { readRoadmap } from '../model/read-roadmap.ts'
import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { readSettings, type Settings } from '../model/settings.ts'
import type { SchemaResult } from '../schema/check-schema.ts'
import type { Kind } from '../schema/kind.ts'
import type { Document } from '../source/document.ts'
import type { Path } from '../source/problem.ts'
import { unmixed } from '../source/unmixed.ts'

/** What a file says, whatever its kind. */
export interface Model {
  /** A plan as typed: what is printed. */
  readonly roadmap?: Roadmap
  /** The same plan as rules judge it: with look-alike letters read as they were meant. */
  readonly meant?: Roadmap
  readonly report?: Report
  readonly settings?: Settings
}

interface Read {
  readonly schema: SchemaResult
  readonly document: Document
  readonly readings?: KnownReadings
}

/** The model and the values whose content cannot be read. */
export function readModel(
  kind: Kind,
  { schema, document, readings }: Read,
): Model & { readonly faults: readonly ValueFault[] } {
  const { value } = schema
  if (kind === 'settings') return readSettings(value)
  const isMixed = document.mixedTexts.length > 0
  // A report is not printed in its own words.
  if (kind === 'report') return readReport(isMixed ? unmixed(value) : value)
  const { mixedKeys, mixedTexts } = document
  const context = { broken: schema.broken, mixedKeys, mixedTexts, ...(readings && { readings }) }
  const typed = readRoadmap(value, context)
  if (!isMixed) return { ...typed, meant: typed.roadmap }
  const { roadmap: meant, faults } = readRoadmap(unmixed(value), context)
  return { roadmap: typed.roadmap, meant: { ...meant, printed: typed.roadmap }, faults }
}

/** Paths of errors of the text itself that spoil a value. */
export function spoiltBy({ problems }: Document): Path[] {
  return problems.flatMap(({ severity, path }) => (severity === 'error' && path !== undefined ? [path] : []))
}

/** A deadline is read as one, whatever of it cannot be read. */
export function asWhole(path: Path): Path {
  const at = path.lastIndexOf('срок')
  return at < 0 ? path : path.slice(0, at + 1)
}
