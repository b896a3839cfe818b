import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { EXIT, Refusal } from '../exit.ts'
import { chooseFiles, type FileFlags } from '../files/choose-files.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readCount, readMegabytes, readSet } from '../options.ts'
import { readDayOption, today } from '../today.ts'
import type { Baseline } from './baseline.ts'
import { type OutputFlags, openOutputs } from './check-outputs.ts'
import type { CheckRun } from './check-run.ts'
import { defaultStoreFolder } from './store-folder.ts'

/** The options of `roadmap check` as typed. */
export interface CheckFlags extends OutputFlags, FileFlags {
  readonly fix: boolean
  readonly unsafe: boolean
  readonly diff: boolean
  readonly cycle: boolean
  readonly watch: boolean
  readonly force: boolean
  readonly set?: string
  readonly asOf?: string
  readonly maxWarnings?: string
  readonly maxSize?: string
  readonly baseline?: string
  readonly writeBaseline: boolean
  readonly workers?: string
  /** `--no-cache` */
  readonly cache: boolean
  readonly cacheLocation?: string
}

export interface CheckCall {
  readonly args: readonly string[]
  readonly options: CheckFlags
  /** Of the program. */
  readonly version: string
}

/** What was typed → what is to be done; wrong use is refused before anything is checked. */
export async function readCheckRun({ args, options, version }: CheckCall, io: Io): Promise<CheckRun> {
  const { force, set, maxWarnings, maxSize } = options
  const chosen = await chooseFiles(args, options, io)
  const { files } = chosen
  const fix = fixOf(options, chosen.read !== undefined)
  const asOf = options.asOf === undefined ? today() : readDayOption('--as-of', options.asOf)
  const outputs = await openOutputs(options, { files, asOf, version, force }, io)
  const storeFolder = storeFolderOf(options, io.cwd)
  const baseline = await baselineOf(options, io)
  return {
    ...chosen,
    asOf,
    workers: workersOf(options.workers),
    wantsModels: outputs.some(({ wantsModels }) => wantsModels),
    ...(storeFolder !== undefined && { storeFolder }),
    ...(baseline && { baseline }),
    maxBytes: maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize),
    ...(fix !== undefined && { fix }),
    ...(set !== undefined && { set: readSet(set) }),
    ...(maxWarnings !== undefined && { maxWarnings: readCount('--max-warnings')(maxWarnings) }),
    outputs,
  }
}

/** `--unsafe` and `--diff` say how to fix; what is not a file on the disk cannot be fixed there. */
function fixOf({ fix, unsafe, diff }: CheckFlags, isElsewhere: boolean): CheckRun['fix'] {
  if (!fix && (unsafe || diff))
    throw new Refusal(
      EXIT.usage,
      `параметр «${unsafe ? '--unsafe' : '--diff'}» говорит, как исправлять: добавьте --fix`,
    )
  if (!fix) return undefined
  if (isElsewhere)
    throw new Refusal(EXIT.usage, 'исправляются файлы на диске: назовите их вместо «-» и --staged')
  return { unsafe, isDry: diff }
}

/** More threads than these wait for the one that tells. */
const MOST_WORKERS = 4

function workersOf(typed: string | undefined): number {
  if (typed === undefined) return Math.min(MOST_WORKERS, availableParallelism())
  const count = readCount('--workers')(typed)
  if (count >= 1 && count <= 64) return count
  throw new Refusal(EXIT.usage, `значение «${typed}» параметра «--workers» — не число потоков от 1 до 64`)
}

/** Where what was found is kept between two runs, if anywhere. */
export function storeFolderOf({ cache, cacheLocation }: CheckFlags, cwd: string): string | undefined {
  if (!cache) return undefined
  return cacheLocation === undefined ? defaultStoreFolder(cwd) : resolve(cwd, cacheLocation)
}

async function baselineOf(flags: CheckFlags, io: Io): Promise<Baseline | undefined> {
  const { baseline: target, writeBaseline: isWritten } = flags
  if (target !== undefined) return (await import('../seldom.ts')).openBaseline({ target, isWritten }, io)
  if (!isWritten) return undefined
  throw new Refusal(
    EXIT.usage,
    'укажите, в какой файл записать базовый список: --baseline ФАЙЛ --write-baseline',
  )
}

/** What would change files, or is not on the disk, is not watched. */
export function refuseWatch({ args, options }: CheckCall): void {
  const { fix, writeBaseline, cycle, staged } = options
  const other = fix
    ? '--fix'
    : writeBaseline
      ? '--write-baseline'
      : cycle
        ? '--cycle'
        : staged
          ? '--staged'
          : undefined
  if (other !== undefined)
    throw new Refusal(EXIT.usage, `параметры «--watch» и «${other}» вместе не работают: укажите что-то одно`)
  if (args.includes('-'))
    throw new Refusal(EXIT.usage, 'следить можно за файлами на диске: назовите их вместо «-»')
}
