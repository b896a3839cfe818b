import { basename, dirname, extname, join } from 'node:path'
import { checkFile } from '../check/check-file.ts'
import { pretty } from '../formatters/pretty.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { sealOutput } from '../render/fingerprint.ts'
import { formats } from '../render/index.ts'
import { type PrintPart, printView } from '../views/print-view.ts'
import { unprinted } from '../views/unprinted.ts'
import { EXIT, Refusal } from './exit.ts'
import { findFiles, readBytes } from './files.ts'
import type { Io } from './io.ts'
import { docxToPdf } from './office.ts'
import { PARTS, readChoice } from './options.ts'
import { writeOutput } from './write-output.ts'

const OUTPUTS = { docx: 'docx', md: 'md', pdf: 'pdf' } as const
type Output = keyof typeof OUTPUTS

export interface RenderOptions {
  readonly to?: string
  readonly part: string
  readonly output?: string
  readonly outDir?: string
  readonly force: boolean
}

/** Prints each plan into a file of its own; `false` when a plan has faults of form and could not be printed. */
export async function renderAll(
  args: readonly string[],
  options: RenderOptions,
  maxBytes: number,
  io: Io,
): Promise<boolean> {
  const { files, missing } = await findFiles(args, io.cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0])
  if (options.output !== undefined && (files.length > 1 || options.outDir !== undefined))
    throw new Refusal(EXIT.usage, 'параметр «-o» — для одного плана; для нескольких укажите папку: --out-dir')
  const output = outputOf(options)
  const part = readChoice('--part', options.part, PARTS)
  const targets = new Map<string, string>()
  let isSound = true
  for (const file of files) {
    const target = options.output ?? targetOf(file, part, output, options.outDir)
    const twin = targets.get(target)
    if (twin !== undefined)
      throw new Refusal(EXIT.usage, `планы «${twin}» и «${file}» печатаются в один файл «${target}»`)
    targets.set(target, file)
    const roadmap = await readPlan(file, maxBytes, io)
    if (roadmap === undefined) isSound = false
    else await renderOne(roadmap, file, { part, output, target, force: options.force }, io)
  }
  return isSound
}

function outputOf({ to, output }: RenderOptions): Output {
  if (to !== undefined) return readChoice('--to', to, OUTPUTS)
  if (output === '-') return 'md'
  if (output === undefined) return 'docx'
  const extension = extname(output).slice(1).toLowerCase()
  if (extension === 'markdown') return 'md'
  if (Object.hasOwn(OUTPUTS, extension)) return extension as Output
  throw new Refusal(
    EXIT.usage,
    `по имени «${output}» не понять вид файла; назовите его .docx, .md или .pdf либо укажите --to`,
  )
}

function targetOf(file: string, part: PrintPart, output: Output, outDir: string | undefined): string {
  const name = basename(file, extname(file))
  const suffix = part === 'all' ? '' : `.${part}`
  return join(outDir ?? dirname(file), `${name}${suffix}.${output}`)
}

/** A plan whose every word was read; otherwise its faults are shown, because printing would lose words. */
async function readPlan(file: string, maxBytes: number, io: Io): Promise<Roadmap | undefined> {
  const bytes = readBytes(file, io.cwd, maxBytes)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  const checked = checkFile(file, bytes, { set: 'draft', rules: {} })
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

interface Job {
  readonly part: PrintPart
  readonly output: Output
  readonly target: string
  readonly force: boolean
}

async function renderOne(roadmap: Roadmap, file: string, job: Job, io: Io): Promise<void> {
  const print = printView(roadmap, job.part)
  if (print.sheets.length === 0)
    throw new Refusal(
      EXIT.failed,
      `в плане «${file}» нет текста приказа; напечатайте приложение: --part appendix`,
    )
  const bytes = await formats[job.output === 'pdf' ? 'docx' : job.output].render(print)
  const sealed = job.output === 'pdf' ? sealOutput('pdf', await docxToPdf(bytes)) : bytes
  if (job.target === '-') {
    if (job.output !== 'md') throw new Refusal(EXIT.usage, 'на экран печатается только md: --to md -o -')
    io.out(new TextDecoder().decode(sealed))
    return
  }
  writeOutput(job.target, sealed, job.output, job.force, io.cwd)
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
