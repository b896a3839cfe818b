import { type Day, daysBetween } from '../calendar/day.ts'
import type { Fact } from '../model/report.ts'
import type { Reporters } from './reporters.ts'
import type { Slot } from './slot.ts'
import { type SlotState, slotState } from './slot-state.ts'
import type { Status } from './status.ts'

/** The day that is looked from, and how many days before the end a window becomes `due-soon`. */
export interface StatusOptions {
  readonly asOf: Day
  readonly soon: number
}

/** One window of a deadline as of a day (methods.md §1). */
export interface WindowStatus {
  /** Unique within the deadline as read; a postponed one may repeat a key. */
  readonly key: string
  readonly kind: Slot['kind']
  readonly from?: Day
  readonly to?: Day
  readonly status: Status
  /** Past its end without a final fact; `partial` can be so, too. */
  readonly isOverdue: boolean
  /** Days until the end, negative after it; absent when there is no end or nothing is awaited any more. */
  readonly daysLeft?: number
  readonly doneOn?: Day
  /** Done, and nobody told when: counted as done in time. */
  readonly isUndated: boolean
  /** Organisations that have reported, of those that must. */
  readonly progress?: { readonly done: number; readonly of: number; readonly missing: readonly string[] }
  readonly replaces?: string
  /** Of a postponement, an exclusion, a repeal. */
  readonly basis?: string
  /** The last reason that a report gives. */
  readonly reason?: string
  readonly evidence: readonly string[]
  /** The facts that stand behind it, in the order in which they became known. */
  readonly facts: readonly Fact[]
}

/** The status of a slot; nothing where the slot is not there yet, or an event has opened another in its place. */
export function windowStatus(
  slot: Slot,
  reporters: Reporters,
  options: StatusOptions,
): WindowStatus | undefined {
  const { asOf } = options
  if (slot.since !== undefined && slot.since > asOf) return undefined
  const state = slotState(slot, reporters, asOf)
  if (state.final === 'happened') return undefined
  const known = slot.answers.filter(({ known }) => known === undefined || known <= asOf)
  const facts = known.flatMap(({ fact }) => fact ?? [])
  const status = statusOf(slot, state, options)
  const isOpen = OPEN.includes(status)
  const reason = facts.findLast((fact) => fact.reason !== undefined)?.reason?.text
  const progress = progressOf(slot, state, reporters)
  return {
    key: slot.key,
    kind: slot.kind,
    status,
    isOverdue: isOpen && slot.to !== undefined && asOf > slot.to,
    isUndated: status === 'done' && state.doneOn === undefined,
    evidence: facts.flatMap(({ evidence }) => evidence.map(({ text }) => text)),
    facts,
    ...(slot.from === undefined ? {} : { from: slot.from }),
    ...(slot.to === undefined ? {} : { to: slot.to }),
    ...(isOpen && slot.to !== undefined ? { daysLeft: daysBetween(asOf, slot.to) } : {}),
    ...(state.doneOn !== undefined && DONE.includes(status) ? { doneOn: state.doneOn } : {}),
    ...(progress === undefined ? {} : { progress }),
    ...(slot.replaces === undefined ? {} : { replaces: slot.replaces }),
    ...(state.by?.basis === undefined ? {} : { basis: state.by.basis }),
    ...(reason === undefined ? {} : { reason }),
  }
}

const OPEN: readonly Status[] = ['upcoming', 'in-progress', 'due-soon', 'partial', 'overdue']
const DONE: readonly Status[] = ['done', 'done-late']

function statusOf(slot: Slot, state: SlotState, { asOf, soon }: StatusOptions): Status {
  const { from, to } = slot
  if (state.final === 'postponed' || state.final === 'excluded') return state.final
  if (slot.kind === 'undetermined') return 'undetermined'
  if (state.final === 'done' && isClosable(slot, asOf))
    return to !== undefined && state.doneOn !== undefined && state.doneOn > to ? 'done-late' : 'done'
  if (from === undefined) return state.hasPartial ? 'partial' : 'awaiting-event'
  const isBegun = state.hasProgress || state.reported.length > 0
  if (to !== undefined && asOf > to) return isBegun || state.hasPartial ? 'partial' : 'overdue'
  if (state.hasPartial) return 'partial'
  if (asOf < from) return isBegun || state.final === 'done' ? 'in-progress' : 'upcoming'
  return to !== undefined && daysBetween(asOf, to) <= soon ? 'due-soon' : 'in-progress'
}

/** An ongoing deadline is never closed before its end. */
function isClosable(slot: Slot, asOf: Day): boolean {
  return !slot.isOngoing || slot.to === undefined || asOf >= slot.to
}

function progressOf(slot: Slot, state: SlotState, reporters: Reporters): WindowStatus['progress'] {
  const { reported, required, final, by } = state
  const isWhole = final !== undefined && by?.units === undefined
  const isShared = reporters.areMembers || reported.length > 0
  if (isWhole || !isShared || required.length < 2 || slot.kind === 'undetermined') return undefined
  const missing = required.filter((name) => !reported.includes(name))
  return { done: required.length - missing.length, of: required.length, missing }
}
