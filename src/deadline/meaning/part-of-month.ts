import { addDays, day, monthEnd, weekday } from '../../calendar/day.ts'
import type { DeadlineContext } from '../reading.ts'
import { onlyYear, type Span, type Stretch, type Years } from '../spans.ts'
import { bareSpans } from './dated.ts'
import { type Meaning, NO_YEAR, unreadable, unresolved } from './draft.ts'

/** A week that every calendar counts alike: in a month that begins on Monday, or the last of one that ends on Sunday. */
export function weekOfMonth(n: unknown, named: unknown, years: Years | undefined): Meaning {
  return ({ period }) => {
    const lone = named === undefined ? onlyMonth(period) : undefined
    const year = years?.years[0] ?? lone?.year ?? onlyYear(period)?.years[0]
    const month = named === undefined ? lone?.month : Number(named)
    if (year === undefined || month === undefined) return unresolved(NO_YEAR)
    if ((years?.kind ?? 'one') !== 'one' || (years === undefined && onlyYear(period)?.kind === 'school'))
      return unreadable()
    const stretch = alikeWeek(n, year, month)
    if (stretch === undefined) return unreadable()
    return {
      kind: 'period',
      stretches: [stretch],
      notes: years === undefined ? [{ ...NO_YEAR, severity: 'info' }] : [],
    }
  }
}

function alikeWeek(n: unknown, year: number, month: number): Stretch | undefined {
  const [first, last] = [day(year, month, 1), monthEnd(year, month)]
  if (n === 'last') return weekday(last) === 7 ? { from: addDays(last, -6), to: last } : undefined
  if (first === undefined || weekday(first) !== 1 || Number(n) > 4) return undefined
  const from = addDays(first, 7 * (Number(n) - 1))
  return { from, to: addDays(from, 6) }
}

/** The only month of a period. */
function onlyMonth(
  period: DeadlineContext['period'],
): { readonly year: number; readonly month: number } | undefined {
  if (period === undefined || period.from.slice(0, 7) !== period.to.slice(0, 7)) return undefined
  return { year: Number(period.from.slice(0, 4)), month: Number(period.from.slice(5, 7)) }
}

/** The plan's only month, for what names a day of it. */
export const wholeMonth: Meaning = ({ period }) =>
  period === undefined || onlyMonth(period) === undefined
    ? unresolved(NO_YEAR)
    : { kind: 'period', stretches: [{ from: period.from, to: period.to }] }

/** «II декада» of the plan's only month. */
export function inOnlyMonth(spansIn: (month: number) => readonly Span[]): Meaning {
  return (context) => {
    const lone = onlyMonth(context.period)
    return lone === undefined ? unresolved(NO_YEAR) : bareSpans(spansIn(lone.month))(context)
  }
}

/** «каждый понедельник октября 2023 г.»: each of those days. */
export function weekdays(at: unknown, within: Meaning): Meaning {
  return (context) => {
    const draft = within(context)
    const [stretch, more] = draft.stretches
    if (draft.kind !== 'period' || stretch === undefined || more !== undefined)
      return draft.kind === 'period' ? unreadable() : draft
    const days: Stretch[] = []
    for (
      let each = addDays(stretch.from, (Number(at) - weekday(stretch.from) + 7) % 7);
      each <= stretch.to;
      each = addDays(each, 7)
    )
      days.push({ from: each, to: each })
    return { ...draft, kind: 'recurring', stretches: days }
  }
}
