import type { Day } from '../calendar/day.ts'
import type { Severity } from '../finding/finding.ts'
import type { Ignore } from '../model/ignore.ts'
import type { Report as ReportFacts } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Path } from '../source/problem.ts'
import type { FactNote } from '../status/fact-note.ts'

/** черновик · рекомендуемый · подписание */
export type SetName = 'draft' | 'recommended' | 'signoff'

export type Level = Severity | 'off'

/** Sets that count only where the settings ask for them: фиоко. */
export type OptIn = 'fioko'

/**
 * A rule of the check. `id` = file name = export in camelCase = test folder, reads `<subject>-<fault>`.
 * The strings here are the only description of the rule: `explain`, the rules page and SARIF read them.
 */
export interface RuleOf<Subject> {
  readonly id: string
  /** Severity in each set. */
  readonly severity: Readonly<Record<SetName, Level>>
  /** The rule is silent unless this set is asked for. */
  readonly optIn?: OptIn
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

/**
 * A rule about the comments that keep other rules silent, `ignore-*`. Its examples are top-level keys of the complete plan
 * with such comments in them.
 */
export type IgnoreRule = RuleOf<IgnoreSubject>

/** One comment `# roadmap-ignore …`, and what the check says of the rules it names. */
export interface IgnoreSubject extends Ignore {
  /** What the comment stands above or beside. */
  readonly path: Path
  /** The whole comment as typed. */
  readonly comment: string
  /** It asks for the whole file, and stands further down. */
  readonly isMisplaced: boolean
  readonly today?: Day
  readonly named: readonly {
    readonly id: string
    /**
     * `idle`: nothing is there to be silent about. `unsure`: the comment does not work, the rule is off or could not
     * judge the file.
     */
    readonly state: 'works' | 'idle' | 'unsure' | 'always-on' | 'unknown'
    /** The rule that an unknown id was meant for. */
    readonly meant?: string
  }[]
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
  /** Another severity than the set's, where the rule's own text says so; what the settings say goes before. */
  readonly severity?: Severity
  /** Replacement of `words`, or of other words than those marked; `safe` changes no meaning. */
  readonly fix?: {
    readonly title: string
    readonly safe: boolean
    readonly by: string
    readonly words?: string
  }
}
