import type { RuleInfo } from '../../formatters/formatter.ts'
import { FORM_RULES } from '../../rules/form-rules.ts'
import { IGNORE_RULES } from '../../rules/ignore-index.ts'
import { RULES } from '../../rules/index.ts'
import { REPORT_RULES } from '../../rules/report-index.ts'
import type { RuleOf } from '../../rules/rule.ts'

/** Every rule of the check, with its severity in the recommended set, in the order of their names. */
export function ruleInfos(): RuleInfo[] {
  const form = FORM_RULES.map(({ id, summary, severity }) => ({ id, summary, severity, isOn: true }))
  const all = [...form, ...[...RULES, ...REPORT_RULES, ...IGNORE_RULES].map(infoOf)]
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Known = Pick<RuleOf<never>, 'id' | 'summary' | 'severity' | 'optIn'>

/** A rule that the recommended set leaves out is as severe as where it is in. */
function infoOf({ id, summary, severity, optIn }: Known): RuleInfo {
  const { draft, recommended, signoff } = severity
  const levels = [recommended, signoff, draft].flatMap((level) => (level === 'off' ? [] : [level]))
  return {
    id,
    summary,
    severity: levels[0] ?? 'info',
    isOn: recommended !== 'off' && optIn === undefined,
  }
}
