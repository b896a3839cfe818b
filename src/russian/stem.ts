/**
 * Endings of nouns, adjectives, participles and reflexive verbs: enough to see that «школами» and «школ» are one word.
 * Comparing texts needs no more; a full morphology would weigh more than the program.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  `иями иеся ями ами иях иям ием ией ого его ому ему ыми ими ться
  ах ях ам ям ом ем ой ей ою ею ую юю ая яя ое ее ые ие ый ий ых их ым им ов ев ья ье ью ия ию ии ть ся
  а я о е ы и у ю ь й`.split(/\s+/),
)
const LONGEST = 4
const SHORTEST_STEM = 3

/** The word without its case ending, lower-case, ё as е. Words of up to three letters and capitals stay whole. */
export function stem(word: string): string {
  if (isWhole(word)) return word.toLowerCase()
  const plain = word.toLowerCase().replaceAll('ё', 'е')
  for (let length = Math.min(LONGEST, plain.length - SHORTEST_STEM); length > 0; length--)
    if (ENDINGS.has(plain.slice(-length))) return plain.slice(0, -length)
  return plain
}

function isWhole(word: string): boolean {
  return word.length > 1 && /^[А-ЯЁA-Z\d-]+$/.test(word)
}

const WORD = /[A-Za-z\u0400-\u052f\d]+(?:-[A-Za-z\u0400-\u052f\d]+)*/g

/** The words of a text: letters and digits, hyphens inside kept. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** The first two words of a text; an absent one is empty. */
export function firstWords(text: string): readonly [first: string, second: string] {
  WORD.lastIndex = 0
  const [first, second] = [WORD.exec(text)?.[0] ?? '', WORD.exec(text)?.[0] ?? '']
  return [first, second]
}

/** The word in small letters, ё as е: what typing changes freely. */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** The text folded for comparison: stems joined by spaces, quotes and punctuation gone. */
export function foldText(text: string): string {
  return wordsOf(text).map(stem).join(' ')
}
