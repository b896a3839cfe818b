import { type Day, day, monthEnd, readDay } from './day.ts'
import { type Period, readPeriod } from './period.ts'

/** First and last day, both inclusive. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

const QUARTER =
  /^(iv|i{1,3}|[1-4])(?:[- ]?(?:й|ый|ий))? (?:кв\.?|квартал[ае]?)(?: за)? (\d{4})(?: ?г\.?| года?)?$/
const HALF =
  /^(i{1,2}|[12]|первое|второе)(?:[- ]?(?:е|ое))? (?:полугоди[ея]|п\/г)(?: за)? (\d{4})(?: ?г\.?| года?)?$/
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, первое: 1, второе: 2 }
const KEY = /^(\d{4})-(?:(\d\d)|q([1-4])|h([12]))$/
const KEY_SPAN = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/

/**
 * Reads what `за` of a report may say: every phrase of a period, a day, «III квартал 2021», «1 полугодие 2022», and the
 * keys of windows (2022-Q3, 2022-H1, 2022-08, 2022-08-15, from..to). Anything else is `undefined`, never a guess.
 */
export function readSpan(text: string): Span | undefined {
  const typed = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  const lone = readDay(typed)
  if (lone !== undefined) return { from: lone, to: lone }
  const period: Period | undefined = readPeriod(typed)
  if (period !== undefined) return { from: period.from, to: period.to }
  return keySpan(typed) ?? partOfYear(QUARTER.exec(typed), 3) ?? partOfYear(HALF.exec(typed), 6)
}

function partOfYear(match: RegExpExecArray | null, months: number): Span | undefined {
  const [, word = '', year = ''] = match ?? []
  return match === null ? undefined : part(Number(year), ROMAN[word] ?? Number(word), months)
}

function keySpan(typed: string): Span | undefined {
  const [, year = '', month, quarter, half] = KEY.exec(typed) ?? []
  if (month !== undefined) return part(Number(year), Number(month), 1)
  if (quarter !== undefined) return part(Number(year), Number(quarter), 3)
  if (half !== undefined) return part(Number(year), Number(half), 6)
  const [, first = '', last = ''] = KEY_SPAN.exec(typed) ?? []
  const [from, to] = [readDay(first), readDay(last)]
  return from === undefined || to === undefined || from > to ? undefined : { from, to }
}

/** The n-th part of a year, each of so many months. */
function part(year: number, n: number, months: number): Span | undefined {
  const from = day(year, (n - 1) * months + 1, 1)
  return from === undefined ? undefined : { from, to: monthEnd(year, n * months) }
}
