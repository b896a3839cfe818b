import { dirname, resolve } from 'node:path'
import { type CheckedFile, checkFile } from '../check/check-file.ts'
import type { Formatter, Totals } from '../formatters/formatter.ts'
import type { SetName } from '../rules/rule.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { allFiles, readBytes, settingsFiles } from './files.ts'
import type { Io } from './io.ts'
import { rulesFor, settingsReader } from './settings-file.ts'

export interface CheckRun {
  readonly files: readonly string[]
  readonly set?: SetName
  readonly formatter: Formatter
  readonly maxBytes: number
  /** More warnings than this make the run fail. */
  readonly maxWarnings?: number
}

/** Checks file by file and writes as it goes, so that thousands of plans need the memory of one. */
export async function runCheck(run: CheckRun, io: Io): Promise<ExitCode> {
  const settingsAt = settingsReader(io.cwd)
  const totals = { files: 0, errors: 0, warnings: 0, infos: 0 }
  const shown = new Set<string>()
  let failed = false
  const show = async (checked: CheckedFile): Promise<void> => {
    if (shown.has(checked.file)) return
    shown.add(checked.file)
    count(checked, totals)
    io.out(await run.formatter.file(checked))
  }
  io.out(run.formatter.begin())
  for (const file of run.files) {
    const here = settingsAt(dirname(resolve(io.cwd, file)))
    if (here.checked !== undefined && here.checked.findings.length > 0) await show(here.checked)
    const bytes = readBytes(file, io.cwd, run.maxBytes)
    if ('sentence' in bytes) {
      failed = true
      io.err(`${io.errColour.red('roadmap:')} ${bytes.sentence}\n`)
      continue
    }
    const set = run.set ?? here.settings.set ?? 'recommended'
    await show(checkFile(file, bytes, { set, rules: await rulesFor(here, file, io.cwd) }))
  }
  io.out(run.formatter.end(totals))
  if (failed) return EXIT.failed
  const tooMany = run.maxWarnings !== undefined && totals.warnings > run.maxWarnings
  return totals.errors > 0 || tooMany ? EXIT.found : EXIT.clean
}

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
