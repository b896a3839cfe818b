import { type Finding, inOrder, type Severity } from '../finding/finding.ts'
import type { ValueFault } from '../model/read-parts.ts'
import { readReport } from '../model/read-report.ts'
import { readRoadmap } from '../model/read-roadmap.ts'
import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { readSettings, type Settings } from '../model/settings.ts'
import { RULES } from '../rules/index.ts'
import type { SetName } from '../rules/rule.ts'
import { checkSchema, type SchemaFault, type SchemaResult } from '../schema/check-schema.ts'
import { type Kind, kindOf } from '../schema/kind.ts'
import { type Document, readDocument } from '../source/document.ts'
import type { Path, Problem } from '../source/problem.ts'
import { checkRules } from './check-rules.ts'

/** Which rules count, and how severe each is. */
export interface CheckOptions {
  readonly set: SetName
  readonly rules: Settings['rules']
}

/** One file with everything that was found in it. */
export interface CheckedFile {
  readonly file: string
  readonly text: string
  /** Absent where the file could not be read. */
  readonly kind?: Kind
  /** Present for a plan that could be read; where `isSound` is false, parts of it may be missing. */
  readonly roadmap?: Roadmap
  readonly report?: Report
  readonly settings?: Settings
  /** Where a path of the file stands; absent where the file has no known kind. */
  readonly locate?: Document['locate']
  /** No source or schema finding of severity error: the model holds every word of the file. */
  readonly isSound: boolean
  readonly findings: readonly Finding[]
}

/** Bytes of one file → its findings, in the order of the file. Never throws. */
export function checkFile(file: string, bytes: Uint8Array, options: CheckOptions): CheckedFile {
  const document = readDocument(file, bytes)
  const problems = document.problems.map((problem) => fromProblem(file, problem))
  if (document.value === undefined)
    return { file, text: document.text, isSound: false, findings: inOrder(problems) }
  const kind = kindOf(document)
  if (typeof kind !== 'string')
    return {
      file,
      text: document.text,
      isSound: false,
      findings: inOrder([...problems, fromProblem(file, kind)]),
    }
  const schema = checkSchema(document, kind)
  const place = placer(document, schema)
  const faults = schema.faults
    .filter((fault) => !document.problems.some((problem) => covers(problem, fault)))
    .map((fault) => fromFault(fault, place))
  const read = readModel(kind, schema, document)
  const values = read.faults.map((fault) =>
    fromFault({ ...fault, rule: 'schema-wrong-value', at: 'value' }, place),
  )
  const form = [...problems, ...faults, ...values]
  const spoilt = document.problems.filter((problem) => problem.severity === 'error')
  const silent = [
    ...schema.broken,
    ...spoilt.flatMap(({ path }) => (path === undefined ? [] : [path])),
    ...read.faults.map((fault) => fault.path),
  ]
  const rules = read.roadmap === undefined ? [] : checkRules(RULES, read.roadmap, place, options)
  return {
    file,
    text: document.text,
    kind,
    ...(read.roadmap && { roadmap: read.roadmap }),
    ...(read.report && { report: read.report }),
    ...(read.settings && { settings: read.settings }),
    locate: place.locate,
    isSound: !form.some((finding) => finding.severity === 'error'),
    findings: inOrder([
      ...form,
      ...rules.filter((finding) => !silent.some((path) => isPrefix(path, finding.path))),
    ]),
  }
}

interface Model {
  readonly roadmap?: Roadmap
  readonly report?: Report
  readonly settings?: Settings
  readonly faults: readonly ValueFault[]
}

function readModel(kind: Kind, schema: SchemaResult, document: Document): Model {
  if (kind === 'settings') return readSettings(schema.value)
  if (kind === 'report') return readReport(schema.value)
  return readRoadmap(schema.value, { broken: schema.broken, mixedKeys: document.mixedKeys })
}

/** Turns paths of the model into findings at their places in the text. */
export interface Placer {
  readonly file: string
  readonly locate: Document['locate']
  readonly locateWords: Document['locateWords']
}

/** A key that was read under another name is found under the name as typed. */
function placer(document: Document, schema: SchemaResult): Placer {
  const asTyped = (path: Path): Path => {
    let typed = path
    for (const rename of schema.renamed)
      if (isPrefix(rename.path, path))
        typed = typed.map((step, at) => (at === rename.path.length - 1 ? rename.typed : step))
    return typed
  }
  return {
    file: document.file,
    locate: (path, part) => document.locate(asTyped(path), part),
    locateWords: (path, words) => document.locateWords(asTyped(path), words),
  }
}

function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index])
}

/** What YAML itself splits or repeats explains the schema's complaints about the same value. */
function covers(problem: Problem, fault: SchemaFault): boolean {
  return problem.path !== undefined && problem.severity === 'error' && isPrefix(problem.path, fault.path)
}

function fromProblem(file: string, problem: Problem): Finding {
  const { rule, severity, range, message, hint, related = [], path = [], fix } = problem
  return {
    rule,
    severity,
    file,
    path,
    range,
    message,
    related,
    fixes: fix === undefined ? [] : [fix],
    ...(hint === undefined ? {} : { hint }),
  }
}

function fromFault(fault: SchemaFault, place: Placer): Finding {
  const { rule, path, message, hint } = fault
  const severity: Severity = 'error'
  const range = place.locate(path, fault.at)
  return {
    rule,
    severity,
    file: place.file,
    path,
    range,
    message,
    related: [],
    fixes: [],
    ...(hint === undefined ? {} : { hint }),
  }
}
