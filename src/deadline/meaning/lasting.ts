import type { Note } from '../reading.ts'
import { onlyYear, partsOfYears, wholeYear, type Years } from '../spans.ts'
import { yearStretches } from './dated.ts'
import { type Meaning, NO_PERIOD, NO_YEAR, unresolved } from './draft.ts'
import { stretchOf } from './often.ts'

/** «Постоянно», «в течение всего периода»: one window, the named years or the plan. */
export function ongoing(years: Years | undefined): Meaning {
  return ({ period }) => {
    const stretch = years === undefined ? period : stretchOf(years)
    if (stretch === undefined) return unresolved(NO_PERIOD)
    return { kind: 'ongoing', stretches: [{ from: stretch.from, to: stretch.to }] }
  }
}

/** «В течение года»: every year of the plan; with years, each of them. */
export function duringYear(years: Years | undefined): Meaning {
  return ({ period }) => {
    if (years !== undefined)
      return {
        kind: years.years.length > 1 ? 'recurring' : 'period',
        stretches: years.kind === 'school' ? yearStretches(years) : years.years.map(wholeYear),
      }
    const only = onlyYear(period)
    if (only !== undefined) return { kind: 'period', stretches: yearStretches(only), assumed: ['year'] }
    if (period === undefined) return unresolved(NO_YEAR)
    const note: Note = {
      rule: 'deadline-year-not-stated',
      message: ': план на несколько лет, а какого года срок, не сказано',
      hint: 'назовите год («в течение 2022 г.») или напишите «ежегодно, в течение года»',
    }
    return { kind: 'recurring', stretches: partsOfYears(period, 1), assumed: ['year'], notes: [note] }
  }
}

/** «ежегодно, в течение года»: each year of the plan, and no month is missing. */
export const everyYear: Meaning = (context) => ({
  ...duringYear(undefined)(context),
  kind: 'recurring',
  notes: [],
})
