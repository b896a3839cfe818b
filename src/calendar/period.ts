import { type Day, day, monthEnd, readDay } from './day.ts'

/** First and last day, both inclusive. `school` when it was given as a school year. */
export interface Period {
  readonly from: Day
  readonly to: Day
  /** What the author named: whole years, a school year, or dates. */
  readonly unit: 'years' | 'school-years' | 'dates'
}

const DASH = '(?:\\s*[-–—]\\s*)'
const YEARS = new RegExp(
  `^(?:с )?(\\d{4})(?:${DASH}|\\s+по\\s+)(\\d{4})(?: ?(?:гг?\\.?(?: ?г\\.)?|год(?:ы|а|ов)?))?$`,
)
const YEAR = /^(?:на |в )?(\d{4})(?: ?(?:г\.?|год(?:а|у)?))?$/
const SCHOOL = /^(\d{4}) ?[/–—-] ?(\d{2}|\d{4})(?: ?(?:уч(?:\.|ебный) ?(?:г\.?|год(?:а)?)))?$/
const STEMS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const MONTH_YEAR = /^([а-я]+)\.? (\d{4})(?: ?(?:г\.?|года?))?$/
const MONTHS_YEAR = new RegExp(`^([а-я]+)${DASH}([а-я]+) (\\d{4})(?: ?(?:г\\.?|года?))?$`)

/**
 * Reads the phrases of `период`: 2023 · 2021–2024 · 2023/24 учебный год · 01.09.2023–31.08.2025 ·
 * ноябрь 2021 – май 2022 · май 2022. Anything else is `undefined`, never a guess.
 */
export function readPeriod(text: string): Period | undefined {
  const typed = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  return yearsPeriod(typed) ?? schoolPeriod(typed) ?? monthsPeriod(typed) ?? datesPeriod(typed)
}

function yearsPeriod(typed: string): Period | undefined {
  const range = YEARS.exec(typed)
  // «2023–2024 учебный год» is one school year; two years alone are two calendar years.
  if (range) return period(day(Number(range[1]), 1, 1), day(Number(range[2]), 12, 31), 'years')
  const one = YEAR.exec(typed)
  return one ? period(day(Number(one[1]), 1, 1), day(Number(one[1]), 12, 31), 'years') : undefined
}

function schoolPeriod(typed: string): Period | undefined {
  const match = SCHOOL.exec(typed)
  if (!match) return undefined
  const first = Number(match[1])
  const last = Number(String(first).slice(0, 4 - (match[2] ?? '').length) + match[2])
  return last === first + 1 ? period(day(first, 9, 1), day(last, 8, 31), 'school-years') : undefined
}

function monthsPeriod(typed: string): Period | undefined {
  const sides = typed.split(/\s*[–—-]\s*/)
  const [a, b = a] = sides.length <= 2 ? sides.map((side) => MONTH_YEAR.exec(side)) : []
  if (a && b) return months(a[1], Number(a[2]), b[1], Number(b[2]))
  const short = MONTHS_YEAR.exec(typed)
  return short ? months(short[1], Number(short[3]), short[2], Number(short[3])) : undefined
}

function months(m1 = '', y1: number, m2 = '', y2: number): Period | undefined {
  const [first, last] = [monthNumber(m1), monthNumber(m2)]
  return first === 0 || last === 0 ? undefined : period(day(y1, first, 1), monthEnd(y2, last), 'dates')
}

function monthNumber(word: string): number {
  const exact = STEMS.findIndex((stem) => stem !== 'ма' && word.startsWith(stem))
  return exact >= 0 ? exact + 1 : /^ма[йюея]/.test(word) ? 5 : 0
}

function datesPeriod(typed: string): Period | undefined {
  const [from, to, ...more] = typed
    .replace(/^с /, '')
    .split(/\s*[–—]\s*|\s+-\s+|\s+по\s+|(?<=\d{4})-(?=\d\d?\.)/)
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return period(readDay(from), readDay(to), 'dates')
}

function period(from: Day | undefined, to: Day | undefined, unit: Period['unit']): Period | undefined {
  return from === undefined || to === undefined || from > to ? undefined : { from, to, unit }
}

/** Whether two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to
}
