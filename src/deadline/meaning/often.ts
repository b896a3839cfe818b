import { addDays, monthEnd, weekday } from '../../calendar/day.ts'
import type { Frequency } from '../atoms.ts'
import type { Note } from '../reading.ts'
import {
  isAscending,
  partsOfYears,
  type Span,
  type Stretch,
  wholeYear,
  type Years,
  yearsOf,
} from '../spans.ts'
import { spansIn, yearStretches } from './dated.ts'
import { IMPOSSIBLE, type Meaning, NO_PERIOD, unreadable, unresolved } from './draft.ts'

const ANNUAL: Note = {
  rule: 'deadline-annual-without-month',
  message: ': месяц не назван, срок каждого года — 31 декабря',
  hint: 'назовите месяц: «ежегодно, август»',
  severity: 'info',
}

/** A frequency over the plan's period or over named years, `spans` in each year. */
export function recurring(
  { parts, times }: Frequency,
  spans: readonly Span[] | undefined,
  years: Years | undefined,
): Meaning {
  return ({ period }) => {
    const within = years === undefined ? period : { ...stretchOf(years), unit: 'years' as const }
    if (within === undefined) return unresolved(NO_PERIOD)
    if (spans !== undefined) {
      if (parts !== 1 || (times !== 1 && times !== spans.length)) return unreadable()
      // «ежегодно, май 2023 г.» says two things.
      if (years !== undefined && (years.kind === 'one' || years.kind === 'school')) return unreadable()
      if (
        spans.some(({ from, to }) => from.month === to.month && (from.day ?? 1) > (to.day ?? 31)) ||
        !isAscending(spans)
      )
        return unreadable()
      const list: Years = years ?? { kind: 'list', years: yearsOf(within) }
      const stretches = spansIn(spans, list)
      return stretches === undefined
        ? unreadable(IMPOSSIBLE)
        : {
            kind: 'recurring',
            stretches: stretches.filter((s) => s.to >= within.from && s.from <= within.to),
          }
    }
    if (parts === 1 && years !== undefined && (years.kind === 'one' || years.kind === 'school'))
      return unreadable()
    if (parts > 12) return { kind: 'recurring', stretches: weeks(within) }
    // «ежеквартально» in a plan that begins in the middle of a quarter: which quarters are meant is not said.
    if (!isAligned(within, parts)) return unreadable()
    const notes: Note[] =
      times > 1
        ? [
            {
              rule: 'deadline-times-without-dates',
              message: ': сказано, сколько раз, но не сказано когда',
              hint: 'назовите месяцы: «ежегодно, май и декабрь»',
            },
          ]
        : []
    return {
      kind: 'recurring',
      stretches: partsOfYears(within, parts),
      notes: parts === 1 && times === 1 ? [ANNUAL] : notes,
    }
  }
}

/** Whether a period begins and ends where equal parts of a calendar year do. */
function isAligned({ from, to }: Stretch, parts: number): boolean {
  const size = 12 / parts
  const lastMonth = Number(to.slice(5, 7))
  const isMonthEnd = to === monthEnd(Number(to.slice(0, 4)), lastMonth)
  return (
    from.endsWith('-01') &&
    (Number(from.slice(5, 7)) - 1) % size === 0 &&
    isMonthEnd &&
    lastMonth % size === 0
  )
}

export function stretchOf(years: Years): Stretch {
  const all = yearStretches(years)
  return { from: all[0]?.from ?? wholeYear(2000).from, to: all.at(-1)?.to ?? wholeYear(2000).to }
}

/** «ежемесячно с сентября 2022 г. по май 2023 г.» */
export function recurringWithin({ parts, times }: Frequency, within: Meaning): Meaning {
  return (context) => {
    const draft = within(context)
    const [stretch, more] = draft.stretches
    if (
      draft.kind !== 'period' ||
      stretch === undefined ||
      more !== undefined ||
      parts === 1 ||
      parts > 12 ||
      times !== 1
    )
      return unreadable()
    const stretches = partsOfYears(stretch, parts)
    // «ежеквартально» inside one month says two things.
    return stretches.length < 2 ? unreadable() : { kind: 'recurring', stretches }
  }
}

/** Calendar weeks, Monday to Sunday, that begin inside the period. */
function weeks({ from, to }: Stretch): Stretch[] {
  const all: Stretch[] = []
  for (let start = addDays(from, (8 - weekday(from)) % 7); start <= to; start = addDays(start, 7)) {
    const end = addDays(start, 6)
    all.push({ from: start, to: end < to ? end : to })
  }
  return all
}
