import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { REPORT_RULES } from '../../src/rules/report-index.ts'
import { findings, withExample } from './examples.ts'

/** Findings in words; those of the rule itself by its name only. */
function told(example: string, own?: { id: string }): string[] {
  return findings(withExample(example), own?.id).map((finding) =>
    own?.id === finding.rule ? finding.rule : `${finding.rule}: ${finding.message}`,
  )
}

it('the complete plan has no findings', () => {
  expect(told('')).toEqual([])
})

describe.each([...RULES, ...REPORT_RULES].map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('finds exactly its own fault in the bad example', () => {
    expect(told(rule.bad, rule)).toEqual([rule.id])
  })
  it('is silent on the good example', () => {
    expect(told(rule.good, rule)).toEqual([])
  })
  it('speaks in whole words: summary and reason', () => {
    expect(rule.summary).toMatch(/^[А-ЯЁ«][^.]*$/)
    expect(rule.why).toMatch(/[.!]$/)
  })
})
