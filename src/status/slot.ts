import { addDays, type Day } from '../calendar/day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { EventOffset, Reading, Window } from '../deadline/reading.ts'
import type { Fact } from '../model/report.ts'

/** What a fact does to the slot that it answers. `told` is an explanation: the status stays as the dates say. */
export type Effect = 'done' | 'progress' | 'partial' | 'postponed' | 'excluded' | 'happened' | 'told'

export interface Answer {
  /** Absent for what the plan itself says (a repealed row). */
  readonly fact?: Fact
  readonly effect: Effect
  /** The day from which the fact is known; absent = always. */
  readonly known?: Day
  /** Members for whom the fact speaks; absent = the whole plan. */
  readonly units?: readonly string[]
  readonly basis?: string
}

/**
 * One thing to be done: a window of the deadline, an event that is awaited (`from` is absent), or a deadline that cannot
 * be told. `to` is absent where an event has happened and the order gives no number of days for it, or gives working days
 * of a year whose production calendar is not known.
 */
export interface Slot {
  readonly kind: 'window' | 'event' | 'undetermined'
  readonly key: string
  readonly from?: Day
  readonly to?: Day
  /** «Постоянно»: never closed before its end. */
  readonly isOngoing: boolean
  /** The day of the decision or the event from which the slot is there. */
  readonly since?: Day
  /** Key of the window that a postponement replaced by this one. */
  readonly replaces?: string
  /** The days of the window that was there first, however often it was postponed. */
  readonly insteadOf?: { readonly from: Day; readonly to: Day }
  readonly answers: readonly Answer[]
}

/** A reading → what is to be done. A row without a deadline, or with one that has no window, is one undetermined slot. */
export function slotsOf(reading: Reading | undefined): Slot[] {
  if (reading?.kind === 'compound' && reading.parts !== undefined)
    return reading.parts.flatMap((part) => slotsOf(part))
  if (reading?.kind === 'event') return [slot('event', 'event')]
  const windows = reading === undefined || isLost(reading) ? [] : reading.windows
  if (windows.length === 0) return [slot('undetermined', 'undetermined')]
  return windows.map((window) => windowSlot(window, reading?.kind === 'ongoing'))
}

function isLost({ kind }: Reading): boolean {
  return kind === 'unresolved' || kind === 'unreadable'
}

function slot(kind: Slot['kind'], key: string): Slot {
  return { kind, key, isOngoing: false, answers: [] }
}

function windowSlot({ key, from, to }: Window, isOngoing: boolean): Slot {
  return { kind: 'window', key, from, to, isOngoing, answers: [] }
}

/** The window that an event opens. */
export function slotOfEvent(day: Day, reading: Reading | undefined): Slot {
  const offset = eventOffset(reading)
  const base = { ...slot('event', day), from: day, since: day }
  if (offset === undefined) return base
  const end = endOf(day, offset)
  if (end === undefined) return base
  return offset.side === 'after' ? { ...base, to: end } : { ...base, from: end, to: end }
}

function endOf(day: Day, { days, working, side }: EventOffset): Day | undefined {
  const shift = side === 'after' ? days : -days
  return working ? addWorkingDays(day, shift) : addDays(day, shift)
}

function eventOffset(reading: Reading | undefined): EventOffset | undefined {
  const event = reading?.kind === 'event' ? reading : reading?.parts?.find(({ kind }) => kind === 'event')
  return event?.event?.offset
}
