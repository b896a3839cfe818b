import { third } from '../atoms.ts'
import type { Row } from '../match.ts'
import { monthly } from '../meaning/bounds.ts'
import { bareSpans, datedSpans, fromTo } from '../meaning/dated.ts'
import { IMPOSSIBLE, REVERSED, unreadable } from '../meaning/draft.ts'
import { duringYear, everyYear } from '../meaning/lasting.ts'
import { recurring, recurringWithin } from '../meaning/often.ts'
import { inOnlyMonth, weekdays, weekOfMonth, wholeMonth } from '../meaning/part-of-month.ts'
import { schoolTerm } from '../meaning/school.ts'
import { daySpan, type Span, type Years } from '../spans.ts'
import type { DayMonth } from '../tokens.ts'
import { freq, isMonthly, isYearly } from './frequency-value.ts'

/** How often. */
export const OFTEN: readonly Row[] = [
  { pattern: 'freq', type: 'meaning', make: ([often]) => recurring(freq(often), undefined, undefined) },
  {
    pattern: 'freq in? years',
    type: 'meaning',
    make: ([often, , years]) => recurring(freq(often), undefined, years as Years),
  },
  {
    pattern: 'years freq',
    type: 'meaning',
    make: ([years, often]) => recurring(freq(often), undefined, years as Years),
  },
  {
    pattern: 'freq in? spans',
    type: 'meaning',
    make: ([often, , spans]) => recurring(freq(often), spans as Span[], undefined),
  },
  {
    pattern: 'in? spans freq',
    type: 'meaning',
    make: ([, spans, often]) => recurring(freq(often), spans as Span[], undefined),
  },
  {
    pattern: 'freq in? spans years',
    type: 'meaning',
    make: ([often, , spans, years]) => recurring(freq(often), spans as Span[], years as Years),
  },
  {
    pattern: 'spans freq years',
    type: 'meaning',
    make: ([spans, often, years]) => recurring(freq(often), spans as Span[], years as Years),
  },
  {
    pattern: 'spans years freq',
    type: 'meaning',
    make: ([spans, years, often]) => recurring(freq(often), spans as Span[], years as Years),
  },
  {
    pattern: 'freq in during year-word years',
    type: 'meaning',
    make: ([often, , , , years]) => (isYearly(often) ? duringYear(years as Years) : undefined),
  },
  {
    pattern: 'freq in? day-month',
    type: 'meaning',
    make: ([often, , at]) => recurring(freq(often), [daySpan(at as DayMonth)], undefined),
  },
  {
    pattern: 'day-month freq',
    type: 'meaning',
    make: ([at, often]) => recurring(freq(often), [daySpan(at as DayMonth)], undefined),
  },
  {
    pattern: 'number|ordinal day-of-month freq',
    type: 'meaning',
    make: ([date, , often]) => (isMonthly(often) ? monthly(Number(date), 'on') : undefined),
  },
  {
    pattern: 'freq number|ordinal day-of-month',
    type: 'meaning',
    make: ([often, date]) => (isMonthly(often) ? monthly(Number(date), 'on') : undefined),
  },
  {
    pattern: 'freq in during years',
    type: 'meaning',
    make: ([often, , , years]) => recurring(freq(often), undefined, years as Years),
  },
  {
    pattern: 'freq in during year-word',
    type: 'meaning',
    make: ([often]) => (isYearly(often) ? everyYear : recurring(freq(often), undefined, undefined)),
  },
  {
    pattern: 'freq since spans years to spans years',
    type: 'meaning',
    make: ([often, , a, y, , b, z]) => {
      const within = fromTo(a as Span[], y as Years, b as Span[], z as Years)
      return within && recurringWithin(freq(often), within)
    },
  },
  {
    pattern: 'every weekday spans years',
    type: 'meaning',
    make: ([, at, spans, years]) => weekdays(at, datedSpans(spans as Span[], years as Years)),
  },
  {
    pattern: 'every weekday spans',
    type: 'meaning',
    make: ([, at, spans]) => weekdays(at, bareSpans(spans as Span[])),
  },
  {
    pattern: 'week-of years?',
    type: 'meaning',
    make: ([week, years]) =>
      weekOfMonth((week as { n: unknown }).n, (week as { month: unknown }).month, years as Years | undefined),
  },
  {
    pattern: 'day-years',
    type: 'meaning',
    make: ([value]) => datedSpans([(value as { span: Span }).span], (value as { years: Years }).years),
  },
  { pattern: 'impossible', type: 'meaning', make: () => () => unreadable(IMPOSSIBLE) },
  { pattern: 'every weekday', type: 'meaning', make: ([, at]) => weekdays(at, wholeMonth) },
  {
    pattern: 'roman|number|ordinal decade',
    type: 'meaning',
    make: ([n]) => inOnlyMonth((month) => [third(n, month)].flatMap((span) => span ?? [])),
  },
  { pattern: 'in? spans? reversed years?', type: 'meaning', make: () => () => unreadable(REVERSED) },
  {
    pattern: 'in? during? school-term years?',
    type: 'meaning',
    make: ([, , term, years]) =>
      schoolTerm((term as { term: unknown }).term, (term as { n: unknown }).n, years as Years | undefined),
  },
]
