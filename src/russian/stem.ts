/**
 * Endings of nouns, adjectives, participles and reflexive verbs, longest first: enough to see that «школами» and «школ»
 * are one word. Comparing texts needs no more; a full morphology would weigh more than the program.
 */
const ENDINGS = [
  'иями',
  'ями',
  'ами',
  'иях',
  'иям',
  'ием',
  'ией',
  'ого',
  'его',
  'ому',
  'ему',
  'ыми',
  'ими',
  'иеся',
  'ться',
  'ах',
  'ях',
  'ам',
  'ям',
  'ом',
  'ем',
  'ой',
  'ей',
  'ою',
  'ею',
  'ую',
  'юю',
  'ая',
  'яя',
  'ое',
  'ее',
  'ые',
  'ие',
  'ый',
  'ий',
  'ых',
  'их',
  'ым',
  'им',
  'ов',
  'ев',
  'ья',
  'ье',
  'ью',
  'ия',
  'ию',
  'ии',
  'ть',
  'ся',
  'а',
  'я',
  'о',
  'е',
  'ы',
  'и',
  'у',
  'ю',
  'ь',
  'й',
] as const // prettier-ignore

/** The word without its case ending, lower-case, ё as е. Words of up to three letters and capitals stay whole. */
export function stem(word: string): string {
  if (/^[А-ЯЁA-Z\d-]{2,}$/.test(word)) return word.toLowerCase()
  const plain = word.toLowerCase().replaceAll('ё', 'е')
  if (plain.length <= 3) return plain
  for (const ending of ENDINGS)
    if (plain.endsWith(ending) && plain.length - ending.length >= 3) return plain.slice(0, -ending.length)
  return plain
}

/** The words of a text: letters and digits, hyphens inside kept. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []
}

/** The text folded for comparison: stems joined by spaces, quotes and punctuation gone. */
export function foldText(text: string): string {
  return wordsOf(text).map(stem).join(' ')
}
