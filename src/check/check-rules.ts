import type { Finding, Severity } from '../finding/finding.ts'
import type { Level, Report, ReportDetail, RuleOf } from '../rules/rule.ts'
import { type Fix, isPrefix, type Range } from '../source/problem.ts'
import type { CheckOptions, Placer } from './check-file.ts'

/** Runs the rules that the options leave on; stamps id, severity and place on what they report. */
export function checkRules<Subject>(
  rules: readonly RuleOf<Subject>[],
  subject: Subject,
  { place, options }: { readonly place: Placer; readonly options: CheckOptions },
): Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const setting = options.rules[rule.id]
    const level = levelOf(rule, options)
    if (level === 'off') continue
    const stamp = { rule: rule.id, level, isChosen: setting !== undefined, place }
    const report: Report = (path, message, detail = {}) => {
      findings.push(findingOf({ path, message }, detail, stamp))
    }
    rule.check(subject, report, setting?.limit === undefined ? {} : { limit: setting.limit })
  }
  return findings.filter(({ path }) => !place.silent.some((silent) => isPrefix(silent, path)))
}

/** What the settings say of the rule, else its set; a rule of an opt-in set is off unless the set is asked for. */
export function levelOf({ id, severity, optIn }: Leveled, options: CheckOptions): Level {
  const isIn = optIn === undefined || options.optIn?.includes(optIn) === true
  return options.rules[id]?.level ?? (isIn ? severity[options.set] : 'off')
}

/** What of a rule decides whether and how severely it speaks. */
export type Leveled = Pick<RuleOf<never>, 'id' | 'severity' | 'optIn'>

/** What every finding of one rule has in common. */
interface Stamp {
  readonly rule: string
  readonly level: Severity
  /** The level is the settings' own, and no rule changes it. */
  readonly isChosen: boolean
  readonly place: Placer
}

function findingOf(
  { path, message }: Pick<Finding, 'path' | 'message'>,
  detail: ReportDetail,
  { rule, level, isChosen, place }: Stamp,
): Finding {
  const words = detail.words === undefined ? undefined : place.locateWords(path, detail.words)
  const key = detail.at === 'key' ? place.locate(path, 'key') : undefined
  const range = words ?? key ?? place.locate(path)
  // Words that the text does not have verbatim can be named, but not replaced.
  const exact = detail.words === undefined ? key : words
  const mended = detail.fix?.words === undefined ? exact : place.locateWords(path, detail.fix.words)
  const fixes = detail.fix === undefined || mended === undefined ? [] : [fixOf(detail.fix, mended)]
  return {
    rule,
    severity: isChosen ? level : (detail.severity ?? level),
    file: place.file,
    path,
    range,
    message,
    related: (detail.related ?? []).map((each) => ({
      range: place.locate(each.path),
      message: each.message,
    })),
    fixes,
    ...(detail.hint === undefined ? {} : { hint: detail.hint }),
  }
}

function fixOf(fix: NonNullable<ReportDetail['fix']>, range: Range): Fix {
  return { title: fix.title, safe: fix.safe, edits: [{ range, text: fix.by }] }
}
