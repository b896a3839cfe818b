import { day, readDay } from '../calendar/day.ts'
import type { Placed, PlacedDay } from './roadmap.ts'

/** «распространяется на отношения, возникшие с 01.01.2021», «действует с 1 января 2021 г.», «с начала 2021 года» */
const ACTS_FROM =
  /(?:распростран|вступа|действ(?:ует|ие|ия|овать)|ввести|ввод|применя|счита)[^;]*(?<![A-Za-zА-Яа-яЁё])со?[\s_]+(\d[\d.]*(?:\s+[а-яё]+\s+\d{4})?|начала(?:\s+(\d{4}))?)/iu

/** The day from which an order says that it acts; `day` is absent where the words name none. */
export function actsFrom(texts: readonly Placed[]): PlacedDay | undefined {
  for (const { path, text } of texts) {
    const [, words = '', year] = ACTS_FROM.exec(text) ?? []
    if (words === '') continue
    const read = year === undefined ? readDay(words.replace(/\.$/, '')) : day(Number(year), 1, 1)
    return { path, text: words, ...(read && { day: read }) }
  }
  return undefined
}
