import { added, misspell, mutate, type Operator, renamed, replaced, without } from './mutation.ts'
import { latinAt, latinKeys, repeated, withLatin } from './of-keys.ts'
import * as yaml from './of-yaml.ts'
import {
  childrenOf,
  indentOf,
  isPlain,
  lineEnd,
  type Place,
  parentOf,
  placesAt,
  type SourceText,
} from './source-text.ts'

/** Facts: a row may have one, or a list of them. */
const FACT = String.raw`мероприятия/[^/]+(?:/\d+)?`

const OWN = /^(?:мероприятия|показатели)\/[^/]+(?:\/\d+)?$/

function formatKeys(source: SourceText): Place[] {
  return source.places.filter(
    ({ path, key }) => key !== undefined && /^[а-яё]+$/.test(key) && !OWN.test(path),
  )
}

const misspelt: Operator = (source) =>
  formatKeys(source)
    .filter(({ key = '' }) => key.length > 2)
    .map((place, index) => renamed(source, place, misspell(place.key ?? '', index % 3)))

const unknown: Operator = (source) =>
  placesAt(source, FACT).flatMap((place) => {
    const [first] = childrenOf(source, place)
    const at = lineEnd(source.text, place.to)
    const by = `${first && indentOf(source, first)}цвет: красный\n`
    return place.kind === 'map' ? [mutate(source, `цвет in ${place.path}`, [{ from: at, to: at, by }])] : []
  })

const latinLetter: Operator = (source) =>
  source.places.flatMap(({ path, words = '', valueFrom, to }) =>
    latinAt(words) === undefined ? [] : withLatin(source, path, [valueFrom, to]),
  )

const value =
  (path: string, by: (words: string) => string): Operator =>
  (source) =>
    placesAt(source, path)
      .filter(({ words }) => words !== undefined)
      .map((place) => replaced(source, place, by(place.words ?? '')))

/** What a row without a key is missed at: the fact. */
const lost =
  (key: string, isMissed: (fact: readonly Place[]) => boolean): Operator =>
  (source) =>
    placesAt(source, `${FACT}/${key}`).flatMap((place) => {
      const fact = parentOf(source, place)
      return isMissed(childrenOf(source, fact)) ? without(source, place, [fact]) : []
    })

const stateOf = (fact: readonly Place[]): string | undefined =>
  fact.find(({ key }) => key === 'состояние')?.words
const isDone = (fact: readonly Place[]): boolean =>
  stateOf(fact) === undefined && fact.some(({ key }) => key === 'дата')

const key =
  (path: string, by: (key: string) => string): Operator =>
  (source) =>
    placesAt(source, path).map((place) => {
      const typed = source.text.slice(place.from, place.keyEnd)
      const quote = /^["']/.exec(typed)?.[0] ?? ''
      return renamed(source, place, quote + by(place.key ?? '') + quote)
    })

const inWords: Operator = (source) =>
  placesAt(source, String.raw`показатели/[^/]+/\d+(?:/(?:значение|числитель|знаменатель))?`)
    .filter((place) => isPlain(source, place))
    .map((place) => replaced(source, place, 'много'))

/** Every way to make a mistake in a report. */
export const REPORT_OPERATORS: Readonly<Record<string, Operator>> = {
  'a key is misspelt': misspelt,
  'a key has a Latin letter': latinKeys,
  'a key is added that does not exist': unknown,
  'a key stands there twice': repeated,
  'a text has a Latin letter': latinLetter,
  'a line is indented by a tab': yaml.tab,
  'a line slips by a space to the right': yaml.oneRight,
  'a line slips by a space to the left': yaml.oneLeft,
  'the space behind a colon is lost': yaml.noSpace,
  'a straight quote is not closed': yaml.unclosedQuote,
  'a number sign begins a comment': yaml.hash,
  'a conflict of git is left': yaml.conflict,
  'the code of the plan is misspelt': value('карта', (code) => misspell(code)),
  'the organisation is unknown': value('организация', () => 'Районная библиотека'),
  'the date of the report is no day': value('дата', () => '31.02.2022'),
  'a row is unknown': key('мероприятия/[^/]+', (name) => (/^\d/.test(name) ? '9.99' : misspell(name))),
  'an indicator is unknown': key('показатели/[^/]+', (code) => misspell(code)),
  'the year of a value is none': key(String.raw`показатели/[^/]+/\d+`, () => 'потом'),
  'a value is in words': inWords,
  'the date of a fact is no day': value(`${FACT}/дата`, () => '31.02.2022'),
  'the date of a fact is to come': value(`${FACT}/дата`, () => '15.06.2041'),
  'the stretch of a fact cannot be read': value(`${FACT}/за`, () => 'весной'),
  'the stretch of a fact is another': value(`${FACT}/за`, () => 'август 2041'),
  'a state does not exist': value(`${FACT}/состояние`, () => 'сделано'),
  'evidence is left out': lost('подтверждение', isDone),
  'a decision has no basis': lost('основание', (fact) => /перенесено|исключено/.test(stateOf(fact) ?? '')),
  'a postponement has no deadline': lost('срок', (fact) => stateOf(fact) === 'перенесено'),
  'a note is a list': (source) =>
    placesAt(source, `${FACT}/дата`)
      .filter((place) => childrenOf(source, parentOf(source, place)).every(({ key }) => key !== 'примечание'))
      .map((place) => added(source, place, ['примечание: [одно, другое]'])),
}
