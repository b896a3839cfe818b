import { type Operator, replaced } from './mutation.ts'
import { isPlain, type Place, placeAt, placesAt, ROW, type SourceText } from './source-text.ts'

/** Deadlines of rows and of sections that are rows, in words. */
function deadlines(source: SourceText): Place[] {
  return placesAt(source, String.raw`(?:${ROW}|разделы/\d+)/срок`).filter((place) => isPlain(source, place))
}

/** First and last year of the period that a row leans on. */
function yearsOf(source: SourceText, { path }: Place): readonly [first: number, last: number] {
  const [section = ''] = /^разделы\/\d+/.exec(path) ?? []
  const period = placeAt(source, `${section}/период`) ?? placeAt(source, 'период')
  const years = (period?.words?.match(/\d{4}/g) ?? []).map(Number)
  return [years[0] ?? 0, years.at(-1) ?? 0]
}

/** Other words in place of every deadline; `first` and `last` are the years of its period. */
const deadline =
  (words: (years: { readonly first: number; readonly last: number }) => string): Operator =>
  (source) =>
    deadlines(source).map((place) => {
      const [first, last] = yearsOf(source, place)
      return replaced(source, place, words({ first, last }))
    })

export const noSuchDay: Operator = deadline(({ last }) => `31.02.${last}`)
export const noSuchMonth: Operator = deadline(({ last }) => `до 15.13.${last}`)
export const noSuchDayInWords: Operator = deadline(({ last }) => `31 ноября ${last} г.`)
export const reversedMonths: Operator = deadline(({ last }) => `декабрь ${last} – май ${last}`)
export const reversedDays: Operator = deadline(({ last }) => `20.12.${last}–10.11.${last}`)
export const unreadable: Operator = deadline(() => 'когда получится')
export const misspeltMonth: Operator = deadline(({ last }) => `октябпь ${last} г.`)
export const tooLate: Operator = deadline(({ last }) => `март ${last + 9} г.`)
export const tooEarly: Operator = deadline(({ first }) => `март ${first - 9} г.`)
export const crossesYear: Operator = deadline(({ last }) => `октябрь–март ${last}`)
export const yearTwice: Operator = deadline(({ last }) => `сентябрь ${last} г. ${last} г.`)
export const untilMonth: Operator = deadline(({ last }) => `до декабря ${last} г.`)

/** Where the period is one year, a month needs none. */
export const monthWithoutYear: Operator = (source) =>
  deadlines(source)
    .filter((place) => {
      const [first, last] = yearsOf(source, place)
      return first !== last
    })
    .map((place) => replaced(source, place, 'октябрь'))

const end =
  (key: string, by: string): Operator =>
  (source) =>
    placesAt(source, String.raw`${ROW}/срок/окна/\d+/${key}`).map((place) => replaced(source, place, by))

export const noSuchBeginning: Operator = end('с', '31.11.2021')
export const noSuchEnd: Operator = end('по', 'весной')
export const endBeforeBeginning: Operator = end('по', '01.01.2020')

const value =
  (path: string, by: string): Operator =>
  (source) =>
    placesAt(source, path).map((place) => replaced(source, place, by))

export const calendarDay: Operator = value('календарь/учебный-год/(?:с|по)', '31.09')
export const periodInWords: Operator = value(String.raw`(?:разделы/\d+/)?период`, 'ближайшие годы')
export const periodReversed: Operator = value(String.raw`(?:разделы/\d+/)?период`, '2030–2019')
export const orderDay: Operator = value('приказ/дата', '31.02.2022')
export const orderMonth: Operator = value('приказ/дата', '15.13.2022')
export const orderDayInWords: Operator = value('приказ/дата', '31 апреля 2022 г.')
