import type { DeadlineContext } from '../reading.ts'
import { onlyYear, type Years } from '../spans.ts'
import { type Meaning, NO_YEAR, noCalendar, unreadable } from './draft.ts'

/** The n-th school quarter or trimester by the plan's own calendar. */
export function schoolTerm(term: unknown, n: unknown, years: Years | undefined): Meaning {
  return ({ period, schoolCalendar }) => {
    const first =
      years?.kind === 'school' ? years.years[0] : years === undefined ? schoolYearOf(period) : undefined
    if (first === undefined)
      return years === undefined || years.kind !== 'school' ? noCalendar() : unreadable()
    const terms =
      schoolCalendar?.[term === 'quarters' ? 'quarters' : 'trimesters'][
        `${first}/${String(first + 1).slice(2)}`
      ]
    const found = terms?.[Number(n) - 1]
    if (found === undefined) return noCalendar()
    return {
      kind: 'period',
      stretches: [found],
      notes: years === undefined ? [{ ...NO_YEAR, severity: 'info' }] : [],
    }
  }
}

function schoolYearOf(period: DeadlineContext['period']): number | undefined {
  const only = onlyYear(period)
  return only?.kind === 'school' ? only.years[0] : undefined
}
