import { day, monthEnd } from '../../calendar/day.ts'
import type { Row } from '../match.ts'
import {
  byDay,
  endOfYear,
  fromDay,
  monthly,
  only,
  untilBareMonth,
  untilMonth,
  untilSpanEnd,
  untilYearEnd,
  withYear,
  yearlyUntil,
  yearlyUntilMonth,
} from '../meaning/bounds.ts'
import { dayOf } from '../meaning/dated.ts'
import { ongoing } from '../meaning/lasting.ts'
import { schoolHolidays, schoolPart, schoolYearEdge, untilSchoolYearEdge } from '../meaning/school.ts'
import type { Span, Years } from '../spans.ts'
import type { DayMonth, FullDate } from '../tokens.ts'
import { isMonthly, isYearly } from './frequency-value.ts'

const UNTIL = 'until|not-later|by-date'
const SINCE = 'since|not-earlier'

/** Only the end or only the start is named. */
export const BOUNDS: readonly Row[] = [
  {
    pattern: `in? period-word? ${UNTIL} dates`,
    type: 'meaning',
    make: ([, , , list]) => only(list as FullDate[], (date) => byDay(dayOf(date))),
  },
  {
    pattern: `in? period-word? ${UNTIL} day-month`,
    type: 'meaning',
    make: ([, , , at]) =>
      withYear((year) => byDay(dayOf({ ...(at as DayMonth), year })), (at as DayMonth).month),
  },
  {
    pattern: `in? period-word? ${UNTIL} spans years`,
    type: 'meaning',
    make: ([, , word, spans, years]) => untilMonth(word, spans as Span[], years as Years),
  },
  {
    pattern: 'until-end years',
    type: 'meaning',
    make: ([month, years]) =>
      (years as Years).kind === 'one'
        ? byDay(monthEnd((years as Years).years[0] ?? 0, Number(month)))
        : undefined,
  },
  {
    pattern: 'until-end',
    type: 'meaning',
    make: ([month]) => withYear((year) => byDay(monthEnd(year, Number(month))), Number(month)),
  },
  {
    pattern: 'until month-part years',
    type: 'meaning',
    make: ([, part, years]) => endOfYear(part, years as Years),
  },
  {
    pattern: `freq ${UNTIL} day-month report-year? year-word?`,
    type: 'meaning',
    make: ([often, , at]) => (isYearly(often) ? yearlyUntil(at as DayMonth, 0) : undefined),
  },
  {
    pattern: `${UNTIL} day-month freq`,
    type: 'meaning',
    make: ([, at, often]) => (isYearly(often) ? yearlyUntil(at as DayMonth, 0) : undefined),
  },
  {
    pattern: `freq? ${UNTIL} day-month report-year year-word`,
    type: 'meaning',
    make: ([often, , at]) => (often === undefined ? yearlyUntil(at as DayMonth, 0) : undefined),
  },
  {
    pattern: `freq? ${UNTIL} day-month year-word next-year word report-year year-word?`,
    type: 'meaning',
    make: ([, , at]) => yearlyUntil(at as DayMonth, 1),
  },
  {
    pattern: `freq ${UNTIL} number|ordinal day-of-month`,
    type: 'meaning',
    make: ([often, , date]) => (isMonthly(often) ? monthly(Number(date), 'by') : undefined),
  },
  {
    pattern: `${UNTIL} number|ordinal day-of-month freq`,
    type: 'meaning',
    make: ([, date, , often]) => (isMonthly(often) ? monthly(Number(date), 'by') : undefined),
  },
  {
    pattern: `${SINCE} day-month`,
    type: 'meaning',
    make: ([, at]) =>
      withYear((year) => fromDay(dayOf({ ...(at as DayMonth), year })), (at as DayMonth).month),
  },
  {
    pattern: `${SINCE} years`,
    type: 'meaning',
    make: ([, years]) =>
      (years as Years).kind === 'one' ? fromDay(day((years as Years).years[0] ?? 0, 1, 1)) : undefined,
  },
  {
    pattern: 'until month-part spans years',
    type: 'meaning',
    make: ([, p, spans, years]) => untilSpanEnd(p, spans as Span[], years as Years),
  },
  {
    pattern: 'freq until spans',
    type: 'meaning',
    make: ([often, , spans]) => (isYearly(often) ? yearlyUntilMonth(spans as Span[]) : undefined),
  },
  { pattern: 'until spans', type: 'meaning', make: ([word, spans]) => untilBareMonth(word, spans as Span[]) },
  { pattern: 'years constantly', type: 'meaning', make: ([years]) => ongoing(years as Years) },
  {
    pattern: 'in constantly word years',
    type: 'meaning',
    make: ([, , word, years]) => (word === 'основе' ? ongoing(years as Years) : undefined),
  },
  {
    pattern: 'in? word? holidays years?',
    type: 'meaning',
    make: ([, word, , years]) => schoolHolidays(word, years as Years | undefined),
  },
  {
    pattern: 'in? month-part years',
    type: 'meaning',
    make: ([, part, years]) =>
      (years as Years).kind === 'school' ? schoolPart(schoolYearEdge(part), years as Years) : undefined,
  },
  {
    pattern: 'until month-part school year-word',
    type: 'meaning',
    make: ([, part]) => (Number(part) === 2 ? undefined : untilSchoolYearEdge(part)),
  },
  {
    pattern: 'until month-part year-word',
    type: 'meaning',
    make: ([, part]) => (Number(part) === 3 ? untilYearEnd : undefined),
  },
  {
    pattern: `${SINCE} dates`,
    type: 'meaning',
    make: ([, list]) => only(list as FullDate[], (date) => fromDay(dayOf(date))),
  },
]
