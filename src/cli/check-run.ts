import { dirname, resolve } from 'node:path'
import type { Day } from '../calendar/day.ts'
import { type CheckedFile, type CheckOptions, checkFile } from '../check/check-file.ts'
import type { Formatter, Totals } from '../formatters/formatter.ts'
import type { SetName } from '../rules/rule.ts'
import type { CheckDesk } from './check-reports.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { allFiles, firstKeyOf, readBytes, settingsFiles } from './files.ts'
import type { Io } from './io.ts'
import { rulesFor, settingsReader } from './settings-file.ts'
import { readDayOption, today } from './today.ts'

export interface CheckRun {
  readonly files: readonly string[]
  readonly set?: SetName
  readonly formatter: Formatter
  readonly maxBytes: number
  /** No fact can be of a later day. */
  readonly asOf: Day
  /** More warnings than this make the run fail. */
  readonly maxWarnings?: number
}

/** Checks file by file and writes as it goes, so that thousands of plans need the memory of one with its reports. */
export async function runCheck(run: CheckRun, io: Io): Promise<ExitCode> {
  const totals = { files: 0, errors: 0, warnings: 0, infos: 0 }
  const shown = new Set<string>()
  const show = async (checked: CheckedFile): Promise<void> => {
    if (shown.has(checked.file)) return
    shown.add(checked.file)
    count(checked, totals)
    io.out(await run.formatter.file(checked))
  }
  const state = { failed: false }
  const desk = deskOf(run, { io, show, state })
  const groups = await groupsOf(run.files, desk)
  io.out(run.formatter.begin())
  for (const file of run.files) {
    if (shown.has(file)) continue
    const group = groups?.(file)
    if (group !== undefined) for await (const checked of group) await show(checked)
    else {
      const checked = await desk.check(file)
      if (checked !== undefined) await show(checked)
    }
  }
  io.out(run.formatter.end(totals))
  if (state.failed) return EXIT.failed
  const tooMany = run.maxWarnings !== undefined && totals.warnings > run.maxWarnings
  return totals.errors > 0 || tooMany ? EXIT.found : EXIT.clean
}

interface Outcome {
  readonly io: Io
  readonly show: (checked: CheckedFile) => Promise<void>
  readonly state: { failed: boolean }
}

function deskOf(run: CheckRun, { io, show, state }: Outcome): CheckDesk {
  const { maxBytes } = run
  const settingsAt = settingsReader(io.cwd)
  const optionsFor = async (file: string): Promise<CheckOptions> => {
    const here = settingsAt(dirname(resolve(io.cwd, file)))
    const set = run.set ?? here.settings.set ?? 'recommended'
    return { set, rules: await rulesFor(here, file, io.cwd) }
  }
  const check = async (file: string): Promise<CheckedFile | undefined> => {
    const { checked } = settingsAt(dirname(resolve(io.cwd, file)))
    if (checked !== undefined && checked.findings.length > 0) await show(checked)
    const bytes = readBytes(file, io.cwd, maxBytes)
    if (!('sentence' in bytes)) return checkFile(file, bytes, await optionsFor(file))
    state.failed = true
    io.err(`${io.errColour.red('roadmap:')} ${bytes.sentence}\n`)
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

/** Without arguments: what the settings name, else every plan below this folder. */
export async function ownFiles(cwd: string): Promise<readonly string[]> {
  const { settings, folder } = settingsReader(cwd)(cwd)
  return settings.files.length > 0 && folder !== undefined
    ? settingsFiles(settings.files, folder, cwd)
    : allFiles(cwd)
}

/** `--as-of`, else today. */
export function dayOf(typed: string | undefined): Day {
  return typed === undefined ? today() : readDayOption('--as-of', typed)
}
