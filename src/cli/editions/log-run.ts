import { resolve } from 'node:path'
import { checkForm } from '../../check/check-file.ts'
import { type Archive, archive, editionLog, isAsSealed } from '../../editions/edition.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import type { Io } from '../io.ts'
import { MAX_BYTES, readChoice, readMegabytes } from '../options.ts'
import { type Commit, fileHistory } from './file-history.ts'
import { LOG_FORMATS } from './log-text.ts'
import { planAt } from './plan-at.ts'

export interface LogFlags {
  readonly full: boolean
  readonly format: string
  readonly maxSize?: string
}

/** The editions of a plan with their acts, and what each of them changed as far as git can tell. */
export async function runLog(file: string, flags: LogFlags, io: Io): Promise<ExitCode> {
  const show = readChoice('--format', flags.format, LOG_FORMATS)
  const maxBytes = flags.maxSize === undefined ? MAX_BYTES : readMegabytes(flags.maxSize)
  const { roadmap } = await planAt(file, maxBytes, io)
  const history = fileHistory(resolve(io.cwd, file), maxBytes)
  const texts = archive<Commit | undefined>()
  if (history.kind === 'some') for (const version of signedTexts(file, history.versions)) texts.add(version)
  if (isAsSealed(roadmap)) texts.add({ roadmap, place: undefined })
  const why = history.kind === 'none' ? history.why : undefined
  const isCut = history.kind === 'some' && history.isCut
  io.out(
    show(editionLog(roadmap, texts), {
      file,
      roadmap,
      isFull: flags.full,
      isCut,
      colour: io.colour,
      ...(why !== undefined && { why }),
    }),
  )
  return EXIT.clean
}

/** Versions that may be of another edition than the one before: those whose head is another. The rest are not read. */
function* signedTexts(
  file: string,
  versions: Iterable<{ readonly commit: Commit; readonly bytes: Uint8Array }>,
): Iterable<Parameters<Archive<Commit>['add']>[0]> {
  let head: string | undefined
  for (const { commit, bytes } of versions) {
    const own = headOf(bytes)
    if (own === head && own !== '') continue
    const roadmap = planIn(file, bytes)
    if (roadmap === undefined) continue
    head = own
    yield { roadmap, place: commit }
  }
}

/** What of a plan says which edition it is, as it stands in the text. */
function headOf(bytes: Uint8Array): string {
  const text = `${new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')}\n`
  const parts = text.matchAll(
    /^["']?(?:редакция|приказ|утверждение|изменения)["']? *:.*\n(?:(?:[ \t].*|-.*|#.*)?\n)*/gmu,
  )
  return [...parts].map(([part]) => part).join('')
}

function planIn(file: string, bytes: Uint8Array): Roadmap | undefined {
  const { roadmap, isSound } = checkForm(file, bytes)
  return isSound ? roadmap : undefined
}
