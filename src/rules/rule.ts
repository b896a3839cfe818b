import type { Severity } from '../finding/finding.ts'
import type { Report as ReportFacts } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Path } from '../source/problem.ts'
import type { FactNote } from '../status/fact-note.ts'

/** черновик · рекомендуемый · подписание */
export type SetName = 'draft' | 'recommended' | 'signoff'

export type Level = Severity | 'off'

/**
 * A rule of the check. `id` = file name = export in camelCase = test folder, reads `<subject>-<fault>`.
 * The strings here are the only description of the rule: `explain`, the rules page and SARIF read them.
 */
export interface RuleOf<Subject> {
  readonly id: string
  /** Severity in each set. */
  readonly severity: Readonly<Record<SetName, Level>>
  /** One line, no full stop. */
  readonly summary: string
  /** Why it matters, in the methodist's words. */
  readonly why: string
  /** Examples: `bad` gives exactly one finding, of this rule; `good` none. */
  readonly bad: string
  readonly good: string
  readonly check: (subject: Subject, report: Report, options: RuleOptions) => void
}

/**
 * A rule about a plan. Its examples are top-level keys that replace those of the complete plan in
 * `test/rules/complete.yaml` (an empty key removes one).
 */
export type Rule = RuleOf<Roadmap>

/**
 * A rule about a report, `report-*`. Its examples are reports on the complete plan; behind a line `---` may follow other
 * reports on it, or keys that the plan has in place of its own.
 */
export type ReportRule = RuleOf<ReportSubject>

/** A report beside what its facts are compared with. */
export interface ReportSubject {
  readonly report: ReportFacts
  /** Absent where the plan was not found or could not be read: `notes` then say so. */
  readonly roadmap?: Roadmap
  /** All reports on that plan, this one among them. */
  readonly reports: readonly ReportFacts[]
  /** What assigning the facts of all reports has shown of this one. */
  readonly notes: readonly FactNote[]
}

/** Options that the settings may give a rule: `предел`. */
export interface RuleOptions {
  readonly limit?: number
}

/** Reports one fault at a path of the plan: what is wrong, in one sentence without a full stop. */
export type Report = (path: Path, message: string, detail?: ReportDetail) => void

export interface ReportDetail {
  /** What to do next. */
  readonly hint?: string
  readonly at?: 'key' | 'value'
  /** The words inside the value that are at fault: the finding marks only them. */
  readonly words?: string
  /** The other end: the first of two duplicates, the date that is contradicted. */
  readonly related?: readonly { readonly path: Path; readonly message: string }[]
  /** Another severity than the set's, where the rule's own text says so. */
  readonly severity?: Severity
  /** Replacement of `words`; `safe` changes no meaning. */
  readonly fix?: { readonly title: string; readonly safe: boolean; readonly by: string }
}
