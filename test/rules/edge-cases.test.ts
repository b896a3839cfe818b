import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { REPORT_RULES } from '../../src/rules/report-index.ts'
import { findings, withExample } from './examples.ts'

const here = new URL('./', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

describe.each([...RULES, ...REPORT_RULES].map(({ id }) => id))('%s', (id) => {
  it('has an edge case that is silent and one that finds', () => {
    const texts = folders.includes(id) ? edgeCases(id).map((name) => edgeCase(id, name)) : []
    expect(texts.some((text) => text.startsWith('# silent\n'))).toBe(true)
    expect(texts.some((text) => /^# finds: [1-9]/.test(text))).toBe(true)
  })
})

/** `test/rules/<id>/<what>.yaml`: its first line says `# silent` or `# finds: N`. */
describe.each(folders)('%s', (id) => {
  it('is a rule', () => {
    expect([...RULES, ...REPORT_RULES].map((rule) => rule.id)).toContain(id)
  })
  it.each(edgeCases(id))('%s', (name) => {
    const text = edgeCase(id, name)
    const [, silent, count] = /^# (?:(silent)|finds: (\d+))\n/.exec(text) ?? []
    expect([silent, count], 'the first line is «# silent» or «# finds: N»').not.toEqual([
      undefined,
      undefined,
    ])
    const own = findings(withExample(text), id).filter((finding) => finding.rule === id)
    expect(own.map((finding) => finding.message)).toHaveLength(silent === undefined ? Number(count) : 0)
  })
})

function edgeCases(id: string): string[] {
  return readdirSync(new URL(`${id}/`, here)).filter((name) => name.endsWith('.yaml'))
}

function edgeCase(id: string, name: string): string {
  return readFileSync(new URL(`${id}/${name}`, here), 'utf8')
}
