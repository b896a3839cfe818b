import { extname } from 'node:path'
import type { Print } from '../../blocks/block.ts'
import { sealOutput } from '../../render/fingerprint.ts'
import { formats } from '../../render/index.ts'
import { EXIT, Refusal } from '../exit.ts'
import { writeOutput } from '../files/write-output.ts'
import type { Io } from '../io.ts'
import { readChoice } from '../options.ts'
import { docxToPdf } from './office.ts'

const OUTPUTS = { docx: 'docx', md: 'md', pdf: 'pdf' } as const
export type Output = keyof typeof OUTPUTS

/** The kind of file that is asked for by `--to`, else by the name behind `-o`. */
export function outputOf({ to, output }: { readonly to?: string; readonly output?: string }): Output {
  const asked = to === undefined ? undefined : readChoice('--to', to, OUTPUTS)
  if (output === '-' && asked !== undefined && asked !== 'md')
    throw new Refusal(EXIT.usage, 'на экран печатается только md: --to md -o -')
  if (asked !== undefined) return asked
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

/** Where a document goes. */
export interface Printed {
  readonly format: Output
  readonly target: string
  readonly force: boolean
}

/** Renders and writes; `false` where it went to the screen. */
export async function writePrint(print: Print, { format, target, force }: Printed, io: Io): Promise<boolean> {
  const bytes = await formats[format === 'pdf' ? 'docx' : format].render(print)
  const sealed = format === 'pdf' ? sealOutput('pdf', await docxToPdf(bytes)) : bytes
  if (target === '-') io.out(new TextDecoder().decode(sealed))
  else writeOutput(target, sealed, format, force, io.cwd)
  return target !== '-'
}
