import { stem, wordsOf } from './stem.ts'

type Path = readonly (string | number)[]

/** A clause of an act, as far as its words go. */
interface Clause {
  readonly path: Path
  readonly text: string
  readonly clauses: readonly { readonly path: Path; readonly text: string }[]
}

/** Something that a clause approves: the whole wording and the bare name in it. */
export interface Approved {
  readonly path: Path
  readonly text: string
  readonly name: string
}

const APPROVES =
  /(?<![A-Za-zА-Яа-яЁё])(?:утвердить|утверждаю|утверждается|ввести в действие|изложить)(?![A-Za-zА-Яа-яЁё])(?:\s+и\s+ввести в действие)?/iu

/** What the clauses approve: «Утвердить план …», or the items under «Утвердить:». */
export function approvedBy(clauses: readonly Clause[]): Approved[] {
  return clauses.flatMap((clause) => {
    const verb = APPROVES.exec(clause.text)
    if (verb === null) return []
    const name = bareName(clause.text.slice(verb.index + verb[0].length))
    // A clause with items is a mapping in the file; its own words stand under «текст».
    const own = clause.path
    if (name !== '') return [{ path: own, text: clause.text, name }]
    return clause.clauses.map((item) => ({ ...item, name: bareName(item.text) }))
  })
}

/** «плана … » from «Об утверждении плана …»; nothing in other headings. */
export function approvedByHeading(heading: string): string | undefined {
  const match = /^[«"“\s]*об\s+утверждении(?:\s+и\s+введении в действие)?\s+/iu.exec(heading)
  return match === null ? undefined : bareName(heading.slice(match[0].length))
}

const NOT_OF_NAME =
  /\s*\((?:здесь\s+и\s+)?(?:далее|прил)[^()]*\)|,?\s+(?:согласно|в\s+соответствии\s+с)\s+прил.*$|,?\s+и\s+(?:ввести|довести|обеспечить)\s.*$|^\s*прилагаем[A-Za-zА-Яа-яЁё]+/giu

function bareName(text: string): string {
  return text.replace(NOT_OF_NAME, '').replace(/^[\s:]+|[\s.;:,]+$/g, '')
}

/** Whether a wording speaks of the thing with this title: a word of it, or the appendix in which it stands. */
export function names(text: string, title: string): boolean {
  if (/(?<![A-Za-zА-Яа-яЁё])прил(?:ож|аг)/iu.test(text)) return true
  const stems = new Set(nameWords(text).map(({ key }) => key))
  return nameWords(title).some(({ key, word }) => word.length > 3 && stems.has(key))
}

/** Words that stand in one name only. Names differ where both lists have words; a short form only lacks some. */
export function differingWords(a: string, b: string): { readonly onlyA: string[]; readonly onlyB: string[] } {
  const [wordsA, wordsB] = [nameWords(a), nameWords(b)]
  return { onlyA: missingIn(wordsA, wordsB), onlyB: missingIn(wordsB, wordsA) }
}

function missingIn(words: readonly NameWord[], others: readonly NameWord[]): string[] {
  const known = new Set(others.map(({ key }) => key))
  return words.flatMap(({ key, word }) => (known.has(key) ? [] : [word]))
}

const YEAR_WORDS = new Set(['г', 'гг', 'год', 'года', 'годы', 'годов', 'году', 'годах'])

interface NameWord {
  /** By which it is told from others. */
  readonly key: string
  readonly word: string
}

/** Capitals do not keep a word whole here: a heading may be printed in capitals. */
function nameWords(text: string): NameWord[] {
  return wordsOf(text.replace(/(?<=\d)\s*[-–—]\s*(?=\d)/g, ' ')).flatMap((word) => {
    const small = word.toLowerCase()
    return YEAR_WORDS.has(small) ? [] : [{ key: stem(small), word }]
  })
}
