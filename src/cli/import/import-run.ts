import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { importPlan } from '../../import/import-plan.ts'
import { LIMITS } from '../../import/limits.ts'
import { type ImportReport, isWhole } from '../../import/report/import-report.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import { writeNew } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { readChoice, readMegabytes } from '../options.ts'
import { type ImportFlags, readImportOptions } from './import-options.ts'
import { lossReport } from './loss-report.ts'
import { openDocument, refusing } from './open-document.ts'
import { updateFile } from './update-run.ts'

const FORMATS = { pretty: 'pretty', json: 'json' } as const
const SCREEN = '-'

/** Reads the plan of a document, writes it, tells how it was understood. */
export async function runImport(file: string, flags: ImportFlags, io: Io): Promise<ExitCode> {
  const format = readChoice('--format', flags.format, FORMATS)
  const target = flags.output ?? join(dirname(file), `${nameOf(file)}.yaml`)
  refuseTogether(target, format, flags)
  const options = readImportOptions(nameOf(file), flags)
  const maxBytes = flags.maxSize === undefined ? LIMITS.fileBytes : readMegabytes(flags.maxSize)
  const document = await openDocument(file, maxBytes, io.cwd)
  const imported = refusing(file, () => importPlan(document, options))
  if (target === SCREEN) io.out(imported.text)
  else if (flags.update) updateFile(target, imported, io)
  else {
    refuseExisting(target, io.cwd)
    writeNew(target, imported.text, io.cwd)
    io.err(`записано: ${target}; проверьте план: roadmap check ${target}\n`)
  }
  tell(flags.update ? ofRows(imported.report) : imported.report, format, io)
  return flags.strict && !isWhole(imported.report) ? EXIT.found : EXIT.clean
}

function refuseExisting(target: string, cwd: string): void {
  if (existsSync(resolve(cwd, target)))
    throw new Refusal(
      EXIT.failed,
      `файл «${target}» уже есть; назовите другой (-o) или внесите в него изменения из документа: --update`,
    )
}

function nameOf(file: string): string {
  return basename(file, extname(file))
}

function refuseTogether(target: string, format: keyof typeof FORMATS, { update }: ImportFlags): void {
  if (target !== SCREEN) return
  if (update) throw new Refusal(EXIT.usage, 'с --update назовите готовый план: -o план.yaml')
  if (format === 'json')
    throw new Refusal(
      EXIT.usage,
      'план выводится на экран, и сводке json там не место: назовите файл плана в -o',
    )
}

/** The head of a plan that is there already is not decided anew. */
function ofRows(report: ImportReport): ImportReport {
  return { ...report, notes: report.notes.filter(({ at }) => at.length > 1) }
}

function tell(report: ImportReport, format: keyof typeof FORMATS, io: Io): void {
  if (format === 'json') io.out(`${JSON.stringify({ version: 1, ...report }, null, 2)}\n`)
  else io.err(`${lossReport(report)}\n`)
}
