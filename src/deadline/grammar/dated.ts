import type { Row } from '../match.ts'
import { fromDay, withYear } from '../meaning/bounds.ts'
import {
  bareSpans,
  datedList,
  datedSpans,
  dateStretch,
  dates,
  fromTo,
  yearsMeaning,
} from '../meaning/dated.ts'
import type { Meaning } from '../meaning/draft.ts'
import { inYear, type Span, type Years } from '../spans.ts'
import type { DayMonth, FullDate } from '../tokens.ts'

/** Four at most: a longer cell is no deadline but a table. */
const PAIRS = [2, 3, 4].map(
  (count): Row => ({
    pattern: Array(count).fill('spans years').join(' '),
    type: 'meaning',
    make: (values): Meaning | undefined => {
      const parts = Array.from({ length: count }, (_, index) =>
        datedSpans(values[2 * index] as Span[], values[2 * index + 1] as Years)({}),
      )
      if (parts.some(({ kind }) => kind !== 'period')) return undefined
      return () => ({ kind: 'period', stretches: parts.flatMap(({ stretches }) => stretches) })
    },
  }),
)

/** Days, months and years that are named. */
export const DATED: readonly Row[] = [
  { pattern: 'years', type: 'meaning', make: ([years]) => yearsMeaning(years as Years) },
  { pattern: 'in years', type: 'meaning', make: ([, years]) => yearsMeaning(years as Years) },
  {
    pattern: 'in? spans years',
    type: 'meaning',
    make: ([, spans, years]) => datedSpans(spans as Span[], years as Years),
  },
  { pattern: 'in? spans', type: 'meaning', make: ([, spans]) => bareSpans(spans as Span[]) },
  {
    pattern: 'in during spans years',
    type: 'meaning',
    make: ([, , spans, years]) => datedSpans(spans as Span[], years as Years),
  },
  { pattern: 'in during spans', type: 'meaning', make: ([, , spans]) => bareSpans(spans as Span[]) },
  { pattern: 'dates', type: 'meaning', make: ([list]) => dates(list as FullDate[]) },
  {
    pattern: 'day-month',
    type: 'meaning',
    make: ([at]) => withYear((year) => dates([{ ...(at as DayMonth), year }]), (at as DayMonth).month),
  },
  {
    pattern: 'stretch',
    type: 'meaning',
    make: ([pair]) => dateStretch((pair as FullDate[])[0] as FullDate, (pair as FullDate[])[1] as FullDate),
  },
  { pattern: 'dated', type: 'meaning', make: ([list]) => datedList(list as { span: Span; year: number }[]) },
  {
    pattern: 'spans years dash spans years',
    type: 'meaning',
    make: ([a, y, , b, z]) => fromTo(a as Span[], y as Years, b as Span[], z as Years),
  },
  {
    pattern: 'since spans years to spans years',
    type: 'meaning',
    make: ([, a, y, , b, z]) => fromTo(a as Span[], y as Years, b as Span[], z as Years),
  },
  {
    pattern: 'since spans years',
    type: 'meaning',
    make: ([, spans, years]) =>
      fromDay(inYear((spans as Span[])[0] as Span, (years as Years).years[0] ?? 0)?.from),
  },
  ...PAIRS,
]
