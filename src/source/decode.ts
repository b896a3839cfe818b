import type { Problem } from './problem.ts'

const START = { line: 1, column: 1 }
const WHOLE = { start: START, end: START }
const RESAVE = 'откройте файл в редакторе и сохраните его в кодировке UTF-8'

/**
 * Bytes of a file → its text: strict UTF-8, byte order mark dropped, line ends `\n`, Unicode NFC.
 * Every other encoding is a problem that names it, because windows-1251 read as UTF-8 loses every Russian letter.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly problem?: Problem } {
  const other = nameEncoding(bytes)
  if (other !== undefined) return encodingProblem(`Файл сохранён в кодировке ${other}, а нужна UTF-8`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const guess = looksLikeWindows1251(bytes)
      ? 'Файл сохранён в кодировке windows-1251, а нужна UTF-8'
      : 'Файл сохранён не в кодировке UTF-8'
    return encodingProblem(guess)
  }
  if (text.includes('\0')) return encodingProblem('В файле есть нулевой байт: это не текстовый файл')
  return { text: (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).normalize('NFC') }
}

function encodingProblem(message: string): { text: string; problem: Problem } {
  return {
    text: '',
    problem: { rule: 'file-encoding', severity: 'error', range: WHOLE, message, hint: RESAVE },
  }
}

function nameEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
  // Without a byte order mark UTF-16 shows itself by the high byte of its Russian (04) or Latin (00) letters.
  const high = (x?: number): boolean => x === 0x00 || x === 0x04
  if (bytes.length % 2 === 0 && a !== b && ((high(a) && high(c)) || (high(b) && high(d)))) {
    const odd = evenShare(bytes, 1)
    if (odd > 0.9 || evenShare(bytes, 0) > 0.9) return 'UTF-16'
  }
  return undefined
}

function evenShare(bytes: Uint8Array, from: 0 | 1): number {
  const sample = bytes.subarray(0, 512)
  let hits = 0
  for (let i = from; i < sample.length; i += 2) if (sample[i] === 0 || sample[i] === 4) hits++
  return hits / Math.ceil(sample.length / 2)
}

/** Most of the high bytes are small Russian letters (E0–FF): a Russian text in the Windows code page. */
function looksLikeWindows1251(bytes: Uint8Array): boolean {
  let high = 0
  let small = 0
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte < 0x80) continue
    high++
    if (byte >= 0xe0) small++
  }
  return high > 0 && small / high > 0.6
}
