import { type Mutation, misspell, type Operator, replaced, without } from './mutation.ts'
import { type Place, placesAt, type SourceText } from './source-text.ts'

/** Other words in a text: nothing where it does not have them. */
function reworded(
  source: SourceText,
  path: string,
  reword: (words: string) => string,
  ends: readonly Place[] = [],
): Mutation[] {
  return placesAt(source, path).flatMap((place) => {
    const { words = '' } = place
    const by = reword(words)
    return by === words ? [] : [replaced(source, place, by, ends)]
  })
}

const CLAUSES = 'приказ/пункты'
const FIRST = `${CLAUSES}/0(?:/текст)?`

export const misspeltVerb: Operator = (source) =>
  [0, 1, 2].flatMap((way) => reworded(source, 'приказ/глагол', (verb) => misspell(verb, way)))

export const noApproval: Operator = (source) =>
  placesAt(source, `${CLAUSES}/0`).flatMap((place) => without(source, place, placesAt(source, CLAUSES)))

export const noControl: Operator = (source) =>
  placesAt(source, String.raw`${CLAUSES}/\d+`)
    .filter(({ words = '' }) => words.startsWith('Контроль'))
    .flatMap((place) => without(source, place, placesAt(source, CLAUSES)))

export const misspeltApproval: Operator = (source) =>
  reworded(source, FIRST, (text) => text.replace('Утвердить', 'Утвердть'), placesAt(source, CLAUSES))

export const noAppendix: Operator = (source) =>
  reworded(source, FIRST, (text) => text.replace(/ \(приложение\)/i, ''), placesAt(source, CLAUSES))

/** The clauses that cite an appendix are the other end. */
export const appendixNumber: Operator = (source) =>
  reworded(source, String.raw`приложения/\d+/номер`, () => '7', placesAt(source, `${CLAUSES}/0.*`))

export const citedNumber: Operator = (source) =>
  reworded(
    source,
    String.raw`${CLAUSES}/\d+(?:/пункты/\d+)?`,
    (text) => text.replace(/приложени([юе])(?: \d)?(?=[);.])/, 'приложени$1 5'),
    placesAt(source, `${CLAUSES}/0.*`),
  )

/** A word of the name is misspelt in one of the places that name the plan. */
const misnamed =
  (path: string): Operator =>
  (source) =>
    reworded(
      source,
      path,
      (text) => text.replace(/(?<=(?:план|карт|программ).*)[а-яё]{9,}/i, (word) => misspell(word)),
      placesAt(source, `приказ/заголовок|${CLAUSES}/0.*`),
    )

export const misspeltTitle: Operator = misnamed('название')
export const misspeltClause: Operator = misnamed(`${CLAUSES}/0`)

/** An order with several appendices sums them up in its heading, which is not compared. */
export const misspeltHeading: Operator = (source) =>
  placesAt(source, 'приложения/1').length > 0 ? [] : misnamed('приказ/заголовок')(source)

const otherYear =
  (path: string): Operator =>
  (source) =>
    reworded(source, path, (text) => text.replace(/20\d\d(?=\D*$)/, '2031'))

export const yearOfTitle: Operator = otherYear('название')
export const yearOfHeading: Operator = otherYear('приказ/заголовок')
export const yearOfClause: Operator = otherYear(`${CLAUSES}/0`)

export const headingWithoutO: Operator = (source) =>
  reworded(source, 'приказ/заголовок', (text) => text.replace(/^Об утверждении/, 'Утверждение'))

export const headingWithStop: Operator = (source) =>
  reworded(source, 'приказ/заголовок', (text) => `${text}.`)

export const accusative: Operator = (source) =>
  reworded(source, String.raw`${CLAUSES}/\d+`, (text) => text.replace(/^Руководителям/, 'Руководителей'))

const choice =
  (by: (words: string) => string): Operator =>
  (source) =>
    reworded(
      source,
      String.raw`приказ/вид|показатели/\d+/направление|таблица/(?:нумерация|номера-разделов)|приложения/\d+/отметка`,
      by,
    )

export const noSuchChoice: Operator = choice(() => 'иное')
export const misspeltChoice: Operator = choice((words) => misspell(words))
export const otherVersion: Operator = (source) => reworded(source, 'дорожная-карта', () => '7')
export const editionInWords: Operator = (source) => reworded(source, 'редакция', () => 'первая')
