/** A calendar day, `YYYY-MM-DD`: sorts as text, has no time and no zone. */
export type Day = string & { readonly unit: 'day' }

export const MONTHS: readonly string[] = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

/** The day, or nothing where the calendar has no such day (31.09, 29 February of a common year). */
export function day(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || year < 1900 || year > 2199 || date > lastDate(year, month))
    return undefined
  return `${year}-${twoDigits(month)}-${twoDigits(date)}` as Day
}

/** The last day of a month, 1–12. */
export function monthEnd(year: number, month: number): Day {
  return `${year}-${twoDigits(month)}-${lastDate(year, month)}` as Day
}

function lastDate(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

const MS = 86_400_000

/** The day so many calendar days later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return new Date(instant(from) + days * MS).toISOString().slice(0, 10) as Day
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (instant(to) - instant(from)) / MS
}

/** Monday 1 … Sunday 7. */
export function weekday(value: Day): number {
  return new Date(instant(value)).getUTCDay() || 7
}

/** Days are counted in UTC, which has no summer time. */
function instant(value: Day): number {
  return Date.parse(`${value}T00:00Z`)
}

/** Reads `29.03.2022`, `2022-03-29`, `29 марта 2022 г.`, «29» марта 2022 года; nothing else. */
export function readDay(text: string): Day | undefined {
  const typed = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(typed)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})\.?(?: ?г(?:\.|ода?)?)?$/.exec(typed)
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const worded = /^[«"]?(\d\d?)[»"]? ([а-я]+) (\d{4})(?: ?г(?:\.|ода?)?)?$/i.exec(typed)
  const month = MONTHS.indexOf((worded?.[2] ?? '').toLowerCase()) + 1
  return worded && month > 0 ? day(Number(worded[3]), month, Number(worded[1])) : undefined
}

/** «29.03.2022», or «29 марта 2022 г.» */
export function showDay(value: Day, form: 'digits' | 'words'): string {
  const [year = '', month = '', date = ''] = value.split('-')
  return form === 'digits'
    ? `${date}.${month}.${year}`
    : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year} г.`
}

export function yearOf(value: Day): number {
  return Number(value.slice(0, 4))
}
