import { ImportRefusal, type RefusalReason } from '../../import/import-refusal.ts'
import { LIMITS } from '../../import/limits.ts'
import { readSource } from '../../import/read-source.ts'
import type { SourceDocument } from '../../import/source-document.ts'
import { EXIT, Refusal } from '../exit.ts'
import { readBytes } from '../files/files.ts'
import { throughOffice } from '../print/office.ts'

/** Old formats that LibreOffice reads, and what it is asked to make of them. */
const OLD: Partial<Readonly<Record<RefusalReason, { readonly from: string; readonly to: string }>>> = {
  doc: { from: 'doc', to: 'docx' },
  rtf: { from: 'rtf', to: 'docx' },
  odt: { from: 'odt', to: 'docx' },
  xls: { from: 'xls', to: 'xlsx' },
}

/** A file as a document. Throws Refusal with one sentence where it cannot be read. */
export async function openDocument(file: string, maxBytes: number, cwd: string): Promise<SourceDocument> {
  const bytes = readBytes(file, cwd, maxBytes)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  const limits = { ...LIMITS, fileBytes: maxBytes }
  try {
    return readSource(file, bytes, { limits })
  } catch (error) {
    const formats = error instanceof ImportRefusal ? OLD[error.reason] : undefined
    if (formats === undefined) throw refusalFor(file, error)
    const made = await throughOffice(bytes, formats)
    if (made === undefined) throw refusalFor(file, error)
    return refusing(file, () => readSource(`${file}.${formats.to}`, made, { limits }))
  }
}

/** Runs a part of the import; its refusals become those of the command. */
export function refusing<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw refusalFor(file, error)
  }
}

/** What is no refusal of the import is a bug and goes on. */
function refusalFor(file: string, error: unknown): unknown {
  if (!(error instanceof ImportRefusal)) return error
  const sentence = error.message.charAt(0).toLowerCase() + error.message.slice(1)
  return new Refusal(EXIT.failed, `из файла «${file}» план не прочитан: ${sentence}`)
}
