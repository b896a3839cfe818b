import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { REPORT_RULES } from '../rules/report-index.ts'
import { textMixedScript } from '../rules/text-mixed-script.ts'
import { isPrefix, type Path } from '../source/problem.ts'
import { strangerNote } from '../status/assign-facts.ts'
import type { FactNote } from '../status/fact-note.ts'
import type { CheckedFile, CheckOptions } from './check-file.ts'
import { checkRules } from './check-rules.ts'
import { afterComments } from './suppressions.ts'

/** The file of a report, and what of it can be believed. */
export interface ReadReport {
  readonly checked: CheckedFile
  /** Absent where the file cannot be believed at all. */
  readonly report?: Report
}

/** The reports on one plan, judged together: a fact may repeat one of another report. */
export interface Dossier {
  readonly roadmap?: Roadmap
  readonly reports: readonly Report[]
  /** `report` is the index among `reports`. */
  readonly notes: readonly FactNote[]
}

/** A report with all its findings: those of form and those of the rules, in the order of the file. */
export function checkReport(
  { checked, report }: ReadReport,
  { reports, notes, ...plan }: Dossier,
  options: CheckOptions,
): CheckedFile {
  const { place } = checked
  if (report === undefined || place === undefined) return checked
  const index = reports.indexOf(report)
  const own = notes.filter((note) => note.report === index)
  const found = [
    ...checkRules(REPORT_RULES, { ...plan, report, reports, notes: own }, { place, options }),
    ...(checked.mixed === undefined ? [] : checkRules([textMixedScript], checked.mixed, { place, options })),
  ]
  // Without the plan most of them have nothing to compare with.
  const rules = plan.roadmap === undefined ? [] : REPORT_RULES
  return afterComments(checked, found, { rules, options })
}

/** What is known of a report whose plan is not there; `candidates` as in the note. */
export function dossierWithoutPlan(
  report: Report,
  kind: Parameters<typeof strangerNote>[1],
  candidates: readonly string[],
): Dossier {
  return { reports: [report], notes: [strangerNote(report, kind, candidates)] }
}

/**
 * The report without the facts that have a fault of form: such a fact was repaired by guess, and its finding names it. A
 * fault outside of facts and values (a misspelt head, broken YAML) makes the whole file doubtful.
 */
export function believed(checked: CheckedFile): ReadReport {
  const { report, form } = checked
  if (report === undefined) return { checked }
  const faults = form.filter(({ severity }) => severity === 'error').map(({ path }) => path)
  const parts = [...report.facts, ...report.values]
  const isLocal = (path: Path): boolean =>
    (path.length > 1 && (path[0] === 'мероприятия' || path[0] === 'показатели')) ||
    parts.some((part) => isPrefix(part.path, path))
  if (!faults.every(isLocal)) return { checked }
  const isSound = (part: { readonly path: Path }): boolean =>
    !faults.some((path) => isPrefix(part.path, path))
  return {
    checked,
    report: { ...report, facts: report.facts.filter(isSound), values: report.values.filter(isSound) },
  }
}
