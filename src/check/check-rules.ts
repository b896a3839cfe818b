import type { Finding, Severity } from '../finding/finding.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Level, Report, ReportDetail, Rule } from '../rules/rule.ts'
import type { Fix, Path, Range } from '../source/problem.ts'
import type { CheckOptions, Placer } from './check-file.ts'

/** Runs the rules that the options leave on; stamps id, severity and place on what they report. */
export function checkRules(
  rules: readonly Rule[],
  roadmap: Roadmap,
  place: Placer,
  options: CheckOptions,
): Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const setting = options.rules[rule.id]
    const level: Level = setting?.level ?? rule.severity[options.set]
    if (level === 'off') continue
    const report: Report = (path, message, detail = {}) => {
      findings.push(findingOf(rule, level, path, message, detail, place))
    }
    rule.check(roadmap, report, setting?.limit === undefined ? {} : { limit: setting.limit })
  }
  return findings
}

function findingOf(
  rule: Rule,
  level: Severity,
  path: Path,
  message: string,
  detail: ReportDetail,
  place: Placer,
): Finding {
  const words = detail.words === undefined ? undefined : place.locateWords(path, detail.words)
  const key = detail.at === 'key' ? place.locate(path, 'key') : undefined
  const range = words ?? key ?? place.locate(path)
  // Words that the text does not have verbatim can be named, but not replaced.
  const exact = detail.words === undefined ? key : words
  const fixes = detail.fix === undefined || exact === undefined ? [] : [fixOf(detail.fix, exact)]
  return {
    rule: rule.id,
    severity: detail.severity ?? level,
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
