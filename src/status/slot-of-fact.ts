import type { Span } from '../calendar/span.ts'
import type { Fact } from '../model/report.ts'
import { type Entry, knownDay } from './entry.ts'
import type { FactNoteKind } from './fact-note.ts'
import type { Slot } from './slot.ts'
import type { SlotState } from './slot-state.ts'

/** What all facts so far have made of a slot. */
export type StateOf = (slot: Slot) => SlotState

/** The slots that a fact answers, or why none; a note with slots says that the fact counts and leaves a doubt. */
export interface Place {
  readonly slots: readonly Slot[]
  readonly note?: FactNoteKind
  /** Keys of the windows that were meant, or may have been. */
  readonly candidates?: readonly string[]
  /** Of a repetition: the fact that answered before. */
  readonly first?: Fact
}

/** Finds the slot by `за`, else the earliest unanswered one that has begun by the day of the fact (methods.md §1). */
export function placeOf(
  slots: readonly Slot[],
  entry: Entry,
  stateOf: StateOf,
  claims: readonly Entry[],
): Place {
  const living = slots.filter((slot) => !isReplaced(slot, stateOf))
  const span = entry.fact.period?.span
  if (span === undefined) return withoutPeriod(living, entry, stateOf, claims)
  const touched = bySpan(slots, span, stateOf)
  // «II квартал 2020» beside «не позднее 30 ноября 2020 г.» names the window that is this quarter.
  const exact = touched.filter(({ from, to }) => from === span.from && to === span.to)
  const named = exact.length === 1 ? exact : touched
  if (named.length > 1) return { slots: [], note: 'window-ambiguous', candidates: keys(named) }
  const [slot] = named.length > 0 ? named : living.filter(({ from }) => from === undefined)
  if (slot === undefined) return { slots: [], note: 'window-unknown', candidates: keys(living) }
  return isOpen(slot, entry, stateOf) ? { slots: [slot] } : answeredAgain(slot, entry, stateOf)
}

function withoutPeriod(
  living: readonly Slot[],
  entry: Entry,
  stateOf: StateOf,
  claims: readonly Entry[],
): Place {
  const isDecision = entry.fact.state === 'перенесено'
  const claimed = (isDecision ? [] : claims).flatMap(({ fact, units }) =>
    fact.period?.span !== undefined && sameUnits(units, entry.units)
      ? bySpan(living, fact.period.span, stateOf)
      : [],
  )
  const open = living.filter((slot) => isOpen(slot, entry, stateOf) && !claimed.includes(slot))
  if (entry.fact.state === 'исключено' && open.length > 0) return { slots: open }
  const day = knownDay(entry)
  const begun = open.filter(({ from }) => from === undefined || day === undefined || from <= day)
  const eligible = isDecision && begun.length === 0 ? open : begun
  const [first] = eligible.toSorted((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1))
  if (first === undefined) {
    const last = living.findLast((slot) => !isOpen(slot, entry, stateOf))
    if (open.length > 0 || last === undefined)
      return { slots: [], note: 'window-unknown', candidates: keys(open) }
    return answeredAgain(last, entry, stateOf)
  }
  const rivals = (isDecision ? open : eligible).filter(({ from }) => from !== undefined)
  return rivals.length > 1
    ? { slots: [first], note: 'window-ambiguous', candidates: keys(rivals) }
    : { slots: [first] }
}

/** Windows that a span touches; a postponed one stands for the windows that replaced it. */
function bySpan(slots: readonly Slot[], span: Span, stateOf: StateOf): Slot[] {
  const touched = slots.filter(
    ({ from, to }) => from !== undefined && from <= span.to && (to === undefined || to >= span.from),
  )
  const living = touched.filter((slot) => !isReplaced(slot, stateOf))
  return living.length > 0 ? living : [...new Set(touched.flatMap((slot) => heirs(slot, slots, stateOf)))]
}

function heirs(slot: Slot, slots: readonly Slot[], stateOf: StateOf): Slot[] {
  const children = slots.slice(slots.indexOf(slot) + 1).filter(({ replaces }) => replaces === slot.key)
  return children.flatMap((child) => (isReplaced(child, stateOf) ? heirs(child, slots, stateOf) : [child]))
}

function isReplaced(slot: Slot, stateOf: StateOf): boolean {
  const { final } = stateOf(slot)
  return final === 'postponed' || final === 'happened'
}

/** Whether the slot still waits for this reporter. */
function isOpen(slot: Slot, { units }: Entry, stateOf: StateOf): boolean {
  const state = stateOf(slot)
  if (state.final !== undefined) return false
  return (
    units === undefined ||
    units.some((unit) => !state.reported.includes(unit) && state.required.includes(unit))
  )
}

/**
 * A second answer is a repetition, except where it confirms: the authority after its schools, a school after the
 * authority, or one more execution of what is done whenever its event comes.
 */
function answeredAgain(slot: Slot, { units, fact }: Entry, stateOf: StateOf): Place {
  const { by } = stateOf(slot)
  const confirms = by !== undefined && (by.units === undefined) !== (units === undefined)
  const again = slot.kind === 'event' && slot.to === undefined
  if (fact.state === 'выполнено' && (confirms || again)) return { slots: [slot] }
  const first = by?.fact ?? slot.answers.find((answer) => sharesUnit(answer.units, units))?.fact
  return {
    slots: [],
    note: 'fact-repeated',
    candidates: [slot.key],
    ...(first === undefined ? {} : { first }),
  }
}

function sharesUnit(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.some((unit) => b?.includes(unit)) ?? false
}

function keys(slots: readonly Slot[]): string[] {
  return slots.map(({ key }) => key)
}

function sameUnits(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join('\n') === (b ?? []).join('\n')
}
