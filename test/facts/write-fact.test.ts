import '../seed.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { checkForm } from '../../src/check/check-file.ts'
import { judgeFact } from '../../src/facts/judge-fact.ts'
import type { NewFact } from '../../src/facts/new-fact.ts'
import { onlyAdded } from '../../src/facts/only-added.ts'
import { namedRow } from '../../src/facts/row-key.ts'
import { factEdits } from '../../src/facts/write-fact.ts'
import type { Report } from '../../src/model/report.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { applyEdits } from '../../src/source/edit/apply-edits.ts'
import { roadmapOf } from '../examples/plans.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const REPORTS = globSync(['examples/reports/**/*.yaml'], { cwd: ROOT }).sort()

function reportOf(text: string): Report {
  const { report, isSound, form } = checkForm('отчёт.yaml', Buffer.from(text))
  if (report === undefined || !isSound) throw new Error(JSON.stringify(form.map(({ message }) => message)))
  return report
}

/** The text with a fact on a row in it; nothing where the program refuses to add to it. */
function withFact(raw: string, roadmap: Roadmap, key: string, fact: NewFact): string | undefined {
  const row = namedRow(roadmap, key)
  if (row.kind !== 'found') throw new Error(`no row ${key}`)
  const { text } = checkForm('отчёт.yaml', Buffer.from(raw))
  const edits = factEdits(text, { roadmap, row, fact })
  return edits && applyEdits(raw, [edits]).text
}

/** How a fact in the text `now` that is not in `old` is judged, without any other report. */
function judged(roadmap: Roadmap, key: string, [old, now]: readonly [old: string, now: string]): string {
  const row = namedRow(roadmap, key)
  const [before, after] = [reportOf(old), reportOf(now)]
  const added = onlyAdded(before, after)
  if (added === undefined || row.kind !== 'found') throw new Error('not one fact more')
  const trial = { roadmap, row: row.activity, old: [before], now: [after], ...added }
  return judgeFact(trial, { asOf: '2024-12-31' as Day, soon: 30 }).kind
}

/** Whether a text is there in another, sign by sign, with something between its signs. */
function isWithin(old: string, now: string): boolean {
  let at = 0
  for (const sign of now) if (old.startsWith(sign, at)) at += sign.length
  return at === old.length
}

const words = fc.constantFrom(
  'Приказ № 412',
  'Приказ № 4, лист 2',
  'a: b',
  '# не комментарий',
  '«СОШ № 1» [копия]',
  '- тире',
)
const newFact: fc.Arbitrary<NewFact> = fc.record(
  {
    state: fc.constantFrom('выполнено' as const, 'частично' as const),
    date: fc.constantFrom('2021-09-01' as Day, '2022-03-15' as Day),
    period: fc.constantFrom('2021', 'III квартал 2022'),
    evidence: fc.array(words, { maxLength: 3 }),
    note: words,
  },
  { requiredKeys: ['state', 'date', 'evidence'] },
)

/** Comments, empty lines and Windows line ends where a person may have put them. */
function dressed(text: string, seeds: readonly number[], eol: string, bom: string): string {
  const lines = text.replace(/\n$/, '').split('\n')
  for (const [index, seed] of seeds.entries()) {
    const at = 3 + (seed % Math.max(1, lines.length - 3))
    const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? ''
    lines.splice(at, 0, index % 2 === 0 ? '' : `${indent}# пояснение ${index}`)
  }
  return `${bom}${lines.join(eol)}${seeds.length % 2 === 0 ? eol : ''}`
}

describe.each(REPORTS)('%s', (file) => {
  const text = readFileSync(`${ROOT}${file}`, 'utf8')
  const roadmap = roadmapOf(reportOf(text).roadmap.text)
  const keys = roadmap.sections.flatMap(({ activities }, section) =>
    activities.flatMap(({ code, number }) => {
      const names = [code?.text, number, `${section + 1}/${number?.replace(/\.$/, '')}`]
      return names.find((name) => name !== undefined && namedRow(roadmap, name).kind === 'found') ?? []
    }),
  )

  it('gets one fact more; every other sign stays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        newFact,
        fc.array(fc.nat(10_000), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        (key, fact, seeds, eol, bom) => {
          const old = dressed(text, seeds, eol, bom)
          const now = withFact(old, roadmap, key, fact)
          if (now === undefined) throw new Error('nothing was written')
          const added = onlyAdded(reportOf(old), reportOf(now))
          expect(added?.fact.date?.day).toBe(fact.date)
          expect(added?.fact.evidence.map(({ text: each }) => each)).toEqual(fact.evidence)
          expect(added?.fact.state).toBe(fact.state)
          expect(isWithin(old, now)).toBe(true)
          expect(now.replaceAll(eol, '')).not.toMatch(/[\r\n]/)
          if (judged(roadmap, key, [old, now]) !== 'counts') return
          const again = withFact(now, roadmap, key, fact) ?? ''
          expect(judged(roadmap, key, [now, again])).not.toBe('counts')
        },
      ),
      { numRuns: 40 },
    )
  })
})
