import { describe, expect, it } from 'vitest'
import type { CheckOptions, Placer } from '../../src/check/check-file.ts'
import { checkRules } from '../../src/check/check-rules.ts'
import type { RuleOf } from '../../src/rules/rule.ts'

const POINT = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const place: Placer = { file: 'x.yaml', locate: () => POINT, locateWords: () => POINT, silent: [] }

const rule: RuleOf<null> = {
  id: 'cycle-probe',
  severity: { draft: 'off', recommended: 'warning', signoff: 'error' },
  optIn: 'fioko',
  summary: 'Проба',
  why: 'Проба.',
  bad: '',
  good: '',
  check: (_subject, report) => {
    report([], 'обычное')
    report([], 'смягчённое', { severity: 'info' })
  },
}

function told(options: Partial<CheckOptions>, asked: RuleOf<null> = rule): string[] {
  const all = { set: 'recommended', rules: {}, ...options } as const
  return checkRules([asked], null, { place, options: all }).map(({ severity }) => severity)
}

describe('a rule of an opt-in set', () => {
  it('is silent unless the set is asked for', () => {
    expect(told({})).toEqual([])
    expect(told({ optIn: ['fioko'] })).toEqual(['warning', 'info'])
    expect(told({ optIn: ['fioko'], set: 'draft' })).toEqual([])
  })
  it('speaks where the settings give it a severity', () => {
    expect(told({ rules: { 'cycle-probe': { level: 'warning' } } })).toHaveLength(2)
    expect(told({ optIn: ['fioko'], rules: { 'cycle-probe': { level: 'off' } } })).toEqual([])
  })
})

describe('a severity of the rule itself', () => {
  const { optIn: _optIn, ...common } = rule
  it('goes before that of the set', () => {
    expect(told({ set: 'signoff' }, common)).toEqual(['error', 'info'])
  })
  it('gives way to that of the settings', () => {
    expect(told({ rules: { 'cycle-probe': { level: 'error' } } }, common)).toEqual(['error', 'error'])
  })
})
