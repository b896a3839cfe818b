import { type Finding, inOrder, type Severity } from '../finding/finding.ts'
import type { KnownReadings } from '../model/deadline-reader.ts'
import type { ValueFault } from '../model/read-parts.ts'
import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Settings } from '../model/settings.ts'
import { RULES } from '../rules/index.ts'
import type { IgnoreSubject, OptIn, SetName } from '../rules/rule.ts'
import { checkSchema, type SchemaFault, type SchemaResult } from '../schema/check-schema.ts'
import { type Kind, kindOf } from '../schema/kind.ts'
import { type Document, readDocument } from '../source/document.ts'
import { type Fix, isPrefix, type Path, type Problem, type Range } from '../source/problem.ts'
import { checkRules } from './check-rules.ts'
import { asWhole, readModel, spoiltBy } from './read-model.ts'
import { settingsFaults } from './settings-faults.ts'
import { afterComments } from './suppressions.ts'

/** Which rules count, and how severe each is. */
export interface CheckOptions {
  readonly set: SetName
  readonly rules: Settings['rules']
  /** Opt-in sets that count too. */
  readonly optIn?: readonly OptIn[]
  /** The day on which suppressions may have expired; without it none has. */
  readonly asOf?: NonNullable<IgnoreSubject['today']>
  /** Readings of deadlines, shared by the plans of one run. */
  readonly readings?: KnownReadings
}

/** One file with everything that was found in it. */
export interface CheckedFile {
  readonly file: string
  readonly text: string
  /** Absent where the file could not be read. */
  readonly kind?: Kind
  /** Present for a plan that could be read; where `isSound` is false, parts of it may be missing. */
  readonly roadmap?: Roadmap
  readonly meant?: Roadmap
  readonly report?: Report
  readonly settings?: Settings
  /** Words in which letters of two alphabets are mixed. */
  readonly mixed?: Pick<Document, 'mixedKeys' | 'mixedTexts'>
  /** Absent where the file has no known kind. */
  readonly place?: Placer
  /** No source or schema finding of severity error: the model holds every word of the file. */
  readonly isSound: boolean
  /** What source and schema have found, whatever comments in the file say. */
  readonly form: readonly Finding[]
  /** What is told. */
  readonly findings: readonly Finding[]
}

/** Bytes of one file → its findings, in the order of the file; of a report those of its form. Never throws. */
export function checkFile(file: string, bytes: Uint8Array, options: CheckOptions): CheckedFile {
  const checked = checkForm(file, bytes, options.readings)
  const { meant, place } = checked
  if (place === undefined) return checked
  const rules = meant === undefined ? [] : RULES
  const found = meant === undefined ? [] : checkRules(RULES, meant, { place, options })
  return afterComments(checked, found, { rules, options })
}

/** Bytes of one file → its model and the findings of source and schema, none of them suppressed. Never throws. */
export function checkForm(file: string, bytes: Uint8Array, readings?: KnownReadings): CheckedFile {
  const document = readDocument(file, bytes)
  const problems = document.problems.map((problem) => fromProblem(file, problem))
  const spoilt = (found: readonly Finding[]): CheckedFile => {
    const findings = inOrder(found)
    return { file, text: document.text, isSound: false, form: findings, findings }
  }
  if (document.value === undefined) return spoilt(problems)
  const kind = kindOf(document)
  if (typeof kind !== 'string') return spoilt([...problems, fromProblem(file, kind)])
  const schema = checkSchema(document, kind)
  const { faults: unread, ...model } = readModel(kind, { schema, document, ...(readings && { readings }) })
  const place = placer(document, schema, unread)
  const named = model.settings === undefined ? [] : settingsFaults(model.settings)
  const faults = [...faultsOf(schema, document, unread), ...named]
  const form = inOrder([...problems, ...faults.map((each) => fromFault(each, place))])
  return {
    file,
    text: document.text,
    kind,
    ...model,
    mixed: { mixedKeys: document.mixedKeys, mixedTexts: document.mixedTexts },
    place,
    isSound: !form.some((finding) => finding.severity === 'error'),
    form,
    findings: form,
  }
}

/** What YAML itself splits or repeats explains complaints about the same value; what the schema does not take is not read. */
function faultsOf(schema: SchemaResult, document: Document, unread: readonly ValueFault[]): SchemaFault[] {
  const spoilt = spoiltBy(document)
  const isUnder = (paths: readonly Path[], { path }: { readonly path: Path }): boolean =>
    paths.some((each) => isPrefix(each, path))
  const values = unread.filter((fault) => !isUnder([...spoilt, ...schema.broken], fault))
  return [
    ...schema.faults.filter((fault) => !isUnder(spoilt, fault)),
    ...values.map((fault) => ({ ...fault, rule: 'schema-wrong-value', at: 'value' }) as const),
  ]
}

/** Turns paths of the model into findings at their places in the text. */
export interface Placer {
  readonly file: string
  readonly locate: Document['locate']
  readonly locateWords: Document['locateWords']
  readonly comments: Document['comments']
  /** Faults of form stand here: rules have nothing to add. */
  readonly silent: readonly Path[]
}

/** A key that was read under another name, or at another place, is found where it was typed. */
function placer(document: Document, schema: SchemaResult, unread: readonly ValueFault[]): Placer {
  const renamed = schema.renamed.toReversed()
  const asTyped = (path: Path): Path => {
    let place = path
    for (const { path: read, typed } of renamed)
      if (isPrefix(read, place)) place = [...typed, ...place.slice(read.length)]
    return place
  }
  return {
    file: document.file,
    comments: document.comments,
    locate: (path, part) => document.locate(asTyped(path), part),
    locateWords: (path, words) => document.locateWords(asTyped(path), words),
    silent: [
      ...schema.broken.map(asWhole),
      ...spoiltBy(document).map(asWhole),
      ...unread.map(({ path }) => asWhole(path)),
    ],
  }
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
    fixes: fixesOf(fault, place),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** The repair with which reading went on, as an edit of the text. What was meant is a guess, but for quotes left out. */
function fixesOf({ path, repair, rule }: SchemaFault, place: Placer): Fix[] {
  if (repair?.kind === 'rename') return replacement(place.locate(path, 'key'), repair.to)
  if (repair?.kind !== 'replace' || typeof repair.value !== 'string') return []
  const { value } = repair
  if (rule !== 'yaml-ambiguous-value') return replacement(place.locate(path), value)
  const key = value.slice(0, value.indexOf(': '))
  const range = { start: place.locate([...path, key], 'key').start, end: place.locate([...path, key]).end }
  const isVerbatim = range.end.column - range.start.column === value.length
  const text = `"${value.replace(/[\\"]/g, '\\$&')}"`
  return isVerbatim && range.start.line === range.end.line
    ? [{ title: 'Взять в кавычки', safe: true, edits: [{ range, text }] }]
    : []
}

/** Words that YAML takes as they stand. */
const PLAIN = /^\p{L}[\p{L}\p{N} -]*$/u

function replacement(range: Range, by: string): Fix[] {
  if (range.start.line !== range.end.line) return []
  const text = PLAIN.test(by) ? by : `"${by}"`
  return [{ title: `Заменить на «${by}»`, safe: false, edits: [{ range, text }] }]
}
