import type { Plain } from '../../source/edit/plain.ts'

/** Words of the document that are neither in the plan nor explained by what was understood of it. */
export interface Loss {
  readonly where: string
  readonly words: string
}

/** A line of the document, and where it stands. */
export interface SourceLine {
  readonly where: string
  readonly text: string
}

/**
 * Every word of the document is used once: by a word of the plan, or by one of `explained` (numbers that counting gives,
 * headings, marks). What is left over is told at the line where it was missed.
 */
export function lossesOf(lines: readonly SourceLine[], used: readonly string[]): Loss[] {
  const stock = new Map<string, number>()
  for (const word of used.flatMap(wordsOf)) stock.set(word, (stock.get(word) ?? 0) + 1)
  return lines.flatMap(({ where, text }) => {
    const missing = wordsOf(text).filter((word) => {
      const left = stock.get(word) ?? 0
      if (left > 0) stock.set(word, left - 1)
      return left === 0
    })
    return missing.length === 0 ? [] : [{ where, words: missing.join(' ') }]
  })
}

/** Letters and digits that stand together; signs and spaces are layout. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Every word that will stand in the file: values, and the keys that are words of the document. */
export function textsOf(plain: Plain | undefined): string[] {
  if (plain === undefined) return []
  if (typeof plain === 'string') return [plain]
  if (Array.isArray(plain)) return plain.flatMap(textsOf)
  return Object.entries(plain).flatMap(([key, value]) => [key, ...textsOf(value)])
}
