import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { Day } from '../../src/calendar/day.ts'
import { type CheckedFile, type CheckOptions, checkFile } from '../../src/check/check-file.ts'
import { believed, checkReport } from '../../src/check/check-report.ts'
import type { Finding } from '../../src/finding/finding.ts'
import { RULES } from '../../src/rules/index.ts'
import { REPORT_RULES } from '../../src/rules/report-index.ts'
import { roadmapStatus } from '../../src/status/roadmap-status.ts'

const complete: Record<string, unknown> = parse(
  readFileSync(new URL('complete.yaml', import.meta.url), 'utf8'),
  { schema: 'failsafe' },
)

/** Every rule of every set speaks, so that an example shows its own fault and no other. */
const EVERY: CheckOptions = {
  set: 'signoff',
  rules: Object.fromEntries(
    [...RULES, ...REPORT_RULES]
      .filter((rule) => rule.severity.signoff === 'off')
      .map((rule) => [rule.id, { level: 'info' as const }]),
  ),
}

/** Facts of the examples are known by then. */
const AS_OF = '2022-01-31' as Day

/**
 * The complete plan with the example's top-level keys in place of its own; an empty key removes one. A report stays as it is.
 */
export function withExample(example: string): string {
  if (isReport(example)) return example
  const changes: Record<string, unknown> = parse(example, { schema: 'failsafe' }) ?? {}
  const merged = { ...complete, ...changes }
  const kept = Object.entries(merged).filter(([, value]) => value !== null && value !== '')
  return stringify(Object.fromEntries(kept), { schema: 'failsafe', lineWidth: 0 })
}

/** Findings of a whole plan, or of a report; an opt-in set speaks only where a rule of its own is shown. */
export function findings(text: string, id?: string): readonly Finding[] {
  const optIn = RULES.find((rule) => rule.id === id)?.optIn
  return isReport(text)
    ? reportFindings(text)
    : check('plan.yaml', text, { ...EVERY, ...(optIn && { optIn: [optIn] }) }).findings
}

/** A report on the complete plan; behind `---` stand other reports on it, or changes of the plan. */
function reportFindings(example: string): readonly Finding[] {
  const [own = '', ...more] = example.split(/^---\n/m)
  const { roadmap, findings: strays } = check(
    'plan.yaml',
    withExample(more.find((part) => !isReport(part)) ?? ''),
  )
  if (roadmap === undefined || strays.some(({ rule }) => /^(file|yaml|schema)-/.test(rule)))
    throw new Error('the plan of the example has faults of form')
  const read = [own, ...more.filter(isReport)].map((text) => believed(check('report.yaml', text)))
  const reports = read.flatMap(({ report }) => report ?? [])
  const { notes } = roadmapStatus(roadmap, reports, { asOf: AS_OF, soon: 0 })
  const [first] = read
  return first === undefined ? [] : checkReport(first, { roadmap, reports, notes }, EVERY).findings
}

function isReport(text: string): boolean {
  return /^отчёт:/m.test(text)
}

function check(file: string, text: string, options = EVERY): CheckedFile {
  return checkFile(file, new TextEncoder().encode(text), options)
}
