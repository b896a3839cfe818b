import { type OutputFlags, openOutputs } from './check-outputs.ts'
import type { CheckRun } from './check-run.ts'
import { chooseFiles, type FileFlags } from './choose-files.ts'
import { EXIT, Refusal } from './exit.ts'
import type { Io } from './io.ts'
import { MAX_BYTES, readCount, readMegabytes, readSet } from './options.ts'
import { readDayOption, today } from './today.ts'

/** The options of `roadmap check` as typed. */
export interface CheckFlags extends OutputFlags, FileFlags {
  readonly fix: boolean
  readonly unsafe: boolean
  readonly diff: boolean
  readonly cycle: boolean
  readonly force: boolean
  readonly set?: string
  readonly asOf?: string
  readonly maxWarnings?: string
  readonly maxSize?: string
}

interface CheckCall {
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
  return {
    ...chosen,
    asOf,
    maxBytes: maxSize === undefined ? MAX_BYTES : readMegabytes(maxSize),
    ...(fix !== undefined && { fix }),
    ...(set !== undefined && { set: readSet(set) }),
    ...(maxWarnings !== undefined && { maxWarnings: readCount('--max-warnings')(maxWarnings) }),
    outputs: await openOutputs(options, { files, asOf, version, force }, io),
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
