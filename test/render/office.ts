import { execFile, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** LibreOffice and poppler, with which the tests look at the printed pages. */
export const hasOffice = ['soffice', 'pdftotext'].every(isInstalled)

if (!hasOffice) console.log('skipped: no LibreOffice (soffice) or no poppler (pdftotext) on this machine')

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Converts with a profile of its own, so that several calls may run at once. */
export async function toPdf(docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'roadmap-office-'))
  try {
    const source = join(folder, 'print.docx')
    await writeFile(source, docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]
    await promisify(execFile)('soffice', options, { timeout: 120_000 })
    // soffice leaves with 0 even where it could not read the file
    return await readFile(join(folder, 'print.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A word as it stands on the page; `page` counts from 1, lengths are in points from the top left corner. */
export interface PdfWord {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
}

export function pdfPages(pdf: Uint8Array): readonly PdfPage[] {
  return [...layoutOf(pdf).matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, width, height]) => ({
      width: Number(width),
      height: Number(height),
    }),
  )
}

export function pdfWords(pdf: Uint8Array): readonly PdfWord[] {
  const pages = layoutOf(pdf).split('<page ').slice(1)
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
  return pages.flatMap((page, i) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      text: unescaped(text),
      page: i + 1,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    })),
  )
}

/** The words of a page line by line, from top to bottom and left to right. */
export function pdfLines(words: readonly PdfWord[], page: number): readonly (readonly PdfWord[])[] {
  const lines: PdfWord[][] = []
  for (const word of words.filter((one) => one.page === page).toSorted((a, b) => a.bottom - b.bottom)) {
    const line = lines.at(-1)
    if (line?.[0] && word.bottom - line[0].bottom < 3) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left))
}

function layoutOf(pdf: Uint8Array): string {
  const { stdout, stderr, status } = spawnSync('pdftotext', ['-bbox-layout', '-', '-'], {
    input: pdf,
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`)
  return stdout.toString()
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  )
}

/** The words that are not on the pages as often as they should be; one broken behind a hyphen or a slash is found. */
export function missingWords(expected: readonly string[], found: readonly PdfWord[]): readonly string[] {
  const count = (words: readonly string[]): Map<string, number> =>
    words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>())
  const printed = count(found.map(({ text }) => text))
  return [...count(expected)].flatMap(([word, times]) => {
    const lacking = times - (printed.get(word) ?? 0)
    const halves = [...word.matchAll(/[-–—/]/g)].map(({ index }) => [
      word.slice(0, index + 1),
      word.slice(index + 1),
    ])
    const broken = halves.some((parts) =>
      parts.every((part) => part === '' || (printed.get(part) ?? 0) >= lacking),
    )
    return lacking <= 0 || broken ? [] : [`${word} × ${lacking}`]
  })
}
