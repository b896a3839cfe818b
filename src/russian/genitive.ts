/** Head nouns of authorities and schools with their genitive endings: what ends in the first becomes the second. */
const HEADS: readonly (readonly [nominative: string, genitive: string])[] = [
  ['управление', 'управления'],
  ['учреждение', 'учреждения'],
  ['отделение', 'отделения'],
  ['объединение', 'объединения'],
  ['отдел', 'отдела'],
  ['комитет', 'комитета'],
  ['департамент', 'департамента'],
  ['центр', 'центра'],
  ['сектор', 'сектора'],
  ['институт', 'института'],
  ['лицей', 'лицея'],
  ['сад', 'сада'],
  ['администрация', 'администрации'],
  ['гимназия', 'гимназии'],
  ['организация', 'организации'],
  ['школа', 'школы'],
  ['министерство', 'министерства'],
  ['ведомство', 'ведомства'],
  ['агентство', 'агентства'],
]

const ADJECTIVES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[гкхжшчщ])ое$/i, 'ого'],
  [/ое$/i, 'ого'],
  [/ее$/i, 'его'],
  [/ая$/i, 'ой'],
  [/яя$/i, 'ей'],
  [/ый$/i, 'ого'],
  [/(?<=[гкхжшчщ])ий$/i, 'ого'],
  [/ий$/i, 'его'],
  [/ой$/i, 'ого'],
]

/**
 * The name of an organisation in the genitive («к приказу …»): the words up to its head noun are declined, the rest
 * stands as typed. Abbreviations do not change. `undefined` where the name is of no known form: better none than a wrong one.
 */
export function organisationGenitive(name: string): string | undefined {
  const words = name.trim().split(' ')
  if (name.includes('\n')) return undefined
  if (/^[А-ЯЁA-Z]{2,}[а-яё]?[А-ЯЁA-Z]*$/.test(words[0] ?? '') && !isKnownWord(words[0] ?? '')) return name
  const out: string[] = []
  for (const [index, word] of words.entries()) {
    const head = HEADS.find(([nominative]) => nominative === word.toLowerCase())
    if (head !== undefined) return [...out, likeCase(word, head[1]), ...words.slice(index + 1)].join(' ')
    const adjective = ADJECTIVES.find(([ending]) => ending.test(word))
    if (adjective === undefined) return undefined
    out.push(likeCase(word, word.toLowerCase().replace(adjective[0], adjective[1])))
  }
  return undefined
}

/** A word in capitals («УПРАВЛЕНИЕ») is no abbreviation. */
function isKnownWord(word: string): boolean {
  const plain = word.toLowerCase()
  return (
    HEADS.some(([nominative]) => nominative === plain) ||
    (plain.length > 5 && ADJECTIVES.some(([end]) => end.test(plain)))
  )
}

function likeCase(pattern: string, word: string): string {
  if (pattern === pattern.toUpperCase()) return word.toUpperCase()
  return pattern[0] === pattern[0]?.toUpperCase() ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word
}
