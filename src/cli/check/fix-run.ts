import { resolve } from 'node:path'
import { type FixOptions, fixFile } from '../../check/fix-file.ts'
import { plural } from '../../russian/plural.ts'
import { readBytes } from '../files/files.ts'
import { patch } from '../files/patch.ts'
import { writeFile } from '../files/write-output.ts'
import type { Io } from '../io.ts'

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
    if (run.isDry) io.out(patch(file, bytes, result.bytes, io.colour))
    else {
      writeFile(resolve(io.cwd, file), file, result.bytes)
      const mended = plural(result.fixed, ['исправление', 'исправления', 'исправлений'])
      io.err(`исправлено: ${file} (${mended})\n`)
    }
  }
  return count
}
