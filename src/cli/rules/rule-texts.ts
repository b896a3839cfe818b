import type { Level, OptIn, SetName } from '../../rules/rule.ts'
import { packageFile } from '../files/package-files.ts'

/** A rule in words, as `npm run update` has gathered it from its file, its examples and their fixes. */
export interface RuleText {
  readonly id: string
  /** The heading under which it is listed. */
  readonly family: string
  /** What its examples are: a plan's keys, a report, comments among a plan's keys, a whole file. */
  readonly about: 'plan' | 'report' | 'ignore' | 'file'
  readonly severity: Readonly<Record<SetName, Level>>
  readonly optIn?: OptIn
  readonly fix: 'safe' | 'unsafe' | 'both' | 'none'
  /** Whether a comment may silence it, and settings may change its severity. */
  readonly isSuppressible: boolean
  readonly isAdjustable: boolean
  readonly summary: string
  readonly why: string
  readonly bad: string
  /** The bad example stands in its file in this encoding. */
  readonly badEncoding?: string
  readonly good: string
}

/** Every rule, family by family; the bundle itself carries neither reasons nor examples. */
export function ruleTexts(): readonly RuleText[] {
  return JSON.parse(packageFile('docs/rules.json')) as RuleText[]
}

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  info: 'замечание',
  off: 'нет',
}

export const SET_NAMES: Readonly<Record<SetName, string>> = {
  draft: 'черновик',
  recommended: 'рекомендуемый',
  signoff: 'подписание',
}
