import { dirname, resolve } from 'node:path'
import type { Day } from '../calendar/day.ts'
import { type CheckedFile, type CheckOptions, checkFile } from '../check/check-file.ts'
import type { Totals, Unread } from '../formatters/formatter.ts'
import type { SetName } from '../rules/rule.ts'
import type { Output } from './check-outputs.ts'
import type { CheckDesk } from './check-reports.ts'
import { EXIT, type ExitCode, Refusal } from './exit.ts'
import { firstKeyOf, readBytes } from './files.ts'
import type { Io } from './io.ts'
import { rulesFor, settingsReader } from './settings-file.ts'

export { readCheckRun } from './check-options.ts'

export interface CheckRun {
  readonly files: readonly string[]
  readonly set?: SetName
  /** Named files that are not there. */
  readonly missing: readonly Unread[]
  readonly outputs: readonly Output[]
  /** Bytes that do not come from the disk. */
  readonly read?: (file: string) => Uint8Array
  /** Mend first what can be mended; `isDry` only shows how. */
  readonly fix?: { readonly unsafe: boolean; readonly isDry: boolean }
  readonly maxBytes: number
  /** No fact can be of a later day. */
  readonly asOf: Day
  /** More warnings than this make the run fail. */
  readonly maxWarnings?: number
}

/** Checks file by file and tells as it goes, so that thousands of plans need the memory of one with its reports. */
export async function runCheck(run: CheckRun, io: Io): Promise<ExitCode> {
  const totals = { files: 0, errors: 0, warnings: 0, infos: 0 }
  const shown = new Set<string>()
  const show = async (checked: CheckedFile): Promise<void> => {
    if (shown.has(checked.file)) return
    shown.add(checked.file)
    count(checked, totals)
    for (const output of run.outputs) await output.file(checked)
  }
  const unread = [...run.missing]
  for (const { message } of unread) complain(message, io)
  const desk = deskOf(run, { io, show, unread })
  const mended = run.fix === undefined ? 0 : await fixed(run, run.fix, { desk, io })
  if (run.fix?.isDry) return unread.length > 0 ? EXIT.failed : mended > 0 ? EXIT.found : EXIT.clean
  const groups = await groupsOf(run.files, desk)
  for (const output of run.outputs) output.begin()
  for (const file of run.files) {
    if (shown.has(file)) continue
    const group = groups?.(file)
    if (group !== undefined) for await (const checked of group) await show(checked)
    else {
      const checked = await desk.check(file)
      if (checked !== undefined) await show(checked)
    }
  }
  const isWritten = await endAll(run.outputs, (output) => output.end(totals, unread), io)
  if (!isWritten || unread.length > 0) return EXIT.failed
  const tooMany = run.maxWarnings !== undefined && totals.warnings > run.maxWarnings
  return totals.errors > 0 || tooMany ? EXIT.found : EXIT.clean
}

/** Loaded only when there is something to mend. */
async function fixed(
  { files, maxBytes }: CheckRun,
  { unsafe, isDry }: NonNullable<CheckRun['fix']>,
  { desk, io }: { readonly desk: CheckDesk; readonly io: Io },
): Promise<number> {
  const { fixFiles } = await import('./seldom.ts')
  const optionsFor = async (file: string): Promise<CheckOptions & { unsafe: boolean }> => ({
    ...(await desk.optionsFor(file)),
    unsafe,
  })
  return fixFiles({ files, maxBytes, isDry, optionsFor }, io)
}

/** An output that cannot be written is told, and does not keep the others from being written. */
async function endAll(
  outputs: readonly Output[],
  end: (output: Output) => Promise<void>,
  io: Io,
): Promise<boolean> {
  let isWritten = true
  for (const output of outputs)
    try {
      await end(output)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      complain(error.message, io)
      isWritten = false
    }
  return isWritten
}

function complain(sentence: string, io: Io): void {
  io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
}

interface Outcome {
  readonly io: Io
  readonly show: (checked: CheckedFile) => Promise<void>
  readonly unread: Unread[]
}

function deskOf(run: CheckRun, { io, show, unread }: Outcome): CheckDesk {
  const { maxBytes } = run
  const settingsAt = settingsReader(io.cwd, run.asOf)
  const readings = new Map()
  const optionsFor = async (file: string): Promise<CheckOptions> => {
    const here = settingsAt(dirname(resolve(io.cwd, file)))
    const set = run.set ?? here.settings.set ?? 'recommended'
    const rules = await rulesFor(here, file, io.cwd)
    return { set, rules, optIn: here.settings.optIn, asOf: run.asOf, readings }
  }
  const check = async (file: string): Promise<CheckedFile | undefined> => {
    const { checked } = settingsAt(dirname(resolve(io.cwd, file)))
    if (checked !== undefined && checked.findings.length > 0) await show(checked)
    const bytes = run.read?.(file) ?? readBytes(file, io.cwd, maxBytes)
    if (!('sentence' in bytes)) return checkFile(file, bytes, await optionsFor(file))
    unread.push({ file, message: bytes.sentence })
    complain(bytes.sentence, io)
    return undefined
  }
  return { cwd: io.cwd, maxBytes, asOf: run.asOf, check, optionsFor }
}

type CheckGroupOf = (file: string) => AsyncGenerator<CheckedFile> | [] | undefined

/** A file → its whole group, once. What reports need is loaded only where there are reports. */
async function groupsOf(files: readonly string[], desk: CheckDesk): Promise<CheckGroupOf | undefined> {
  if (!files.some((file) => firstKeyOf(resolve(desk.cwd, file)) === REPORT)) return undefined
  const { checkGroup, planGroups } = await import('./seldom.ts')
  const { groups, catalogue } = await planGroups(files, desk)
  const begun = new Set<unknown>()
  return (file) => {
    const group = groups.get(file)
    if (group === undefined) return undefined
    if (begun.has(group)) return []
    begun.add(group)
    return checkGroup(group, catalogue, desk)
  }
}

const REPORT = 'отчёт'

function count({ findings }: CheckedFile, totals: { -readonly [K in keyof Totals]: Totals[K] }): void {
  totals.files++
  for (const { severity } of findings) {
    if (severity === 'error') totals.errors++
    else if (severity === 'warning') totals.warnings++
    else totals.infos++
  }
}
