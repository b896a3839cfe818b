import type { Day } from '../calendar/day.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext } from '../deadline/reading.ts'
import type { Fact } from '../model/report.ts'
import type { Activity, Amendment, Roadmap } from '../model/roadmap.ts'
import { type Entry, knownDay } from './entry.ts'
import { type Slot, slotsOf } from './slot.ts'

/** What the plan says of its own changes: it tells when an order changed it, not which rows. */
export type Amended = Pick<Roadmap, 'edition' | 'amendments'>

/** What a decision of a report is compared with. */
export interface DecidedRow {
  readonly activity: Activity
  readonly deadline: DeadlineContext
  readonly amended: Amended
}

/** A decision that the plan itself carries by now, and the act in words where it is known. */
export interface Superseded {
  readonly act?: string
}

/**
 * `перенесено` and `исключено` hold decisions until an amending order takes them over (format.md §2). That it did is certain
 * where the row is repealed, or where an order not older than the decision stands and every window that the decision can
 * mean already lasts until its new deadline.
 */
export function superseded(entry: Entry, row: DecidedRow): Superseded | undefined {
  const { state, deadline, period } = entry.fact
  if (state !== 'перенесено' && state !== 'исключено') return undefined
  const { activity, amended } = row
  if (activity.repealed !== undefined) return { act: activity.repealed.text }
  if (state === 'исключено' || deadline === undefined) return undefined
  const order = orderSince(knownDay(entry), amended)
  if (order === undefined) return undefined
  const planned = windowsOf(slotsOf(activity.deadline?.reading))
  const wanted = windowsOf(slotsOf(readDeadline(deadline.text, row.deadline)))
  return covers(planned, wanted, period) ? order : undefined
}

/** The last act not older than the decision. An edition above the first without a list of acts has one of an unknown day. */
function orderSince(known: Day | undefined, { edition, amendments }: Amended): Superseded | undefined {
  const since = amendments.filter(
    ({ date }) => known === undefined || date?.day === undefined || date.day >= known,
  )
  const last = since.at(-1)
  if (last !== undefined) return { act: actText(last) }
  return amendments.length === 0 && edition > 1 ? {} : undefined
}

function actText({ kind, date, number }: Amendment): string {
  return [kind, date && `от ${date.text}`, number && `№ ${number.text}`].filter(Boolean).join(' ')
}

type Dated = Pick<Slot, 'from' | 'to'> & { readonly from: Day; readonly to: Day }

function windowsOf(slots: readonly Slot[]): Dated[] {
  return slots.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [{ from, to }]))
}

function covers(planned: readonly Dated[], wanted: readonly Dated[], period: Fact['period']): boolean {
  const [end] = wanted.map(({ to }) => to).toSorted((a, b) => (a < b ? 1 : -1))
  if (end === undefined || planned.length === 0) return false
  const span = period?.span
  const meant =
    span === undefined ? planned : planned.filter(({ from, to }) => from <= span.to && to >= span.from)
  if (meant.length > 0) return meant.every(({ to }) => to >= end)
  // «За» names a window that the plan has no more: then only the very same new end is certain.
  return wanted.every((window) => planned.some(({ to }) => to === window.to))
}
