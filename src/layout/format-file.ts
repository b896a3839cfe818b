import { type CheckedFile, checkForm } from '../check/check-file.ts'
import { newCodes } from '../model/new-codes.ts'
import { readDocument } from '../source/document.ts'
import { writeYaml } from '../source/edit/write-yaml.ts'
import { arrange, type Changes } from './arrange.ts'
import { lossOf } from './same.ts'
import { canonicalWordings } from './wordings.ts'

export interface FormatOptions {
  /** Give every row and indicator a code. */
  readonly ids: boolean
  /** Replace wordings of deadlines by the canonical ones. */
  readonly deadlines: boolean
}

/** What came of a file. `faulty`: errors of form, nothing is touched; `sealed`: what was asked for changes a signed text. */
export type FormattedFile =
  | { readonly kind: 'formatted'; readonly bytes: Uint8Array; readonly isChanged: boolean }
  | { readonly kind: 'faulty'; readonly checked: CheckedFile }
  | { readonly kind: 'sealed' }

/**
 * The bytes of a plan, a report or settings in the canonical layout. The model is the same, and every comment is there:
 * where it were not, this throws. Line ends and the byte order mark stay those of the file.
 */
export function formatFile(file: string, bytes: Uint8Array, options: FormatOptions): FormattedFile {
  const checked = checkForm(file, bytes)
  const { kind, isSound, text } = checked
  if (kind === undefined || !isSound) return { kind: 'faulty', checked }
  const wordings = options.deadlines ? wordingsOf(checked) : NONE
  if (wordings.size > 0 && isSealed(checked)) return { kind: 'sealed' }
  const changes = new Map([...(options.ids ? codesOf(checked) : NONE), ...wordings])
  const laid = writeYaml(arrange(text, kind, changes))
  const after = encoded(laid, bytes)
  const loss = lossOf(readDocument(file, bytes), readDocument(file, after), changes)
  if (loss !== undefined) throw new Error(`the layout of ${file} would not keep what it says: ${loss}`)
  return { kind: 'formatted', bytes: after, isChanged: !isEqual(bytes, after) }
}

const NONE: Changes = new Map()

function codesOf({ roadmap }: CheckedFile): Changes {
  return roadmap === undefined ? NONE : newCodes(roadmap)
}

/** Words with look-alike letters are read as they were meant. */
function wordingsOf({ meant }: CheckedFile): Changes {
  return meant === undefined ? NONE : canonicalWordings(meant)
}

/** Signed, and no amendment is being prepared that would carry the change. */
function isSealed({ roadmap }: CheckedFile): boolean {
  return roadmap?.typed(['утверждение']) === true && !roadmap.typed(['приказ-об-изменении'])
}

/** The marks of another system are not a matter of layout: editors there would put them back. */
function encoded(text: string, like: Uint8Array): Uint8Array {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(like)
  const windows = raw.match(/\r\n/g)?.length ?? 0
  const lines = raw.match(/\n/g)?.length ?? 0
  const ended = windows * 2 > lines ? text.replaceAll('\n', '\r\n') : text
  return new TextEncoder().encode((raw.startsWith('\ufeff') ? '\ufeff' : '') + ended)
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
