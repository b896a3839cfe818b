import type { Formatter, FormatterContext, Totals, Unread } from '../../formatters/formatter.ts'
import { FORMATTERS } from '../../formatters/index.ts'
import { type FormatChoice, readFormats, SCREEN } from '../formats.ts'
import type { Io } from '../io.ts'
import type { Told } from './job.ts'
import type { ReviewRun } from './review-run.ts'

/** One place to which a check tells what it finds, file by file. */
export interface Output {
  /** It prints the plans themselves, not only what is told of them. */
  readonly wantsModels?: boolean
  readonly begin: () => void
  readonly file: (told: Told) => Promise<void>
  /** What stands in a file of its own is written now, whole. */
  readonly end: (totals: Totals, unread: readonly Unread[]) => Promise<void>
}

/** The options of `roadmap check` about its outputs, as typed. */
export interface OutputFlags {
  readonly format?: readonly string[]
  readonly output?: string
}

interface OutputRun extends Omit<ReviewRun, 'target'> {
  /** Of the program. */
  readonly version: string
  /** What is checked: never a place to write to. */
  readonly files: readonly string[]
}

/** An output for every `--format`; what is wrong with one is told before anything is checked. */
export async function openOutputs(flags: OutputFlags, run: OutputRun, io: Io): Promise<Output[]> {
  const choices = readFormats(flags.format ?? ['pretty'], flags.output)
  const targets = choices.flatMap(({ target }) => (target === undefined || target === SCREEN ? [] : [target]))
  if (targets.length > 0) {
    const { refuseTargets } = await import('../seldom.ts')
    refuseTargets(targets, run.files, io.cwd)
  }
  const outputs = await Promise.all(choices.map((choice) => openOutput(choice, run, io)))
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (!summary || !choices.some(({ name }) => name === 'github')) return outputs
  const { stepSummary } = await import('../seldom.ts')
  return [...outputs, stepSummary(summary)]
}

async function openOutput(choice: FormatChoice, run: OutputRun, io: Io): Promise<Output> {
  const { name, target } = choice
  const make = FORMATTERS[name]
  if (make === undefined) {
    const { reviewOutput } = await import('../seldom.ts')
    return reviewOutput({ asOf: run.asOf, force: run.force, ...(target !== undefined && { target }) }, io)
  }
  const context: FormatterContext = {
    colour: io.colour,
    version: run.version,
    rules: async () => (await import('../seldom.ts')).ruleInfos(),
  }
  if (target === undefined || target === SCREEN) return screenOutput(await make(context), io.out)
  const { fileOutput, NO_COLOURS } = await import('../seldom.ts')
  return fileOutput(await make({ ...context, colour: NO_COLOURS }), target, io)
}

function screenOutput(formatter: Formatter, write: (text: string) => void): Output {
  return {
    begin: () => write(formatter.begin()),
    file: async (checked) => write(await formatter.file(checked)),
    end: async (totals, unread) => write(formatter.end(totals, unread)),
  }
}
