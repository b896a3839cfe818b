import { readResponsible } from '../../model/names.ts'

/** Longer words name nobody: they are a sentence. */
const LONGEST = 120

/**
 * Who is named as responsible → who that is: what «(далее – …)» explains somewhere in the document, else the name itself,
 * for its author to explain. In the order in which they are met.
 */
export function participantsOf(
  cells: readonly string[],
  texts: readonly string[],
): Readonly<Record<string, string>> {
  const explained = definitionsIn(texts)
  const names = new Map<string, string>()
  for (const cell of cells)
    for (const { text: key } of readResponsible(cell, [])?.names ?? []) {
      const isKnown = [...names.keys()].some((known) => fold(known) === fold(key))
      if (key === '' || key.length > LONGEST || isKnown) continue
      names.set(key, explained.get(fold(key)) ?? key)
    }
  return Object.fromEntries(names)
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0]+/g, ' ')
}

/** «Управление образования (далее – УО)»: the words before the bracket, from the last sign that parts them. */
function definitionsIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  for (const text of texts)
    for (const found of text.matchAll(/([^,;:.()\n]{3,150})\((?:в\s+)?далее\s*[–—-]\s*([^()]{1,60})\)/giu)) {
      const [, words = '', short = ''] = found
      const whole = spelledOut(words.trim(), short.trim())
      if (whole !== '') definitions.set(fold(short.trim()), whole)
    }
  return definitions
}

/** The last words whose first letters are those of the abbreviation; all of them where none are. */
function spelledOut(text: string, short: string): string {
  const letters = [...short.replace(/[^\p{Lu}]/gu, '').toLowerCase()]
  const words = text.split(/\s+/)
  for (let from = words.length - 1; from >= 0; from--) {
    const initials = words.slice(from).map((word) =>
      word
        .replace(/^[«"(]+/, '')
        .charAt(0)
        .toLowerCase(),
    )
    if (letters.length > 1 && initials[0] === letters[0] && isWithin(letters, initials))
      return words.slice(from).join(' ')
  }
  return text
}

function isWithin(letters: readonly string[], initials: readonly string[]): boolean {
  let at = 0
  for (const initial of initials) if (initial === letters[at]) at++
  return at === letters.length
}
