import type { Span } from '../calendar/span.ts'
import type { Path } from '../source/problem.ts'
import type { Placed, PlacedDay } from './roadmap.ts'

/** Facts of execution of one plan (format.md §2). Without `organisation` it speaks for the whole plan. */
export interface Report {
  readonly path: Path
  /** Code of the plan that the facts belong to. */
  readonly roadmap: Placed
  readonly organisation?: Placed
  /** The day as of which the report stands. */
  readonly date?: PlacedDay
  /** In the order of the file. */
  readonly facts: readonly Fact[]
  readonly values: readonly IndicatorFact[]
}

export type FactState = 'выполнено' | 'частично' | 'перенесено' | 'исключено' | 'не выполнено'

/** One thing that is told of one row. */
export interface Fact {
  readonly path: Path
  /** The key as typed: printed number («1.5», «2/3») or code; `path` is that of the key. */
  readonly activity: Placed
  /** Absent where only the day of an event is told, which is not yet execution. */
  readonly state?: FactState
  /** `за`; `span` is absent where the phrase cannot be read. */
  readonly period?: Placed & { readonly span?: Span }
  readonly date?: PlacedDay
  readonly evidence: readonly Placed[]
  /** The new deadline of a postponed row, verbatim. */
  readonly deadline?: Placed
  readonly basis?: Placed
  readonly reason?: Placed
  readonly note?: Placed
  /** The day on which the awaited event happened. */
  readonly event?: PlacedDay
}

/** A reached value of an indicator. Numbers stay as typed, so that fractions can be computed exactly. */
export interface IndicatorFact {
  readonly path: Path
  /** Code as typed; `path` is that of the key. */
  readonly indicator: Placed
  /** 2022 or 2022/23. */
  readonly year: string
  readonly value?: Placed
  readonly numerator?: Placed
  readonly denominator?: Placed
  readonly note?: Placed
}
