import { type Day, showDay } from '../calendar/day.ts'
import type { FactState } from '../model/report.ts'
import type { Plain } from '../source/edit/plain.ts'

/** What a person tells of one row, before it is written down. */
export interface NewFact {
  /** Absent where only the day of an event is told. */
  readonly state?: FactState
  /** `за`, as typed. */
  readonly period?: string
  readonly date?: Day
  readonly event?: Day
  readonly evidence: readonly string[]
  /** The new deadline of a postponed row. */
  readonly deadline?: string
  readonly basis?: string
  readonly reason?: string
  readonly note?: string
}

/** The day from which a fact is known. */
export function dayOf({ date, event }: NewFact): Day | undefined {
  return date ?? event
}

/** The fact as it stands in a report, its keys in the order of our examples. */
export function writtenFact(fact: NewFact): Plain {
  const { state, period, date, event, evidence, deadline, basis, reason, note } = fact
  return {
    событие: event && showDay(event, 'digits'),
    за: period,
    состояние: state === 'выполнено' ? undefined : state,
    дата: date && showDay(date, 'digits'),
    срок: deadline,
    основание: basis,
    причина: reason,
    подтверждение: evidence.length > 1 ? evidence : evidence[0],
    примечание: note,
  }
}
