import { type Day, monthEnd, showDay } from '../calendar/day.ts'
import type { WindowStatus } from '../status/window-status.ts'
import { windowText } from './status-cells.ts'

const MONTHS = [
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
] as const

const PARTS = ['I', 'II', 'III', 'IV'] as const

/** A calendar or school year that holds no other window of the row. */
const YEAR = /^\d{4}(?:\/\d\d)?$/

/** How a window is named among the others of its row: «2021», «I кв. 2022», «август 2022», «01.05.2022–15.06.2022». */
export function windowLabel(window: WindowStatus, among: readonly WindowStatus[]): string {
  const { key, kind, from, to, replaces } = window
  if (kind === 'undetermined') return 'срок без даты'
  if (from === undefined) return 'по событию'
  if (kind === 'event') return `событие ${showDay(key as Day, 'digits')}`
  if (replaces !== undefined && to !== undefined) return `до ${showDay(to, 'digits')}`
  if (YEAR.test(key) && isAloneInYear(window, among)) return key
  return (to === undefined ? undefined : monthsText(from, to)) ?? windowText(window)
}

function isAloneInYear({ key }: WindowStatus, among: readonly WindowStatus[]): boolean {
  const year = key.slice(0, 4)
  return among.filter((each) => each.replaces === undefined && each.key.startsWith(year)).length === 1
}

/** The windows from one to another, with nothing between them left out: «2021–2023», «I–III кв. 2022», «март–май 2022». */
export function labelRange(first: string, last: string): string {
  if (first === last) return first
  if (YEAR.test(first) && YEAR.test(last)) return `${first}–${last}`
  const [, start, unit] = PART_OF_YEAR.exec(first) ?? []
  return unit !== undefined && last.endsWith(unit) && !/\d/.test(start ?? '')
    ? `${start}–${last}`
    : `${first} – ${last}`
}

/** «I» of « кв. 2022», «март» of « 2022». */
const PART_OF_YEAR = /^(\S+)((?: кв\.| полугодие)? \d{4})$/

/** Whole months of one year, or whole years; nothing for other spans. */
function monthsText(from: Day, to: Day): string | undefined {
  const [year = '', month = ''] = from.split('-')
  const [lastYear = '', lastMonth = ''] = to.split('-')
  if (!from.endsWith('-01') || to !== monthEnd(Number(lastYear), Number(lastMonth))) return undefined
  const [first, last] = [Number(month), Number(lastMonth)]
  if (first === 1 && last === 12) return labelRange(year, lastYear)
  if (year !== lastYear) return undefined
  const months = last - first + 1
  if (months === 1) return `${MONTHS[first - 1]} ${year}`
  if (months === 3 && first % 3 === 1) return `${PARTS[(first - 1) / 3]} кв. ${year}`
  if (months === 6 && first % 6 === 1) return `${PARTS[(first - 1) / 6]} полугодие ${year}`
  return `${MONTHS[first - 1]}–${MONTHS[last - 1]} ${year}`
}
