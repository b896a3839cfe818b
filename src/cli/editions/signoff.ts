import { dirname, resolve } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import { checkFile } from '../../check/check-file.ts'
import { subjectOf } from '../../check/subject.ts'
import type { Finding } from '../../finding/finding.ts'
import { pretty } from '../../formatters/pretty.ts'
import type { Io } from '../io.ts'
import { rulesFor, settingsReader } from '../settings/settings-file.ts'
import type { PlanAt } from './plan-at.ts'

/** What keeps a plan from being signed. */
export interface SignoffErrors {
  readonly errors: readonly Finding[]
  /** Rule and place of each, as the seal remembers them. */
  readonly names: readonly string[]
}

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
  const { findings } = checkFile(name, bytes, options)
  const errors = findings.filter(({ severity }) => severity === 'error')
  return { errors, names: errors.map(({ rule, path }) => `${rule} ${subjectOf(roadmap, path)}`.trim()) }
}

/**
 * Tells errors of a text that is not written yet at the places of the file on the disk; `isShifted`: rows have been put
 * back among its own, so that only words can name places.
 */
export async function showErrors(
  errors: readonly Finding[],
  { file, isShifted }: { readonly file: PlanAt; readonly isShifted: boolean },
  io: Io,
): Promise<void> {
  const { text, place } = file.checked
  const findings = errors.map((finding) => ({
    ...finding,
    related: [],
    range: place?.locate(finding.path, 'value') ?? finding.range,
  }))
  if (!isShifted) io.err(await pretty(io.errColour).file({ file: file.name, text, findings }))
  else
    for (const { message, rule, hint } of findings)
      io.err(
        `${io.errColour.red('ошибка:')} ${message} [${rule}]${hint === undefined ? '' : `\n  что делать: ${hint}`}\n`,
      )
}
