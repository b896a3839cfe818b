import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding/finding.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Fix, Position } from '../../src/source/problem.ts'
import { findings, withExample } from './examples.ts'

const here = new URL('./', import.meta.url)

/** Bad examples and edge cases of plans, by their rule. */
const texts = RULES.flatMap(({ id, bad }) => {
  const folder = new URL(`${id}/`, here)
  const files = readdirSync(here).includes(id)
    ? readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
    : []
  return [bad, ...files].map((example) => ({ id, text: withExample(example) }))
})

const fixable = texts.flatMap(({ id, text }) =>
  findings(text).flatMap((finding) =>
    finding.rule === id && finding.fixes[0] !== undefined
      ? [{ id, text, finding, fix: finding.fixes[0] }]
      : [],
  ),
)

function applied(text: string, { edits }: Fix): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = ({ line, column }: Position): number => (starts[line - 1] ?? 0) + column - 1
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (whole, { range, text: by }) =>
        whole.slice(0, offset(range.start)) + by + whole.slice(offset(range.end)),
      text,
    )
}

const same = (all: readonly Finding[], { rule, message }: Finding): number =>
  all.filter((each) => each.rule === rule && each.message === message).length

describe('a fix', () => {
  it('is there for every rule that can mend', () => {
    expect([...new Set(fixable.map(({ id }) => id))].sort()).toEqual([
      'deadline-month-without-year',
      'deadline-spelling',
      'deadline-until-month',
      'deadline-year-not-stated',
      'deadline-year-repeated',
      'order-date-form',
      'order-title-form',
      'order-verb-misspelt',
      'responsible-unknown',
      'text-dash',
      'text-initials',
      'text-mixed-script',
      'text-number-sign',
      'text-number-trailing-dot',
      'text-percent-mixed',
      'text-quotes-straight',
      'text-separator-dangling',
      'text-spaces',
    ])
  })
  it('changes no meaning, but for the rules that say so', () => {
    const unsafe = new Set(fixable.filter(({ fix }) => !fix.safe).map(({ id }) => id))
    expect([...unsafe].sort()).toEqual([
      'deadline-month-without-year',
      'deadline-until-month',
      'deadline-year-not-stated',
      'responsible-unknown',
      'text-dash',
    ])
  })
  it.each(fixable.map((each) => [`${each.id}: ${each.finding.message}`, each] as const))(
    '%s',
    (_name, each) => {
      let text = each.text
      let after = findings(text)
      const count = same(after, each.finding)
      // A word that stands twice in a value is mended one at a time.
      for (let turn = 0; turn < 3 && same(after, each.finding) === count; turn++) {
        const fix = after.find(({ rule, message }) => rule === each.id && message === each.finding.message)
          ?.fixes[0]
        if (fix !== undefined) text = applied(text, fix)
        after = findings(text)
      }
      expect(same(after, each.finding)).toBe(count - 1)
      const form = after.filter(({ rule }) => /^(?:yaml|schema|file)-/.test(rule))
      expect(form).toEqual([])
    },
  )
})
