import type { Severity } from '../finding/finding.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Path } from '../source/problem.ts'

/** черновик · рекомендуемый · подписание */
export type SetName = 'draft' | 'recommended' | 'signoff'

export type Level = Severity | 'off'

/**
 * A rule of the check. `id` = file name = export in camelCase = test folder, reads `<subject>-<fault>`.
 * The strings here are the only description of the rule: `explain`, the rules page and SARIF read them.
 */
export interface Rule {
  readonly id: string
  /** Severity in each set. */
  readonly severity: Readonly<Record<SetName, Level>>
  /** One line, no full stop. */
  readonly summary: string
  /** Why it matters, in the methodist's words. */
  readonly why: string
  /**
   * Examples: top-level keys of a plan that replace those of the complete plan in `test/rules/complete.yaml`
   * (an empty key removes one). `bad` gives exactly one finding, of this rule; `good` none.
   */
  readonly bad: string
  readonly good: string
  readonly check: (roadmap: Roadmap, report: Report, options: RuleOptions) => void
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
