import { resolve } from 'node:path'
import type { CheckedFile } from '../check/check-file.ts'
import { pretty } from '../formatters/pretty.ts'
import { type FormatOptions, formatFile } from '../layout/format-file.ts'
import { plural } from '../russian/plural.ts'
import { EXIT, type ExitCode, Refusal } from './exit.ts'
import { chooseFiles } from './files/choose-files.ts'
import { readBytes } from './files/files.ts'
import { patch } from './files/patch.ts'
import { writeFile } from './files/write-output.ts'
import type { Io } from './io.ts'
import { MAX_BYTES, readMegabytes } from './options.ts'

export interface FormatFlags extends FormatOptions {
  readonly check: boolean
  readonly diff: boolean
  readonly stdinName?: string
  readonly maxSize?: string
}

/** What has become of the files of a run. */
interface Tally {
  changed: number
  same: number
  faulty: number
  failed: number
}

interface FormatRun {
  readonly flags: FormatFlags
  readonly maxBytes: number
  /** Bytes of the standard input: what comes of them goes to the standard output. */
  readonly read: ((file: string) => Uint8Array) | undefined
  readonly tally: Tally
}

/** Lays files out one by one; one that cannot be is told, and does not keep the others from it. */
export async function runFormat(args: readonly string[], flags: FormatFlags, io: Io): Promise<ExitCode> {
  const { stdinName, maxSize } = flags
  const chosen = await chooseFiles(args, { staged: false, ...(stdinName !== undefined && { stdinName }) }, io)
  const tally: Tally = { changed: 0, same: 0, faulty: 0, failed: 0 }
  const maxBytes = maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize)
  const run: FormatRun = { flags, maxBytes, read: chosen.read, tally }
  for (const { message } of chosen.missing) fail(message, run, io)
  for (const file of chosen.files)
    try {
      await formatOne(file, run, io)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      fail(error.message, run, io)
    }
  if (run.read === undefined || flags.check) io.err(summary(run))
  if (tally.failed > 0) return EXIT.failed
  const isFound = tally.faulty > 0 || ((flags.check || flags.diff) && tally.changed > 0)
  return isFound ? EXIT.found : EXIT.clean
}

async function formatOne(file: string, run: FormatRun, io: Io): Promise<void> {
  const { flags, tally } = run
  const bytes = run.read?.(file) ?? readBytes(file, io.cwd, run.maxBytes)
  if ('sentence' in bytes) return fail(bytes.sentence, run, io)
  const result = formatFile(file, bytes, flags)
  if (result.kind === 'faulty') return tellFaulty(result.checked, run, io)
  if (result.kind === 'sealed') throw new Refusal(EXIT.failed, sealedSentence(file))
  if (result.isChanged) tally.changed++
  else tally.same++
  if (flags.diff && result.isChanged) io.out(patch(file, bytes, result.bytes, io.colour))
  if (flags.check && !flags.diff && result.isChanged) io.out(`${file}\n`)
  if (flags.check || flags.diff) return
  if (run.read !== undefined) io.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes))
  else if (result.isChanged) {
    writeFile(resolve(io.cwd, file), file, result.bytes)
    io.err(`записано: ${file}\n`)
  }
}

/** Half of a file would be in order, and nobody would see which. */
async function tellFaulty(checked: CheckedFile, { tally }: FormatRun, io: Io): Promise<void> {
  tally.faulty++
  const errors = checked.form.filter(({ severity }) => severity === 'error')
  io.err(await pretty(io.errColour).file({ ...checked, findings: errors }))
  io.err(
    `${io.errColour.red('roadmap:')} файл «${checked.file}» не изменён: сначала исправьте в нём ошибки записи\n`,
  )
}

function sealedSentence(file: string): string {
  return `план «${file}» утверждён: параметр --deadlines меняет печатный текст; уберите его или подготовьте приказ об изменении — roadmap amend ${file}`
}

function fail(sentence: string, { tally }: FormatRun, io: Io): void {
  tally.failed++
  io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
}

function summary({ flags, tally }: FormatRun): string {
  const { changed, same, faulty, failed } = tally
  const files = (count: number): string => plural(count, ['файл', 'файла', 'файлов'])
  const isDry = flags.check || flags.diff
  const parts = [
    changed > 0 ? `${isDry ? 'будет изменено' : 'изменено'}: ${files(changed)}` : '',
    same > 0 ? `без изменений: ${files(same)}` : '',
    faulty + failed > 0 ? `не приведено к единому виду: ${files(faulty + failed)}` : '',
  ].filter((part) => part !== '')
  const line = parts.join('; ')
  const dry = [flags.check ? '--check' : '', flags.diff ? '--diff' : '']
    .filter((flag) => flag !== '')
    .join(' и ')
  const advice = isDry && changed > 0 ? `; чтобы записать, повторите без ${dry}` : ''
  return line === '' ? '' : `${line.charAt(0).toUpperCase()}${line.slice(1)}${advice}\n`
}
