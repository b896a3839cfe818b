import { added, type Mutation, misspell, mutate, type Operator, renamed, without } from './mutation.ts'
import {
  childrenOf,
  indentOf,
  lineEnd,
  type Place,
  parentOf,
  parentPath,
  placeAt,
  placesAt,
  ROW,
  type SourceText,
} from './source-text.ts'

/** Keys without which a finding asks for them, where the table has their column. */
const EXPECTED = [
  'код|название|цель|задачи|показатели',
  'приказ/(?:дата|номер|заголовок|подписал|пункты|подписал/имя)',
  String.raw`показатели/\d+/(?:название|единица|план|источник|база)`,
  String.raw`разделы/\d+/(?:название|срок|ответственные|результат|мероприятия)`,
  `${ROW}/(?:мероприятие|срок|ответственные|результат)`,
].join('|')

function expectedKeys(source: SourceText): Place[] {
  // A row with rows below it and no deadline is a heading.
  const isHeading = (place: Place): boolean =>
    place.key === 'срок' && placeAt(source, `${parentPath(place)}/мероприятия`) !== undefined
  return placesAt(source, EXPECTED).filter((place) => !isHeading(place))
}

/** What leans on a key: the targets that are reckoned from a baseline. */
function leaning(source: SourceText, place: Place): Place[] {
  return place.key === 'база' ? placesAt(source, String.raw`${parentPath(place)}/план/\d+`) : []
}

export const dropped: Operator = (source) =>
  expectedKeys(source).flatMap((place) =>
    without(source, place, [parentOf(source, place), ...leaning(source, place)]),
  )

export const emptied: Operator = (source) =>
  expectedKeys(source).map((place) => {
    const { path, keyEnd, to } = place
    const edits = [{ from: keyEnd + 1, to, by: '' }]
    return mutate(source, `empty ${path}`, edits, [place, ...leaning(source, place)])
  })

/** Keys of the format: not years, nor names that the author gave. */
export function formatKeys(source: SourceText): Place[] {
  return source.places.filter(
    ({ path, key }) =>
      key !== undefined &&
      /^[а-яё-]+$/.test(key) &&
      !/^(?:участники|тексты)\/[^/]+$|показатель-реализации\/|содержание\/\d/.test(path),
  )
}

export const misspelt: Operator = (source) =>
  formatKeys(source)
    .filter(({ key = '' }) => key.length > 2)
    .map((place, index) => renamed(source, place, misspell(place.key ?? '', index % 3)))

const TWINS = 'аaеeоoрpсcуyхxАAВBЕEКKМMНHОOРPСCТTХX'

/** Where a letter of the other alphabet may stand in a word of at least three letters. */
export function latinAt(text: string): { readonly at: number; readonly by: string } | undefined {
  for (const { 0: word, index } of text.matchAll(/[А-Яа-яЁё]{3,}/g))
    for (const [inner, letter] of [...word].entries()) {
      const twin = TWINS.indexOf(letter)
      if (twin >= 0) return { at: index + inner, by: TWINS[twin + 1] ?? '' }
    }
  return undefined
}

export function withLatin(
  source: SourceText,
  path: string,
  [from, to]: readonly [number, number],
): Mutation[] {
  const latin = latinAt(source.text.slice(from, to))
  if (latin === undefined) return []
  const at = from + latin.at
  return [mutate(source, `${path} with Latin ${latin.by}`, [{ from: at, to: at + 1, by: latin.by }])]
}

export const latinKeys: Operator = (source) =>
  source.places.flatMap(({ path, key, from, keyEnd }) =>
    key === undefined ? [] : withLatin(source, path, [from, keyEnd]),
  )

/** Mappings whose keys are those of the format. */
function formatMaps(source: SourceText): Place[] {
  return source.places.filter(
    ({ path, kind }) =>
      kind === 'map' && !/^(?:участники|тексты)$|^таблица\/|^приложения\/\d+\/содержание/.test(path),
  )
}

export const unknown: Operator = (source) =>
  formatMaps(source).flatMap((place) => {
    const [first] = childrenOf(source, place)
    if (first === undefined) return []
    const at = lineEnd(source.text, place.to)
    const by = `${indentOf(source, first)}цвет: красный\n`
    return [mutate(source, `цвет in ${place.path}`, [{ from: at, to: at, by }])]
  })

export const repeated: Operator = (source) =>
  source.places.flatMap((place) =>
    place.key === undefined ? [] : [added(source, place, [source.text.slice(place.from, place.to)])],
  )
