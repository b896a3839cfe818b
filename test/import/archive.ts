import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { globSync } from 'tinyglobby'

/** A folder of parts as the archive it stands for; `expected.txt` beside them is not part of it. */
export function zipFolder(folder: string): Uint8Array {
  const files = globSync(['**/*'], { cwd: folder, ignore: ['expected.txt'], dot: true })
  return zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))])))
}

/** An archive of texts by their names. */
export function zipTexts(texts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export function documentXml(body: string): string {
  return `<w:document ${W}><w:body>${body}</w:body></w:document>`
}

export function numberingXml(lists: string): string {
  return `<w:numbering ${W}>${lists}</w:numbering>`
}

/** A document of Word with this body. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipTexts({ 'word/document.xml': documentXml(body), ...parts })
}
