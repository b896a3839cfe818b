import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { REPORT_RULES } from '../../src/rules/report-index.ts'
import { findings, withExample } from './examples.ts'

const here = new URL('./', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** `test/rules/<id>/<what>.yaml`: its first line says `# silent` or `# finds: N`. */
describe.each(folders)('%s', (id) => {
  it('is a rule', () => {
    expect([...RULES, ...REPORT_RULES].map((rule) => rule.id)).toContain(id)
  })
  const files = readdirSync(new URL(`${id}/`, here)).filter((name) => name.endsWith('.yaml'))
  it.each(files)('%s', (name) => {
    const text = readFileSync(new URL(`${id}/${name}`, here), 'utf8')
    const [, silent, count] = /^# (?:(silent)|finds: (\d+))\n/.exec(text) ?? []
    expect([silent, count], 'the first line is «# silent» or «# finds: N»').not.toEqual([
      undefined,
      undefined,
    ])
    const own = findings(withExample(text)).filter((finding) => finding.rule === id)
    expect(own.map((finding) => finding.message)).toHaveLength(silent === undefined ? Number(count) : 0)
  })
})
