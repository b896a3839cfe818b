import { readFileSync } from 'node:fs'
import type { Day } from '../../src/calendar/day.ts'
import { type CheckedFile, checkFile } from '../../src/check/check-file.ts'

const complete = readFileSync(new URL('complete.yaml', import.meta.url), 'utf8')

/** The complete plan with the example's top-level keys behind it in place of its own: comments stay where they were typed. */
export function withComments(example: string): string {
  const own = new Set([...example.matchAll(/^([^\s#:]+):/gm)].map(([, key]) => key))
  const kept = complete.split(/^(?=[^\s#:]+:)/m).filter((part) => !own.has(part.slice(0, part.indexOf(':'))))
  return kept.join('') + example
}

/** The example on the day on which those of the reports are read, too. */
export function checkComments(example: string): CheckedFile {
  return checkFile('plan.yaml', new TextEncoder().encode(withComments(example)), {
    set: 'signoff',
    rules: {},
    asOf: '2022-01-31' as Day,
  })
}
