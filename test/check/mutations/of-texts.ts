import { mutate, type Operator, replaced } from './mutation.ts'
import { latinAt, withLatin } from './of-keys.ts'
import { isPlain, isSilenced, type Place, placeAt, type SourceText } from './source-text.ts'

export const latinLetter: Operator = (source) =>
  source.places.flatMap(({ path, words, valueFrom, to }) =>
    words === undefined ? [] : withLatin(source, path, [valueFrom, to]),
  )

/** Several words at once, each a mistake of its own, are not asked for here. */
export const latinInReferences: Operator = (source) =>
  source.places
    .filter(
      ({ key = '', words }) =>
        /^(?:код|ответственные|вид|направление|период|глагол)$/.test(key) && words !== undefined,
    )
    .filter(({ words = '' }) => latinAt(words) !== undefined)
    .flatMap(({ path, valueFrom, to }) => withLatin(source, path, [valueFrom, to]))

/** Lines of a visa are filled in with a pen, «№» is the heading of a column; the version of the format is no text. */
function fillable(source: SourceText): Place[] {
  return source.places.filter(
    ({ path, words }) => words !== undefined && !/согласовано|^таблица|^дорожная-карта$/.test(path),
  )
}

/** The row in which a place stands, or the place itself. */
function rowOf(source: SourceText, place: Place): Place {
  const [row = ''] = /^.*мероприятия\/\d+(?=\/)/.exec(place.path) ?? []
  return placeAt(source, row) ?? place
}

/** A comment that speaks of the words of its row would have nothing to speak of. */
export const blank: Operator = (source) =>
  fillable(source)
    .filter((place) => !isSilenced(source, rowOf(source, place)))
    .map((place) => replaced(source, place, '___'))

const LEFTOVERS = ['___', 'TODO', '???', '[указать]', '<br>']

/** Before the last word of a text. */
export const leftover: Operator = (source) =>
  fillable(source)
    .filter((place) => isPlain(source, place) && !isSilenced(source, rowOf(source, place)))
    .flatMap(({ path, valueFrom, words = '' }, index) => {
      const at = valueFrom + words.lastIndexOf(' ')
      const by = ` ${LEFTOVERS[index % LEFTOVERS.length]}`
      return at < valueFrom ? [] : [mutate(source, `${by} in ${path}`, [{ from: at, to: at, by }])]
    })

/** One mark of a text that has one pair. */
export const lostQuote: Operator = (source) =>
  source.places.flatMap(({ path, valueFrom, to, words }, index) => {
    const own = source.text.slice(valueFrom, to)
    const sign = index % 2 === 0 ? '«' : '»'
    if (words === undefined || own.split('«').length !== 2 || own.split('»').length !== 2) return []
    const from = valueFrom + own.indexOf(sign)
    // The letter beside it is typed anew, so that the line is known.
    const [edit, by] =
      sign === '«'
        ? [{ from, to: from + 2 }, source.text[from + 1]]
        : [{ from: from - 1, to: from + 1 }, source.text[from - 1]]
    return [mutate(source, `${sign} of ${path}`, [{ ...edit, by: by ?? '' }])]
  })

const typo =
  (wrong: RegExp, by: string): Operator =>
  (source) =>
    source.places
      .filter((place) => isPlain(source, place) && PROSE.test(place.path))
      .flatMap((place) => {
        const { words = '' } = place
        const typed = words.replace(wrong, by)
        return typed === words ? [] : [replaced(source, place, typed)]
      })

const PROSE =
  /(?:^|\/)(?:название|мероприятие|результат|цель|преамбула|заголовок|задачи\/\d+|основания\/\d+|источник|метод)$/

export const doubleSpace: Operator = typo(/([а-яё]) ([а-яё])/, '$1  $2')
export const spaceBeforeComma: Operator = typo(/([а-яё]), /, '$1 , ')
export const straightQuotes: Operator = typo(/«([^»«]*)»/, '"$1"')
export const hyphenForDash: Operator = typo(/ [–—] /, ' - ')
export const numberSign: Operator = typo(/№ (\d)/, '№$1')
