import { type CheckedFile, checkFile } from '../check/check-file.ts'
import type { Finding } from '../finding/finding.ts'
import { nearest } from '../finding/nearest.ts'
import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { EXIT, Refusal } from './exit.ts'
import { filesBeside, findFiles, readBytes } from './files.ts'

/** A report as read: what of it counts, and the findings that name the rest. */
export interface ReadReport {
  readonly checked: CheckedFile
  /** Absent where the file cannot be believed at all. */
  readonly report?: Report
}

export interface ReportSearch {
  /** `--reports`: a file, folder or pattern. */
  readonly reports?: string
  /** Reports among the files of the command line. */
  readonly named: readonly string[]
  /** Codes of the plans of this run. */
  readonly codes: readonly string[]
  readonly maxBytes: number
  readonly cwd: string
}

/**
 * The reports of one plan: those that were named, else those of `--reports`, else every report beside the plan and under
 * `reports/`. A named report for a plan that is not here is kept, so that it is told about; one that only lies beside is
 * kept when its code is nearly this plan's and no other plan has it.
 */
export async function reportsOf(file: string, roadmap: Roadmap, search: ReportSearch): Promise<ReadReport[]> {
  const { cwd, maxBytes, codes } = search
  const code = roadmap.code.text
  const named = search.named.length > 0 || search.reports !== undefined
  const beside = named ? { plans: [], reports: [] } : await filesBeside(file, cwd)
  const files = [...new Set([...search.named, ...(await ofOption(search)), ...beside.reports])]
  const read = files.map((each) => readReportFile(each, maxBytes, cwd))
  const others = named ? codes : [...codes, ...beside.plans.flatMap((each) => codeOf(each, maxBytes, cwd))]
  return read.filter(({ checked: { report } }) => {
    const typed = report?.roadmap.text
    if (typed === undefined || typed === code) return true
    // A report for another plan of this run is told of there; for none, at the first plan.
    if (others.includes(typed)) return false
    return named ? codes[0] === code : nearest(typed, [code]) !== undefined
  })
}

async function ofOption({ reports, cwd }: ReportSearch): Promise<readonly string[]> {
  if (reports === undefined) return []
  const { files, missing } = await findFiles([reports], cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0])
  return files
}

function codeOf(file: string, maxBytes: number, cwd: string): string[] {
  const { roadmap } = readFile(file, maxBytes, cwd)
  return roadmap === undefined ? [] : [roadmap.code.text]
}

function readReportFile(file: string, maxBytes: number, cwd: string): ReadReport {
  const checked = readFile(file, maxBytes, cwd)
  if (checked.report === undefined) return { checked }
  const report = believed(checked.report, checked.findings)
  return report === undefined ? { checked } : { checked, report }
}

export function readFile(file: string, maxBytes: number, cwd: string): CheckedFile {
  const bytes = readBytes(file, cwd, maxBytes)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  return checkFile(file, bytes, { set: 'draft', rules: {} })
}

/**
 * The report without the facts that have a fault of form: such a fact was repaired by guess, and its finding names it. A
 * fault outside of facts and values (a misspelt head, broken YAML) makes the whole file doubtful.
 */
function believed(report: Report, findings: readonly Finding[]): Report | undefined {
  const faults = findings.filter(({ severity }) => severity === 'error').map(({ path }) => path)
  const parts = [...report.facts, ...report.values]
  const isIn = (outer: Finding['path'], inner: Finding['path']): boolean =>
    outer.every((step, index) => step === inner[index])
  const isLocal = (path: Finding['path']): boolean =>
    (path[0] === 'мероприятия' && path.length > 1) ||
    (path[0] === 'показатели' && path.length > 1) ||
    parts.some((part) => isIn(part.path, path))
  if (!faults.every(isLocal)) return undefined
  const sound = <T extends { readonly path: Finding['path'] }>(part: T): boolean =>
    !faults.some((path) => isIn(part.path, path))
  return { ...report, facts: report.facts.filter(sound), values: report.values.filter(sound) }
}
