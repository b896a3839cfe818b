import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { checkFile } from '../../src/check/check-file.ts'
import { RULES } from '../../src/rules/index.ts'

const complete: Record<string, unknown> = parse(
  readFileSync(new URL('complete.yaml', import.meta.url), 'utf8'),
  { schema: 'failsafe' },
)

/** The complete plan with the example's top-level keys in place of its own; an empty key removes one. */
function withExample(example: string): string {
  const changes: Record<string, unknown> = parse(example, { schema: 'failsafe' })
  const merged = { ...complete, ...changes }
  const kept = Object.entries(merged).filter(([, value]) => value !== null && value !== '')
  return stringify(Object.fromEntries(kept), { schema: 'failsafe', lineWidth: 0 })
}

function findings(text: string, only?: { id: string }): string[] {
  // Every rule of every set speaks, so that an example shows its own fault and no other.
  const rules = Object.fromEntries(
    RULES.filter((rule) => rule.severity.signoff === 'off').map((rule) => [
      rule.id,
      { level: 'info' as const },
    ]),
  )
  const checked = checkFile('plan.yaml', new TextEncoder().encode(text), { set: 'signoff', rules })
  return checked.findings.map((finding) =>
    only?.id === finding.rule ? finding.rule : `${finding.rule}: ${finding.message}`,
  )
}

it('the complete plan has no findings', () => {
  expect(findings(stringify(complete, { schema: 'failsafe' }))).toEqual([])
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('finds exactly its own fault in the bad example', () => {
    expect(findings(withExample(rule.bad), rule)).toEqual([rule.id])
  })
  it('is silent on the good example', () => {
    expect(findings(withExample(rule.good), rule)).toEqual([])
  })
  it('speaks in whole words: summary and reason', () => {
    expect(rule.summary).toMatch(/^[А-ЯЁ«][^.]*$/)
    expect(rule.why).toMatch(/[.!]$/)
  })
})
