import { basename, dirname, extname, join } from 'node:path'
import { checkForm } from '../../check/check-file.ts'
import { pretty } from '../../formatters/pretty.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { type PrintPart, printView } from '../../views/print-view.ts'
import { unprinted } from '../../views/unprinted.ts'
import { EXIT, Refusal } from '../exit.ts'
import { findFiles, readBytes } from '../files/files.ts'
import type { Io } from '../io.ts'
import { PARTS, readChoice } from '../options.ts'
import { type ReportOptions, refuseReportOptions, reportPrints } from '../status/report-run.ts'
import { type Output, outputOf, type Printed, writePrint } from './print-file.ts'

export interface RenderOptions extends ReportOptions {
  readonly to?: string
  readonly part: string
  readonly output?: string
  readonly outDir?: string
  readonly force: boolean
}

/** The options as read. */
interface Run extends RenderOptions {
  readonly format: Output
  readonly maxBytes: number
}

/** Prints each plan into a file of its own; `false` when faults of form kept a plan, or facts of a report, out of print. */
export async function renderAll(
  args: readonly string[],
  options: RenderOptions,
  maxBytes: number,
  io: Io,
): Promise<boolean> {
  const run = { ...options, format: outputOf(options), maxBytes }
  const part = readChoice('--part', options.part, PARTS)
  return part === 'report' ? renderReports(args, run, io) : renderPlans(args, { ...run, part }, io)
}

async function renderPlans(
  args: readonly string[],
  run: Run & { readonly part: PrintPart },
  io: Io,
): Promise<boolean> {
  refuseReportOptions(run)
  const { files, missing } = await findFiles(args, io.cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0].message)
  let isSound = true
  for (const job of jobsOf(
    files.map((file) => ({ file })),
    run,
  )) {
    const roadmap = await readPlan(job.file, run.maxBytes, io)
    if (roadmap === undefined) isSound = false
    else await renderOne(roadmap, { ...job, part: run.part }, io)
  }
  return isSound
}

async function renderReports(args: readonly string[], run: Run, io: Io): Promise<boolean> {
  const { prints, isSound } = await reportPrints(args, run, io)
  for (const job of jobsOf(prints, run))
    if (await writePrint(job.print, job, io)) io.err(`записано: ${job.target}\n`)
  return isSound
}

/** A target for each plan, before anything is written; «-» is the screen. */
function jobsOf<T extends { readonly file: string }>(plans: readonly T[], run: Run): (T & Printed)[] {
  const { format, force, output, outDir } = run
  if (output !== undefined && (plans.length > 1 || outDir !== undefined))
    throw new Refusal(EXIT.usage, 'параметр «-o» — для одного плана; для нескольких укажите папку: --out-dir')
  const targets = new Map<string, string>()
  return plans.map((plan) => {
    const target = output ?? targetOf(plan.file, run)
    const twin = targets.get(target)
    if (twin !== undefined)
      throw new Refusal(EXIT.usage, `планы «${twin}» и «${plan.file}» печатаются в один файл «${target}»`)
    targets.set(target, plan.file)
    return { ...plan, format, force, target }
  })
}

function targetOf(file: string, { part, format, outDir }: Run): string {
  const name = basename(file, extname(file))
  const suffix = part === 'all' ? '' : `.${part}`
  return join(outDir ?? dirname(file), `${name}${suffix}.${format}`)
}

/** A plan whose every word was read; otherwise its faults are shown, because printing would lose words. */
async function readPlan(file: string, maxBytes: number, io: Io): Promise<Roadmap | undefined> {
  const bytes = readBytes(file, io.cwd, maxBytes)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  const checked = checkForm(file, bytes)
  if (checked.kind !== undefined && checked.kind !== 'roadmap')
    throw new Refusal(
      EXIT.usage,
      `файл «${file}» — не план: печатается файл, который начинается с «дорожная-карта: 1»`,
    )
  if (checked.isSound) return checked.roadmap
  const faults = checked.findings.filter(
    ({ rule, severity }) => severity === 'error' && /^(file|yaml|schema)-/.test(rule),
  )
  io.err(await pretty(io.errColour).file({ ...checked, findings: faults }))
  io.err(
    `${io.errColour.red('roadmap:')} план «${file}» не напечатан: сначала исправьте ошибки записи; все замечания: roadmap check ${file}\n`,
  )
  return undefined
}

async function renderOne(
  roadmap: Roadmap,
  job: Printed & { readonly file: string; readonly part: PrintPart },
  io: Io,
): Promise<void> {
  const print = printView(roadmap, job.part)
  if (print.sheets.length === 0)
    throw new Refusal(
      EXIT.failed,
      `в плане «${job.file}» нет текста приказа; напечатайте приложение: --part appendix`,
    )
  if (!(await writePrint(print, job, io))) return
  const only = job.part === 'all' && print.sheets.every(({ kind }) => kind === 'appendix')
  io.err(`записано: ${job.target}${only ? ' (только приложение: текста приказа в плане нет)' : ''}\n`)
  if (job.part !== 'order') io.err(leftOut(roadmap))
}

/** Nothing is left out silently: what the author's choice of parts and columns does not print is named. */
function leftOut(roadmap: Roadmap): string {
  const { parts, columns } = unprinted(roadmap)
  const list = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ')
  return [
    ...(parts.length === 0
      ? []
      : [`  не напечатано: ${list(parts)} — нет ни в одном «содержание» приложений\n`]),
    ...(columns.length === 0
      ? []
      : [`  не напечатаны ячейки: ${list(columns)} — таких граф нет в «столбцы»\n`]),
  ].join('')
}
