import { resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { type FixedFile, type FixOptions, fixFile } from '../../check/fix-file.ts'
import { plural } from '../../russian/plural.ts'
import type { Colours } from '../../terminal/colour.ts'
import { readBytes } from '../files.ts'
import type { Io } from '../io.ts'
import { writeFile } from '../write-output.ts'

export interface FixRun {
  readonly files: readonly string[]
  readonly maxBytes: number
  /** Shows what would change, and writes nothing. */
  readonly isDry: boolean
  readonly optionsFor: (file: string) => Promise<FixOptions>
}

/** Mends file by file; the number of findings mended. A file that cannot be read is left to the check, which tells it. */
export async function fixFiles(run: FixRun, io: Io): Promise<number> {
  let count = 0
  for (const file of run.files) {
    const bytes = readBytes(file, io.cwd, run.maxBytes)
    if ('sentence' in bytes) continue
    const result = fixFile(file, bytes, await run.optionsFor(file))
    if (result.fixed === 0) continue
    count += result.fixed
    if (run.isDry) io.out(patch(file, bytes, result, io.colour))
    else {
      writeFile(resolve(io.cwd, file), file, result.bytes)
      const mended = plural(result.fixed, ['исправление', 'исправления', 'исправлений'])
      io.err(`исправлено: ${file} (${mended})\n`)
    }
  }
  return count
}

/** As `git diff` and `patch` write it. */
function patch(file: string, before: Uint8Array, { bytes }: FixedFile, colour: Colours): string {
  const [old, now] = [before, bytes].map((each) => new TextDecoder('utf-8').decode(each))
  const text = createTwoFilesPatch('a', 'b', old ?? '', now ?? '', '', '', { context: 2 })
  return (
    text
      .split('\n')
      .filter((line) => !line.startsWith('====='))
      // The package would write a Russian name in octal numbers.
      .map((line) => line.replace(/^(---|\+\+\+) ([ab])\t?$/, `$1 $2/${file}`))
      .map((line) => painted(line, colour))
      .join('\n')
  )
}

function painted(line: string, colour: Colours): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colour.bold(line)
  if (line.startsWith('@@')) return colour.cyan(line)
  if (line.startsWith('+')) return colour.green(line)
  return line.startsWith('-') ? colour.red(line) : line
}
