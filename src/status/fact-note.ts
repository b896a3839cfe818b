import type { Fact } from '../model/report.ts'

/** Why a fact (or a value, or a whole report) does not count as its author may expect. */
export type FactNoteKind =
  | 'roadmap-unknown'
  | 'roadmap-unread'
  | 'organisation-unknown'
  | 'organisation-not-awaited'
  | 'organisation-cannot-decide'
  | 'indicator-unknown'
  | 'activity-unknown'
  | 'activity-ambiguous'
  | 'activity-heading'
  | 'window-unknown'
  | 'window-ambiguous'
  | 'fact-repeated'
  | 'fact-superseded'
  | 'fact-unreadable'
  | 'date-in-future'
  | 'date-after-report'
  | 'postponed-without-basis'
  | 'postponed-without-deadline'
  | 'excluded-without-basis'
  | 'new-deadline-unreadable'
  | 'event-not-awaited'

/** Becomes a finding of the family `report-*`; words are made where findings are. */
export interface FactNote {
  readonly kind: FactNoteKind
  /** Index of the report among those given. */
  readonly report: number
  readonly path: Fact['path']
  readonly fact?: Fact
  /** Whether the fact counts all the same. */
  readonly isCounted: boolean
  /** What was typed, and what is there instead: names, or keys of windows. */
  readonly typed?: string
  readonly candidates?: readonly string[]
  /** The fact that answered first; it may stand in another report. */
  readonly first?: Fact
}

/** Nothing of a report counts: its plan is not there, or the plan does not know who reports. */
export function isReportLost(notes: readonly FactNote[]): boolean {
  return notes.some(({ kind }) => kind.startsWith('roadmap-') || kind === 'organisation-unknown')
}
