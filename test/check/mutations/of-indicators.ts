import { added, mutate, type Operator, renamed, replaced } from './mutation.ts'
import { type Place, parentPath, placeAt, placesAt, type SourceText } from './source-text.ts'

const TARGET = String.raw`показатели/\d+/план/\d+`

const year =
  (by: string): Operator =>
  (source) =>
    placesAt(source, TARGET).map((place) => renamed(source, place, by))

export const yearTooLate: Operator = year('2042')
export const yearTooEarly: Operator = year('2002')
export const yearInWords: Operator = year('потом')

/** The path of the indicator in which a place stands. */
function indicatorOf({ path }: Place): string {
  return path.split('/').slice(0, 2).join('/')
}

function isShare(source: SourceText, place: Place): boolean {
  const own = indicatorOf(place)
  return (
    placeAt(source, `${own}/единица`)?.words === '%' &&
    placeAt(source, `${own}/название`)?.words?.startsWith('Доля') === true
  )
}

const share =
  (by: string): Operator =>
  (source) =>
    placesAt(source, String.raw`${TARGET}|показатели/\d+/база/значение`)
      .filter((place) => isShare(source, place))
      .map((place) => replaced(source, place, by))

export const over100: Operator = share('150')
export const below0: Operator = share('-5')

/** A numerator and a denominator that do not give the value. */
const fraction =
  (denominator: number): Operator =>
  (source) =>
    placesAt(source, String.raw`показатели/\d+/база/значение`)
      .filter(
        (place) => isShare(source, place) && placeAt(source, `${parentPath(place)}/числитель`) === undefined,
      )
      .map((place) => added(source, place, ['числитель: 1', `знаменатель: ${denominator}`]))

export const wrongFraction: Operator = fraction(3)
export const byZero: Operator = fraction(0)

export const wrongNumerator: Operator = (source) =>
  placesAt(source, String.raw`показатели/\d+/база/числитель`).map((place) =>
    replaced(source, place, '22', placesAt(source, `${parentPath(place)}/значение`)),
  )

/** Where a baseline and a target are numbers. */
export const wrongDirection: Operator = (source) =>
  placesAt(source, String.raw`показатели/\d+/направление`).flatMap((place) => {
    const own = indicatorOf(place)
    const targets = placesAt(source, `${own}/план/.*`)
    const isNumber = ({ words = '' }: Place): boolean => /^(?:не (?:менее|более) )?\d+$/.test(words)
    if (
      place.words === 'удержание' ||
      !targets.some(isNumber) ||
      (targets.length < 2 && placeAt(source, `${own}/база`) === undefined)
    )
      return []
    return [replaced(source, place, place.words === 'рост' ? 'снижение' : 'рост', targets)]
  })

export const fallingTarget: Operator = (source) =>
  placesAt(source, String.raw`показатели/\d+/план/\d+`).flatMap((place, index, all) => {
    const next = all[index + 1]
    const direction = placeAt(source, `${indicatorOf(place)}/направление`)?.words
    const isPair = next !== undefined && parentPath(next) === parentPath(place) && next.words !== place.words
    if (!isPair || direction === 'удержание') return []
    // The two values have changed places.
    return [
      mutate(source, `swapped ${place.path}`, [
        { from: place.valueFrom, to: place.to, by: next.words ?? '' },
        { from: next.valueFrom, to: next.to, by: place.words ?? '' },
      ]),
    ]
  })

export const inWords: Operator = (source) =>
  placesAt(source, String.raw`показатели/\d+/план(?:/\d+)?`)
    .filter(({ words }) => words !== undefined)
    .map((place) => replaced(source, place, 'не ниже среднего'))

const baseline =
  (key: string, by: string): Operator =>
  (source) =>
    placesAt(source, String.raw`показатели/\d+/база/${key}`).map((place) => replaced(source, place, by))

export const baselineInWords: Operator = baseline('(?:значение|числитель|знаменатель)', 'много')
export const baselineYear: Operator = baseline('год', 'давно')
