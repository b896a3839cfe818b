import type { Day } from '../calendar/day.ts'
import type { Fact } from '../model/report.ts'

/** A fact about a known row, with what its report says of it. */
export interface Entry {
  readonly fact: Fact
  readonly report: number
  readonly reportDate?: Day
  /** Required members for whom the report speaks; absent = the whole plan. */
  readonly units?: readonly string[]
}

/** The day from which a fact is known: its own, but none before the event that it tells of; else that of its report. */
export function knownDay({ fact, reportDate }: Entry): Day | undefined {
  const [told, event] = [fact.date?.day ?? reportDate, fact.event?.day]
  if (event === undefined) return told
  const isEventOnly = fact.state === undefined && fact.date === undefined
  return isEventOnly || told === undefined || event > told ? event : told
}
