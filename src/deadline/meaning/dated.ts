import { type Day, day } from '../../calendar/day.ts'
import {
  inSchoolYear,
  inYear,
  isAscending,
  isPossible,
  onlyYear,
  type Span,
  type Stretch,
  schoolYear,
  wholeYear,
  type Years,
} from '../spans.ts'
import type { FullDate } from '../tokens.ts'
import {
  CROSSES,
  type Draft,
  IMPOSSIBLE,
  type Meaning,
  NO_YEAR,
  REVERSED,
  unreadable,
  unresolved,
} from './draft.ts'

/** Years alone: a year, one period of several years, or each of a list. */
export function yearsMeaning(years: Years): Meaning {
  return () => ({ kind: 'period', stretches: yearStretches(years) })
}

export function yearStretches({ kind, years }: Years): Stretch[] {
  const [first = 0, last = first] = [years[0], years.at(-1)]
  if (kind === 'school') return [schoolYear(first)]
  return kind === 'list' ? years.map(wholeYear) : [{ from: wholeYear(first).from, to: wholeYear(last).to }]
}

/** Spans in named years: once, or once in each year. */
export function datedSpans(spans: readonly Span[], years: Years): Meaning {
  return () => {
    if (spans.some(({ from, to }) => from.month === to.month && (from.day ?? 1) > (to.day ?? 31)))
      return unreadable(REVERSED)
    const runs = spans.some((span) => span.from.month > span.to.month)
    if (runs && years.kind === 'one') return unreadable(CROSSES)
    // «октябрь – март 2022–2023 гг.» is one winter or two; a quarter of a school year is no quarter of a year.
    if (runs && years.years.length === 2) return unreadable()
    if (!isAscending(spans, years.kind === 'school' ? 9 : 1)) return unreadable()
    if (years.kind === 'school' && spans.some((span) => !fitsSchoolYear(span))) return unreadable()
    const stretches = spansIn(spans, years)
    if (stretches === undefined) return unreadable(IMPOSSIBLE)
    return { kind: years.years.length > 1 ? 'recurring' : 'period', stretches }
  }
}

/** Inside September–August, and no quarter or half, which school years count otherwise. */
function fitsSchoolYear({ from, to, isPart }: Span): boolean {
  return isPart !== true && (from.month >= 9 || to.month < 9) && !(from.month < 9 && to.month < from.month)
}

export function spansIn(spans: readonly Span[], { kind, years }: Years): Stretch[] | undefined {
  const all = years.flatMap((year) =>
    spans.map((span) => (kind === 'school' ? inSchoolYear(span, year) : inYear(span, year))),
  )
  return all.every((stretch) => stretch !== undefined && stretch.from <= stretch.to)
    ? (all as Stretch[])
    : undefined
}

/** Spans without a year take it from a plan of one year; in a longer plan they stay open. */
export function bareSpans(spans: readonly Span[]): Meaning {
  return ({ period }) => {
    if (!spans.every(isPossible)) return unreadable(IMPOSSIBLE)
    const year = onlyYear(period)
    if (year === undefined) return unresolved(NO_YEAR)
    const draft = datedSpans(spans, year)({})
    // The year of the plan is not the year of a month that the plan does not have.
    if (
      draft.stretches.some(({ from, to }) => period !== undefined && (to < period.from || from > period.to))
    )
      return unreadable()
    return draft.kind === 'unreadable'
      ? draft
      : { ...draft, assumed: ['year'], notes: [{ ...NO_YEAR, severity: 'info' }] }
  }
}

/** «май 2021 – март 2022»: one period. */
export function fromTo(
  from: readonly Span[],
  first: Years,
  to: readonly Span[],
  last: Years,
): Meaning | undefined {
  const [a, b] = [from[0], to[0]]
  if (
    a === undefined ||
    b === undefined ||
    from.length + to.length > 2 ||
    first.kind !== 'one' ||
    last.kind !== 'one'
  )
    return undefined
  return () => stretchDraft(inYear(a, first.years[0] ?? 0)?.from, inYear(b, last.years[0] ?? 0)?.to)
}

export function dateStretch(from: FullDate, to: FullDate): Meaning {
  return () => stretchDraft(dayOf(from), dayOf(to))
}

export function dayOf({ year, month, day: date }: FullDate): Day | undefined {
  return day(year, month, date)
}

function stretchDraft(from: Day | undefined, to: Day | undefined): Draft {
  if (from === undefined || to === undefined) return unreadable(IMPOSSIBLE)
  return from > to ? unreadable(REVERSED) : { kind: 'period', stretches: [{ from, to }] }
}

export function dates(list: readonly FullDate[]): Meaning {
  return () => {
    const days = list.map(dayOf)
    if (days.some((each) => each === undefined)) return unreadable(IMPOSSIBLE)
    return { kind: 'period', stretches: days.map((each) => ({ from: each as Day, to: each as Day })) }
  }
}

export function datedList(list: readonly { readonly span: Span; readonly year: number }[]): Meaning {
  return () => {
    const parts = list.map(({ span, year }) => datedSpans([span], { kind: 'one', years: [Number(year)] })({}))
    return (
      parts.find(({ kind }) => kind !== 'period') ?? {
        kind: 'period',
        stretches: parts.flatMap(({ stretches }) => stretches),
      }
    )
  }
}
