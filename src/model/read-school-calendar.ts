import { type Day, day } from '../calendar/day.ts'
import { readPeriod } from '../calendar/period.ts'
import type { SchoolCalendar } from '../deadline/reading.ts'
import type { RoadmapFile } from '../schema/generated/roadmap.ts'
import { type At, items, placed, present, type Report, under, words } from './read-parts.ts'

type CalendarFile = NonNullable<RoadmapFile['календарь']>
type Terms = SchoolCalendar['quarters']
interface MonthDay {
  readonly day: number
  readonly month: number
}

/** The plan's own `календарь` (format.md §1); what of it cannot be read is reported and left out. */
export function readSchoolCalendar(at: At<RoadmapFile>, report: Report): SchoolCalendar | undefined {
  const calendar = under(at, 'календарь')
  if (calendar === undefined) return undefined
  const year = under(calendar, 'учебный-год')
  const edge = (key: 'с' | 'по'): MonthDay | undefined => {
    const typed = year && words(year, key)
    const read = typed === undefined ? undefined : readMonthDay(typed.text)
    if (typed !== undefined && read === undefined)
      report({ path: typed.path, message: `«${typed.text}» — не день и месяц`, hint: 'напишите: 01.09' })
    return read
  }
  return {
    quarters: readTerms(calendar, 'четверти', report),
    trimesters: readTerms(calendar, 'триместры', report),
    holidays: readTerms(calendar, 'каникулы', report),
    ...(year !== undefined && { year: present({ from: edge('с'), to: edge('по') }) }),
  }
}

function readTerms(at: At<CalendarFile>, key: 'четверти' | 'триместры' | 'каникулы', report: Report): Terms {
  const terms = under(at, key)
  return Object.fromEntries(
    Object.entries(terms?.map ?? {}).flatMap(([typed, list]) => {
      const path = [...at.path, key, typed]
      const school = readPeriod(`${typed} учебный год`)
      const first = Number(typed.slice(0, 4))
      if (school?.unit !== 'school-years') {
        report({ path, message: `«${typed}» — не учебный год`, hint: 'напишите: 2023/24' })
        return []
      }
      const stretches = items(list, path).map((item) => placed(item.value, item.path))
      const read = stretches.map((stretch) => stretch && readStretch(stretch.text, first))
      for (const [index, stretch] of stretches.entries())
        if (stretch !== undefined && read[index] === undefined)
          report({
            path: stretch.path,
            message: `Промежуток «${stretch.text}» не читается`,
            hint: 'напишите первый и последний день: 01.09–27.10',
          })
      // A term that is left out would shift the numbers of those behind it.
      return read.every((stretch) => stretch !== undefined)
        ? [[`${first}/${String(first + 1).slice(2)}`, read]]
        : []
    }),
  )
}

/** «01.09–27.10» in the school year that begins in `first`: days from August on belong to its first calendar year. */
function readStretch(text: string, first: number): { readonly from: Day; readonly to: Day } | undefined {
  const [from, to, ...more] = text.split(/\s*[-–—]\s*/).map((typed) => readMonthDay(typed))
  if (from === undefined || to === undefined || more.length > 0) return undefined
  const [start, end] = [inSchoolYear(from, first), inSchoolYear(to, first)]
  return start === undefined || end === undefined || start > end ? undefined : { from: start, to: end }
}

function readMonthDay(text: string): MonthDay | undefined {
  const [, date, month] = /^\s*(\d\d?)\.(\d\d?)\.?\s*$/.exec(text) ?? []
  // A leap year has every day that any year has.
  return date === undefined || day(2024, Number(month), Number(date)) === undefined
    ? undefined
    : { day: Number(date), month: Number(month) }
}

function inSchoolYear(at: MonthDay, first: number): Day | undefined {
  return day(at.month >= 8 ? first : first + 1, at.month, at.day)
}
