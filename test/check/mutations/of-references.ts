import {
  added,
  type Edit,
  type Mutation,
  misspell,
  mutate,
  type Operator,
  renamed,
  replaced,
  without,
} from './mutation.ts'
import {
  childrenOf,
  indentOf,
  isSilenced,
  lineEnd,
  lineStart,
  type Place,
  placeAt,
  placesAt,
  ROW,
  type SourceText,
} from './source-text.ts'

/** An item with everything in it stands there once more; with it a comment inside would. */
function twice(source: SourceText, place: Place): Mutation[] {
  if (isSilenced(source, place)) return []
  const end = lineEnd(source.text, place.to)
  const by = source.text.slice(lineStart(source.text, place.from), end)
  return [
    mutate(
      source,
      `${place.path} twice`,
      [{ from: end, to: end, by }],
      [place, ...childrenOf(source, place)],
    ),
  ]
}

export const rowTwice: Operator = (source) => placesAt(source, ROW).flatMap((place) => twice(source, place))

export const indicatorTwice: Operator = (source) =>
  placesAt(source, String.raw`показатели/\d+`).flatMap((place) => twice(source, place))

export const codeTwice: Operator = (source) =>
  [String.raw`показатели/\d+/код`, `${ROW}/код`].flatMap((path) => {
    const [first, ...more] = placesAt(source, path)
    return more.map((place) => replaced(source, place, first?.words ?? '', first && [first]))
  })

export const part: Operator = (source) =>
  placesAt(source, String.raw`приложения/\d+/содержание/\d+(?:/[^/]+)?`).flatMap((place) => {
    const { key, words } = place
    if (key !== undefined) return [renamed(source, place, misspell(key))]
    return words === undefined ? [] : [replaced(source, place, misspell(words))]
  })

/** What names a prose part: the contents of the appendices. */
const contents = (source: SourceText): Place[] => placesAt(source, String.raw`приложения/\d+/содержание/\d+`)

export const prosePart: Operator = (source) =>
  placesAt(source, 'тексты/[^/]+').flatMap((place) => [
    renamed(source, place, misspell(place.key ?? ''), contents(source)),
    ...without(source, place, contents(source)),
  ])

export const column: Operator = (source) =>
  placesAt(source, String.raw`таблица/столбцы/\d+/[^/]+`).map((place) =>
    renamed(source, place, misspell(place.key ?? '')),
  )

/** With a list of participants any other name is unknown; a comment may keep that silent. */
export const unknownParticipant: Operator = (source) =>
  placeAt(source, 'участники') === undefined
    ? []
    : placesAt(source, `${ROW}/ответственные`).map((place) => replaced(source, place, 'Районная библиотека'))

/** One of two spellings that differ in a letter, where nothing but the rows says how it is spelt. */
export const misspeltParticipant: Operator = (source) =>
  placesAt(source, `${ROW}/ответственные`)
    .filter(({ words = '' }) => placeAt(source, 'участники') === undefined && /[а-яё]{9,}/.test(words))
    .filter((place) => !isSilenced(source, place))
    .filter(({ words = '' }) => !words.includes('\n') && !/^Руководители|^Педагоги|^Специалисты/.test(words))
    .map((place) =>
      replaced(
        source,
        place,
        (place.words ?? '').replace(/[а-яё]{9,}/, (word) => misspell(word)),
      ),
    )

/**
 * The plan with codes for its tasks, and rows that name the indicators and tasks they serve, each in one row: the examples
 * do not link them, and references need both ends.
 */
export function linked(source: SourceText): string {
  const rows = placesAt(source, `${ROW}/ответственные`)
  const tasks = placesAt(source, String.raw`задачи/\d+`)
  const edits = tasks.map(({ from, to }, index) => ({
    from,
    to,
    by: `код: задача-${index + 1}\n    текст: ${source.text.slice(from, to)}`,
  }))
  const behind = (links: readonly string[]): Edit[] =>
    links.flatMap((link, index) => {
      const row = rows[index]
      const at = row && lineEnd(source.text, row.to)
      return at === undefined ? [] : [{ from: at, to: at, by: `${indentOf(source, row)}${link}\n` }]
    })
  const codes = placesAt(source, String.raw`показатели/\d+/код`)
  const links = [
    ...behind(codes.map(({ words }) => `показатели: ${words}`)),
    ...behind(tasks.map((_, index) => `задачи: задача-${index + 1}`)),
  ]
  return mutate(
    source,
    '',
    [...edits, ...links].toSorted((a, b) => a.from - b.from),
  ).text
}

export const unknownIndicator: Operator = (source) =>
  placesAt(source, `${ROW}/показатели`).map((place) => replaced(source, place, 'нет-такого'))

export const unknownTask: Operator = (source) =>
  placesAt(source, `${ROW}/задачи`).map((place) => replaced(source, place, misspell(place.words ?? '')))

/** The row that names a code is the other end. */
function referring(source: SourceText, { words }: Place): Place[] {
  return placesAt(source, `${ROW}/(?:показатели|задачи)`).filter((place) => place.words === words)
}

export const misspeltCode: Operator = (source) =>
  placesAt(source, String.raw`(?:показатели|задачи)/\d+/код`).map((place) =>
    replaced(source, place, misspell(place.words ?? ''), referring(source, place)),
  )

export const lostCode: Operator = (source) =>
  placesAt(source, String.raw`(?:показатели|задачи)/\d+/код`).flatMap((place) =>
    without(source, place, referring(source, place)),
  )

export const stage: Operator = (source) =>
  placesAt(source, `${ROW}/ответственные`).map((place) => added(source, place, ['этап: отдых']))
