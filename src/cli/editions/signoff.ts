import { dirname, resolve } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import { checkFile } from '../../check/check-file.ts'
import { subjectOf } from '../../check/subject.ts'
import type { Finding } from '../../finding/finding.ts'
import { pretty } from '../../formatters/pretty.ts'
import type { Io } from '../io.ts'
import { rulesFor, settingsReader } from '../settings-file.ts'
import type { PlanAt } from './plan-at.ts'

/** Errors of a plan under the rules for signing, as the settings of its folder have them. */
export async function signoffErrors(
  { name, bytes, roadmap }: PlanAt,
  { cwd }: Pick<Io, 'cwd'>,
  asOf: Day,
): Promise<SignoffErrors> {
  const found = await settingsReader(cwd, { asOf })(dirname(resolve(cwd, name)))
  const options = {
    set: 'signoff' as const,
    rules: await rulesFor(found, name, cwd),
    optIn: found.settings.optIn,
    asOf,
  }
  const { text, findings } = checkFile(name, bytes, options)
  const errors = findings.filter(({ severity }) => severity === 'error')
  return {
    errors,
    show: async (io) => io.err(await pretty(io.errColour).file({ file: name, text, findings: errors })),
    names: errors.map(({ rule, path }) => `${rule} ${subjectOf(roadmap, path)}`.trim()),
  }
}

export interface SignoffErrors {
  readonly errors: readonly Finding[]
  readonly show: (io: Io) => Promise<void>
  /** Rule and place of each, as the seal remembers them. */
  readonly names: readonly string[]
}
