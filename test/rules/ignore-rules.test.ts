import { describe, expect, it } from 'vitest'
import { IGNORE_RULES } from '../../src/rules/ignore-index.ts'
import { checkComments } from './ignore-example.ts'

const told = (example: string): string[] => checkComments(example).findings.map(({ rule }) => rule)

describe.each(IGNORE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('finds exactly its own fault in the bad example', () => {
    expect(told(rule.bad)).toEqual([id])
  })
  it('is silent on the good example', () => {
    expect(told(rule.good)).toEqual([])
  })
  it('speaks in whole words: summary and reason', () => {
    expect(rule.summary).toMatch(/^[А-ЯЁ«][^.]*$/)
    expect(rule.why).toMatch(/[.!]$/)
  })
})
