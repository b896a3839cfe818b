import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { checkFile } from '../../src/check/check-file.ts'
import type { Finding } from '../../src/finding/finding.ts'
import { RULES } from '../../src/rules/index.ts'

const complete: Record<string, unknown> = parse(
  readFileSync(new URL('complete.yaml', import.meta.url), 'utf8'),
  { schema: 'failsafe' },
)

/** The complete plan with the example's top-level keys in place of its own; an empty key removes one. */
export function withExample(example: string): string {
  const changes: Record<string, unknown> = parse(example, { schema: 'failsafe' }) ?? {}
  const merged = { ...complete, ...changes }
  const kept = Object.entries(merged).filter(([, value]) => value !== null && value !== '')
  return stringify(Object.fromEntries(kept), { schema: 'failsafe', lineWidth: 0 })
}

/** Every rule of every set speaks, so that an example shows its own fault and no other. */
export function findings(text: string): readonly Finding[] {
  const rules = Object.fromEntries(
    RULES.filter((rule) => rule.severity.signoff === 'off').map((rule) => [
      rule.id,
      { level: 'info' as const },
    ]),
  )
  return checkFile('plan.yaml', new TextEncoder().encode(text), { set: 'signoff', rules }).findings
}
