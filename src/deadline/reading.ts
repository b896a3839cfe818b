import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'

/** A stretch of time in which something is to be done: both days inclusive. */
export interface Window {
  /** The year (2022, 2022/23) when it holds no other window, else its own unit (2022-H1, 2022-Q3, 2022-08, 2022-08-15), else from..to. */
  readonly key: string
  readonly from: Day
  readonly to: Day
}

export type ReadingKind =
  | 'period'
  | 'recurring'
  | 'ongoing'
  | 'event'
  | 'compound'
  | 'unresolved'
  | 'unreadable'

/** What a note becomes: a finding of the rule with this id. */
export interface Note {
  readonly rule: string
  /** What is wrong, said of the deadline: a predicate («истёк до приказа»), or «: » and a sentence («: не назван год»). */
  readonly message: string
  readonly hint?: string
  /** The words of the deadline at fault. */
  readonly words?: string
  /** Where the rule's own severity does not hold (deadlines.md). */
  readonly severity?: 'info'
  /** Nothing is wrong with the words: the plan does not say its own period. */
  readonly lacksPeriod?: true
}

/** Days before or after an event; `working` days need a production calendar. */
export interface EventOffset {
  readonly days: number
  readonly working: boolean
  readonly side: 'before' | 'after'
}

/** A deadline read (deadlines.md «Normal form»). */
export interface Reading {
  /** Verbatim; what is printed. */
  readonly source: string
  readonly kind: ReadingKind
  /** Only the end (`by`) or the start (`from`) is stated. */
  readonly bound?: 'by' | 'from'
  readonly windows: readonly Window[]
  readonly event?: { readonly text: string; readonly offset?: EventOffset }
  /** Of a compound. */
  readonly parts?: readonly Reading[]
  /** What was not said and had to be supplied: 'year', 'month bound exclusive', … */
  readonly assumed: readonly string[]
  readonly notes: readonly Note[]
}

/** What a phrase leans on: the section's period if given, else the plan's; the order's date; the plan's school calendar. */
export interface DeadlineContext {
  readonly period?: Period
  readonly orderDate?: Day
  readonly schoolCalendar?: SchoolCalendar
}

interface MonthDay {
  readonly day: number
  readonly month: number
}

/** Days and months of the plan's own `календарь`; terms by school year («2023/24»). */
export interface SchoolCalendar {
  /** First and last day of lessons in every school year. */
  readonly year?: { readonly from?: MonthDay; readonly to?: MonthDay }
  readonly quarters: Readonly<Record<string, readonly { readonly from: Day; readonly to: Day }[]>>
  readonly trimesters: Readonly<Record<string, readonly { readonly from: Day; readonly to: Day }[]>>
  readonly holidays: Readonly<Record<string, readonly { readonly from: Day; readonly to: Day }[]>>
}
