import type { FormatToken } from './number-format.ts'

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const OF_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
)

const DAY = 86_400_000
/** Day 0 of the two systems; that of 1900 has a 29 February which never was, day 60. */
const FIRST = Date.UTC(1899, 11, 30)
const FIRST_1904 = Date.UTC(1904, 0, 1)
const LEAP_DAY = 60
/** 31 December 9999. */
const LAST = 2_958_466

export function isDate(tokens: readonly FormatToken[]): boolean {
  return tokens.some(({ kind }) => kind === 'date')
}

/**
 * A day number as a date in the way of orders, whatever the order and the signs of the format: `01.05.2025`, `май 2025`,
 * `1 мая`, with the time where the format has one. Nothing for a number that is no day.
 */
export function showDate(value: number, tokens: readonly FormatToken[], is1904: boolean): string | undefined {
  if (value < 0 || value >= LAST) return undefined
  const letters = tokens.flatMap((token) => (token.kind === 'date' ? [token.letters] : []))
  const seconds = Math.round(value * 86_400)
  const day = Math.floor(seconds / 86_400)
  const date = showDay(day, letters, is1904)
  const time = showTime(seconds, letters)
  return [date, time].filter((part) => part !== '').join(' ')
}

function showDay(day: number, letters: readonly string[], is1904: boolean): string {
  const has = partsOf(letters)
  const { year, month, date } = dateOf(day, is1904)
  const isNamed = letters.some((token) => /^m{3,}$/.test(token))
  const two = (number: number): string => String(number).padStart(2, '0')
  if (has.day && has.month && has.year) return `${two(date)}.${two(month)}.${year}`
  if (has.day && has.month) return isNamed ? `${date} ${OF_MONTHS[month - 1]}` : `${two(date)}.${two(month)}`
  if (has.month && has.year) return isNamed ? `${MONTHS[month - 1]} ${year}` : `${two(month)}.${year}`
  if (has.month) return isNamed ? `${MONTHS[month - 1]}` : two(month)
  return has.year ? String(year) : has.day ? String(date) : ''
}

function dateOf(day: number, is1904: boolean): { year: number; month: number; date: number } {
  if (!is1904 && day === LEAP_DAY) return { year: 1900, month: 2, date: 29 }
  const first = is1904 ? FIRST_1904 : day < LEAP_DAY ? FIRST + DAY : FIRST
  const date = new Date(first + day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() }
}

/** `m` are minutes beside hours or seconds, and months elsewhere. */
function partsOf(letters: readonly string[]): { day: boolean; month: boolean; year: boolean } {
  return {
    day: letters.some((token) => token.startsWith('d')),
    month: letters.some((token, i) => token.startsWith('m') && !isMinutes(letters, i)),
    year: letters.some((token) => token.startsWith('y')),
  }
}

function isMinutes(letters: readonly string[], at: number): boolean {
  return (
    (letters[at]?.length ?? 0) < 3 &&
    (/^\[?h/.test(letters[at - 1] ?? '') || (letters[at + 1]?.startsWith('s') ?? false))
  )
}

function showTime(seconds: number, letters: readonly string[]): string {
  const isElapsed = letters.some((token) => token.startsWith('['))
  const has = (letter: string): boolean => letters.some((token) => token.replace('[', '').startsWith(letter))
  if (!has('h') && !has('s') && !isElapsed) return ''
  const within = isElapsed ? seconds : seconds % 86_400
  const [hours, minutes, rest] = [Math.floor(within / 3600), Math.floor((within % 3600) / 60), within % 60]
  return [hours, minutes, ...(has('s') ? [rest] : [])].map((part) => String(part).padStart(2, '0')).join(':')
}
