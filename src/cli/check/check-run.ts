import { resolve } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import type { FixOptions } from '../../check/fix-file.ts'
import type { Totals, Unread } from '../../formatters/formatter.ts'
import type { SetName } from '../../rules/rule.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import { firstKeyOf } from '../files/files.ts'
import type { Io } from '../io.ts'
import type { Baseline } from './baseline.ts'
import { type CheckDesk, openDesk, outcomesOf } from './check-desk.ts'
import { type CheckCall, readCheckRun, refuseWatch, storeFolderOf } from './check-options.ts'
import type { Output } from './check-outputs.ts'
import { isTold, type Told, type Unit } from './job.ts'

export { readCheckRun }

export interface CheckRun {
  readonly files: readonly string[]
  readonly set?: SetName
  /** Named files that are not there. */
  readonly missing: readonly Unread[]
  /** First keys that are known already. */
  readonly keys?: ReadonlyMap<string, string>
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
  /** Threads that check side by side where there is much to check. */
  readonly workers: number
  /** Where what was found is kept for the next run. */
  readonly storeFolder?: string
  /** Some output prints the plans themselves. */
  readonly wantsModels: boolean
  readonly baseline?: Baseline
}

/** Checks, waits for a change, and checks again: every time as the call says, for files may have come and gone. */
export async function watchCheck(call: CheckCall, io: Io): Promise<ExitCode> {
  refuseWatch(call)
  const { runWatch } = await import('../seldom.ts')
  const { args, options } = call
  const kept = storeFolderOf(options, io.cwd)
  const check = async (storeFolder: string): Promise<ExitCode> =>
    runCheck({ ...(await readCheckRun(call, io)), storeFolder }, io)
  return runWatch({ args, check, ...(kept !== undefined && { storeFolder: kept }) }, io)
}

/** Checks unit by unit and tells as it goes, so that thousands of plans need the memory of few. */
export async function runCheck(run: CheckRun, io: Io): Promise<ExitCode> {
  const unread = [...run.missing]
  for (const { message } of unread) complain(message, io)
  const desk = await openDesk(run, io.cwd)
  try {
    const mended = run.fix === undefined ? 0 : await fixed(run, run.fix, { desk, io })
    if (run.fix?.isDry) return unread.length > 0 ? EXIT.failed : mended > 0 ? EXIT.found : EXIT.clean
    const units = await unitsOf(run, io.cwd)
    for (const output of run.outputs) output.begin()
    const totals = await tellAll(units, run, { desk, io, unread })
    const isWritten = await endAll(run.outputs, (output) => output.end(totals, unread), io)
    run.baseline?.end()
    if (!isWritten || unread.length > 0) return EXIT.failed
    const tooMany = run.maxWarnings !== undefined && totals.warnings > run.maxWarnings
    return totals.errors > 0 || tooMany ? EXIT.found : EXIT.clean
  } finally {
    await desk.close()
  }
}

interface Telling {
  readonly desk: CheckDesk
  readonly io: Io
  readonly unread: Unread[]
}

async function tellAll(
  units: readonly Unit[],
  { outputs, baseline }: CheckRun,
  { desk, io, unread }: Telling,
): Promise<Totals> {
  const totals = { files: 0, errors: 0, warnings: 0, infos: 0 }
  const told = new Set<string>()
  const tell = async (found: Told): Promise<void> => {
    if (told.has(found.file)) return
    told.add(found.file)
    const left = baseline === undefined ? found : baseline.without(found)
    count(left, totals)
    for (const output of outputs) await output.file(left)
  }
  let at = 0
  for await (const outcome of outcomesOf(units, desk)) {
    for (const file of units[at++]?.files ?? []) {
      const settings = await desk.faultySettings(file)
      if (settings !== undefined) await tell(settings)
    }
    for (const one of outcome) {
      if (isTold(one)) await tell(one)
      else {
        unread.push(one)
        complain(one.message, io)
      }
    }
  }
  return totals
}

/** Loaded only when there is something to mend. */
async function fixed(
  { files, maxBytes, asOf }: CheckRun,
  { unsafe, isDry }: NonNullable<CheckRun['fix']>,
  { desk, io }: Pick<Telling, 'desk' | 'io'>,
): Promise<number> {
  const { fixFiles } = await import('../seldom.ts')
  const readings = new Map()
  const optionsFor = async (file: string): Promise<FixOptions> => ({
    ...(await desk.optionsFor(file)),
    asOf,
    readings,
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

/** What reports need is loaded only where there are reports. */
async function unitsOf({ files, keys, maxBytes }: CheckRun, cwd: string): Promise<readonly Unit[]> {
  if (!files.some((file) => (keys?.get(file) ?? firstKeyOf(resolve(cwd, file))) === REPORT))
    return files.map((file) => ({ files: [file], beside: [] }))
  const { groupUnits } = await import('../seldom.ts')
  return groupUnits(files, cwd, maxBytes)
}

const REPORT = 'отчёт'

function count({ findings }: Told, totals: { -readonly [K in keyof Totals]: Totals[K] }): void {
  totals.files++
  for (const { severity } of findings) {
    if (severity === 'error') totals.errors++
    else if (severity === 'warning') totals.warnings++
    else totals.infos++
  }
}
