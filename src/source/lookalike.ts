/** Latin letters that look like Russian ones, and the Russian letter meant. */
const CYRILLIC_OF: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  b: 'ь',
  n: 'п',
  u: 'и',
  r: 'г',
  h: 'н',
}
const LATIN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CYRILLIC_OF)
    .filter(([latin]) => !'bnurhkmt'.includes(latin))
    .map(([latin, russian]) => [russian, latin]),
)

const MIXED = /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/
const WORD = /[A-Za-zА-Яа-яЁё]+/g

/** A word that mixes both alphabets by letters of the same look, and how it was meant. */
export interface MixedWord {
  readonly word: string
  readonly meant: string
  /** Offset of the word in the text. */
  readonly at: number
}

/**
 * Words in which one alphabet stands inside the other: «cрок» with a Latin «c», «МБOУ» with a Latin «O».
 * A word whose foreign letters have no twin (a brand such as «IТ-куб» has one, «Zоом» has none) is left alone.
 */
export function mixedWords(text: string): MixedWord[] {
  if (!MIXED.test(text)) return []
  const found: MixedWord[] = []
  for (const match of text.matchAll(WORD)) {
    const meant = MIXED.test(match[0]) ? meantWord(match[0]) : undefined
    if (meant !== undefined) found.push({ word: match[0], meant, at: match.index })
  }
  return found
}

/** The text with every mixed word as it was meant. */
export function unmix(text: string): string {
  if (!MIXED.test(text)) return text
  return text.replace(WORD, (word) => (MIXED.test(word) ? (meantWord(word) ?? word) : word))
}

function meantWord(word: string): string | undefined {
  const russian = swap(word, /[A-Za-z]/, CYRILLIC_OF)
  const latin = swap(word, /[А-Яа-яЁё]/, LATIN_OF)
  if (russian === undefined) return latin
  if (latin === undefined) return russian
  const russianLetters = word.replace(/[^А-Яа-яЁё]/g, '').length
  return russianLetters * 2 >= word.length ? russian : latin
}

function swap(word: string, foreign: RegExp, twins: Readonly<Record<string, string>>): string | undefined {
  let out = ''
  for (const letter of word) {
    if (!foreign.test(letter)) out += letter
    else if (Object.hasOwn(twins, letter)) out += twins[letter]
    else return undefined
  }
  return out
}
