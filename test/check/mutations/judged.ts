import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { type Day, day } from '../../../src/calendar/day.ts'
import { type CheckedFile, checkFile, checkForm } from '../../../src/check/check-file.ts'
import { believed, checkReport, dossierWithoutPlan } from '../../../src/check/check-report.ts'
import type { Finding } from '../../../src/finding/finding.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { roadmapStatus } from '../../../src/status/roadmap-status.ts'
import { NAMES, roadmapOf } from '../../examples/plans.ts'
import { type SourceText, sourceText } from './source-text.ts'
import { unfolded } from './unfolded.ts'

const ROOT = new URL('../../../examples/', import.meta.url)

/** The strictest set: before an order is signed nothing may be missing. */
const OPTIONS = { set: 'signoff', rules: {} } as const
/** All facts of the examples are known by then. */
const AS_OF = day(2023, 12, 31) as Day

const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8')
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== 'info')

export const PLANS: readonly SourceText[] = NAMES.map((name) =>
  sourceText(name, unfolded(read(`${name}.yaml`))),
)

/** Errors and warnings of a plan. */
export function judgedPlan(text: string): Finding[] {
  return serious(checkFile('план.yaml', encode(text), OPTIONS).findings)
}

/** The reports on a plan as they are, by their files. */
const REPORTS: ReadonlyMap<string, CheckedFile> = new Map(
  globSync(['reports/**/*.yaml'], { cwd: ROOT })
    .sort()
    .map((file) => [file, checkForm(file, encode(read(file)))]),
)

export const REPORT_FILES: readonly SourceText[] = [...REPORTS].map(([file, { text }]) =>
  sourceText(file, text),
)

const roadmaps: ReadonlyMap<string, Roadmap> = new Map(NAMES.map((name) => [name, roadmapOf(name)]))

/**
 * Errors and warnings of the reports on one plan, where one of them has another text. Where some of it cannot be believed,
 * the others are judged without these facts, and that is another context: only its own findings count.
 */
export function judgedReport(file: string, text: string): Finding[] {
  const code = REPORTS.get(file)?.report?.roadmap.text ?? ''
  const roadmap = roadmaps.get(code)
  if (roadmap === undefined) throw new Error(`${file} has no plan`)
  const files = [...REPORTS].filter(([, { report }]) => report?.roadmap.text === code)
  const all = files.map(([each, checked]) =>
    believed(each === file ? checkForm(file, encode(text)) : checked),
  )
  const own = all.filter(({ report }) => report?.roadmap.text === code)
  const reports = own.flatMap(({ report }) => report ?? [])
  const { notes } = roadmapStatus(roadmap, reports, { asOf: AS_OF, soon: 0 })
  const isWhole = files.every(([each, { report }]) => {
    const now = own.find(({ checked }) => checked.file === each)?.report
    return now?.facts.length === report?.facts.length
  })
  return all.flatMap((each) => {
    if (!isWhole && each.checked.file !== file) return []
    const isStray = each.report !== undefined && !own.includes(each)
    const dossier = isStray
      ? dossierWithoutPlan(each.report, 'roadmap-unknown', NAMES)
      : { roadmap, reports, notes }
    return serious(checkReport(each, dossier, OPTIONS).findings)
  })
}
