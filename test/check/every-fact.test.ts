import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { checkForm } from '../../src/check/check-file.ts'
import { believed, checkReport } from '../../src/check/check-report.ts'
import type { Finding } from '../../src/finding/finding.ts'
import type { Fact } from '../../src/model/report.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { roadmapStatus } from '../../src/status/roadmap-status.ts'
import { anyCase, build } from '../status/any-case.ts'

/** Without the rules that only ask for more: those of a draft are of what does not count. */
const DRAFT = { set: 'draft', rules: {} } as const

/** Facts of several reports that neither count in the status of the plan nor have a finding of `check`. */
function lostFacts(roadmap: Roadmap, texts: readonly string[], asOf: Day): Fact[] {
  const read = texts.map((text, index) =>
    believed(checkForm(`${index}.yaml`, new TextEncoder().encode(text))),
  )
  const reports = read.flatMap(({ report }) => report ?? [])
  const { activities, notes } = roadmapStatus(roadmap, reports, { asOf, soon: 0 })
  const counted = new Set(activities.flatMap(({ windows }) => windows.flatMap(({ facts }) => facts)))
  return read.flatMap((each) => {
    const { findings } = checkReport(each, { roadmap, reports, notes }, DRAFT)
    return (each.checked.report?.facts ?? []).filter(
      (fact) => !counted.has(fact) && !findings.some((finding) => isAbout(finding, fact)),
    )
  })
}

/** At the fact, inside it, at its row, or at the head of the report. */
function isAbout({ path }: Finding, fact: Fact): boolean {
  const outside = path[0] !== 'мероприятия'
  return outside || path.every((step, index) => index >= fact.path.length || step === fact.path[index])
}

const SLIPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace('"1"', '"7"'),
  (text) => text.replace('карта: p', 'карта: q'),
  (text) => text.replace(/организация: .*/, 'организация: Школа'),
  (text) => text.replace(/дата: \d\d\.\d\d/, 'дата: 31.02'),
  (text) => text.replace(/за: \S+\.\.\S+/, 'за: весной'),
  (text) => text.replace('дата:', 'дота:'),
  (text) => text.replace(/дата: \d\d\./, 'дата: __.'),
  (text) => text.replace('состояние: частично', 'состояние: частично сделано'),
]
const anySlip = fc.array(fc.constantFrom(...SLIPS), { minLength: 5, maxLength: 5 })
const anyEdition = fc.constantFrom(1, 2)

it('every fact of a report is counted in the status or named by a finding of check', () => {
  fc.assert(
    fc.property(anyCase, anySlip, anyEdition, (given, slips, edition) => {
      const { roadmap, texts } = build(given)
      const spoilt = texts.map((text, index) => slips[index]?.(text) ?? text)
      // Late enough for every fact to be known.
      expect(lostFacts({ ...roadmap, edition }, spoilt, '2030-01-01' as Day)).toEqual([])
    }),
    { numRuns: 6000 },
  )
})

it('a fact of a day to come is named until that day', () => {
  fc.assert(
    fc.property(anyCase, anySlip, (given, slips) => {
      const { roadmap, texts } = build(given)
      const spoilt = texts.map((text, index) => slips[index]?.(text) ?? text)
      expect(lostFacts(roadmap, spoilt, '2022-01-01' as Day)).toEqual([])
    }),
    { numRuns: 6000 },
  )
})
