import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { checkFile } from '../../src/check/check-file.ts'
import { readIgnore } from '../../src/model/ignore.ts'
import type { SetName } from '../../src/rules/rule.ts'
import { readDocument } from '../../src/source/document.ts'

const EXAMPLES = new URL('../../examples/', import.meta.url)
const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'))
const SETS: readonly SetName[] = ['draft', 'recommended', 'signoff']

describe.each(names)('%s', (name) => {
  const bytes = readFileSync(new URL(name, EXAMPLES))
  it.each(SETS)('has neither errors nor warnings in the set %s', (set) => {
    const { findings } = checkFile(name, bytes, { set, rules: {}, asOf: '2027-01-01' as Day })
    const told = findings.filter(({ severity }) => severity !== 'info')
    expect(told.map(({ rule, range, message }) => `${range.start.line} ${rule} ${message}`)).toEqual([])
  })
  it('has its suppressions counted in examples/README.md, and each has a reason', () => {
    const comments = readDocument(name, bytes)
      .comments('roadmap-ignore')
      .map(({ text }) => readIgnore(text))
    const counts = new Map<string, number>()
    for (const { rules, reason } of comments) {
      const row = `| ${name.slice(0, -5)} | ${rules.join(', ')} | ${reason} |`
      counts.set(row, (counts.get(row) ?? 0) + 1)
    }
    const readme = readFileSync(new URL('README.md', EXAMPLES), 'utf8')
    const listed = readme
      .split('\n')
      .filter((line) => line.startsWith(`| ${name.slice(0, -5)} | `) && /[а-я] \| \d+ \|$/.test(line))
    expect(listed.sort()).toEqual([...counts].map(([row, count]) => `${row} ${count} |`).sort())
  })
})
