import { type Day, monthEnd, showDay } from '../calendar/day.ts'
import type { DeadlineContext, Reading, Window } from './reading.ts'

const NOMINATIVE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
const GENITIVE = [
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
const ROMAN = ['I', 'II', 'III', 'IV']
const NBSP = '\u00a0'

/**
 * The canonical wording of a reading (deadlines.md «Canonical text»); verbatim where there is none. Reading it again in
 * the same context gives the same windows.
 */
export function showDeadline(reading: Reading, context: DeadlineContext): string {
  if (reading.parts !== undefined) return reading.parts.map((part) => showDeadline(part, context)).join('; ')
  const source = reading.source.trim()
  switch (reading.kind) {
    case 'period':
      return reading.windows.map((window) => showWindow(window, reading.bound)).join(', ')
    case 'ongoing':
      return showOngoing(reading, context)
    case 'recurring':
      return showRecurring(reading, context) ?? source
    default:
      return source
  }
}

function parts(day: Day): { year: string; month: number; date: number } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) }
}

const word = (day: Day): string => showDay(day, 'words').replace(/ (?=\d{4})| (?=г\.)/g, NBSP)
const inYear = (year: string): string => `${year}${NBSP}г.`
const inYears = (first: string, last: string): string =>
  first === last ? inYear(first) : `${first}–${last}${NBSP}гг.`

function showWindow({ from, to }: Window, bound: Reading['bound']): string {
  if (bound === 'by') return `не позднее ${word(to)}`
  if (bound === 'from') return `с ${word(from)}`
  if (from === to) return word(from)
  const [a, b] = [parts(from), parts(to)]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return inYears(a.year, b.year)
  if (from.endsWith('-09-01') && to === `${Number(a.year) + 1}-08-31`)
    return `${a.year}/${String(Number(a.year) + 1).slice(2)} учебный год`
  if (isWholeMonths(from, to))
    return a.year === b.year
      ? `${showMonths(a.month, b.month)} ${inYear(a.year)}`
      : `${NOMINATIVE[a.month - 1]} ${inYear(a.year)} – ${NOMINATIVE[b.month - 1]} ${inYear(b.year)}`
  if (a.year === b.year && a.month === b.month)
    return `${a.date}–${b.date} ${GENITIVE[a.month - 1]} ${inYear(a.year)}`
  return `с ${showDay(from, 'digits')} по ${showDay(to, 'digits')}`
}

function isWholeMonths(from: Day, to: Day): boolean {
  return from.endsWith('-01') && to === monthEnd(Number(to.slice(0, 4)), Number(to.slice(5, 7)))
}

/** «II квартал», «I полугодие», «май», «май–июнь». */
function showMonths(first: number, last: number): string {
  if (last - first === 2 && first % 3 === 1) return `${ROMAN[(first - 1) / 3]} квартал`
  if (last - first === 5 && first % 6 === 1) return `${ROMAN[(first - 1) / 6]} полугодие`
  return first === last ? `${NOMINATIVE[first - 1]}` : `${NOMINATIVE[first - 1]}–${NOMINATIVE[last - 1]}`
}

function showOngoing({ windows }: Reading, { period }: DeadlineContext): string {
  const [window] = windows
  if (window === undefined || (window.from === period?.from && window.to === period.to))
    return 'весь период реализации'
  return `постоянно (${inYears(window.from.slice(0, 4), window.to.slice(0, 4))})`
}

function showRecurring(reading: Reading, context: DeadlineContext): string | undefined {
  const { windows } = reading
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined || context.period === undefined) return undefined
  const years = `(${inYears(first.from.slice(0, 4), last.from.slice(0, 4))})`
  if (reading.bound === 'by') return showYearlyBound(windows)
  const perYear = windows.filter(({ from }) => from.slice(0, 4) === first.from.slice(0, 4))
  if (windows.every(({ from, to }) => from.endsWith('-01-01') && to.endsWith('-12-31')))
    return reading.notes.some(({ rule }) => rule === 'deadline-annual-without-month')
      ? `ежегодно ${years}`
      : `ежегодно, в течение года ${years}`
  if (perYear.length === 4 && windows.length % 4 === 0 && first.key.includes('-Q'))
    return `ежеквартально ${years}`
  if (perYear.length === 12 && windows.length % 12 === 0 && isWholeMonths(first.from, first.to))
    return `ежемесячно ${years}`
  const spans = perYear.map(showSpan)
  if (spans.includes(undefined) || !isSameEachYear(windows)) return undefined
  return `ежегодно, ${spans.length === 2 ? spans.join(' и ') : spans.join(', ')} ${years}`
}

function showSpan({ from, to }: Window): string | undefined {
  if (!isWholeMonths(from, to)) return undefined
  const [a, b] = [parts(from), parts(to)]
  if (a.year !== b.year) return `${NOMINATIVE[a.month - 1]} – ${NOMINATIVE[b.month - 1]}`
  return showMonths(a.month, b.month)
}

/** Every year of the run has the windows of the first. */
function isSameEachYear(windows: readonly Window[]): boolean {
  const shapes = new Map<string, string>()
  for (const { from, to } of windows) {
    const year = from.slice(0, 4)
    shapes.set(year, `${shapes.get(year) ?? ''} ${from.slice(5)}..${to.slice(5, 7)}`)
  }
  const years = [...shapes.keys()].map(Number)
  const isRun = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1)
  return isRun && new Set(shapes.values()).size === 1
}

function showYearlyBound(windows: readonly Window[]): string | undefined {
  const ends = new Set(windows.map(({ to }) => to.slice(5)))
  const [end] = ends
  if (
    end === undefined ||
    ends.size > 1 ||
    windows.some(({ from, to }) => from.slice(0, 4) !== to.slice(0, 4))
  )
    return undefined
  return windows.some(({ from }) => !from.endsWith('-01-01'))
    ? undefined
    : `ежегодно, не позднее ${Number(end.slice(3))} ${GENITIVE[Number(end.slice(0, 2)) - 1]}`
}
