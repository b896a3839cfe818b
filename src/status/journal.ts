import type { Day } from '../calendar/day.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext } from '../deadline/reading.ts'
import type { Fact } from '../model/report.ts'
import type { Activity } from '../model/roadmap.ts'
import { type Entry, knownDay } from './entry.ts'
import type { FactNote, FactNoteKind } from './fact-note.ts'
import type { Reporters } from './reporters.ts'
import { type Answer, type Slot, slotOfEvent, slotsOf } from './slot.ts'
import { type Place, placeOf, type StateOf } from './slot-of-fact.ts'
import { type SlotState, slotState } from './slot-state.ts'
import { namesOriginal, slotsInstead } from './slots-instead.ts'
import { type Amended, superseded } from './superseded.ts'

export interface Journal {
  readonly slots: readonly Slot[]
  readonly notes: readonly FactNote[]
}

export interface JournalContext {
  readonly reporters: Reporters
  readonly deadline: DeadlineContext
  readonly amended: Amended
}

/**
 * Assigns every fact of one row to what it answers. Facts are taken in the order in which they became known, and the
 * assignment does not depend on the day that is looked from: a later day only adds facts.
 */
export function journalOf(activity: Activity, entries: readonly Entry[], context: JournalContext): Journal {
  const start: Journal = { slots: slotsOf(activity.deadline?.reading), notes: [] }
  const inOrder = entries.toSorted((a, b) => compare(knownDay(a) ?? '', knownDay(b) ?? ''))
  const later = new Set(inOrder.filter(({ fact }) => fact.period !== undefined && isClaim(fact)))
  const stateOf = remembered((slot) => slotState(slot, context.reporters))
  const filled = inOrder.reduce((journal, entry) => {
    later.delete(entry)
    return enter(journal, entry, { ...context, activity, stateOf, claims: later })
  }, start)
  return activity.repealed === undefined ? filled : repealed(filled, activity.repealed.text)
}

interface Step extends JournalContext {
  readonly activity: Activity
  /** Facts still to come that name their window: facts without `за` leave those windows alone. */
  readonly claims: ReadonlySet<Entry>
  readonly stateOf: StateOf
}

/** Slots do not change, so each is replayed once: a row of monthly windows may have thousands of facts. */
function remembered(stateOf: StateOf): StateOf {
  const known = new WeakMap<Slot, SlotState>()
  return (slot) => {
    const state = known.get(slot) ?? stateOf(slot)
    known.set(slot, state)
    return state
  }
}

function enter(journal: Journal, entry: Entry, step: Step): Journal {
  const { fact } = entry
  if (isUnreadable(fact)) return noted(journal, entry, 'fact-unreadable', false)
  const event = fact.event?.day
  const happened = event === undefined ? journal : eventHappened(journal, entry, event, step)
  return fact.state === undefined ? happened : answered(happened, entry, step)
}

/** A date that cannot be read may not be passed over: the date decides. */
function isUnreadable({ period, date, event }: Fact): boolean {
  const spoilt = (typed: { readonly day?: Day } | undefined): boolean =>
    typed !== undefined && typed.day === undefined
  return (period !== undefined && period.span === undefined) || spoilt(date) || spoilt(event)
}

function eventHappened(journal: Journal, entry: Entry, day: Day, { activity, stateOf }: Step): Journal {
  const reading = activity.deadline?.reading
  const awaits = journal.slots.some(({ kind }) => kind === 'event')
  if (!awaits) return noted(journal, entry, 'event-not-awaited', false)
  if (journal.slots.some(({ kind, key }) => kind === 'event' && key === day))
    return entry.fact.state === undefined ? noted(journal, entry, 'fact-repeated', false) : journal
  const waiting = journal.slots.find(({ kind, from }) => kind === 'event' && from === undefined)
  const isFirst = waiting !== undefined && stateOf(waiting).final === undefined
  // What was reported while the event was awaited belongs to the event that came.
  const before = isFirst ? waiting.answers : []
  const told: Answer = { fact: entry.fact, effect: 'told', known: day }
  const slot: Slot = { ...slotOfEvent(day, reading), answers: [...before, told] }
  const moved = isFirst ? attach(journal, { slots: [waiting] }, { ...told, effect: 'happened' }) : journal
  return { ...moved, slots: [...moved.slots, slot] }
}

function answered(journal: Journal, entry: Entry, step: Step): Journal {
  const { fact } = entry
  const taken = superseded(entry, step)
  if (taken !== undefined) return noted(journal, entry, 'fact-superseded', false, { typed: taken.act })
  const fault = decisionFault(entry)
  const place = placeOf(journal.slots, entry, step.stateOf, [...step.claims])
  if (place.slots.length === 0) return noted(journal, entry, place.note ?? 'window-unknown', false, place)
  const noting = place.note === undefined ? journal : noted(journal, entry, place.note, true, place)
  if (fault !== undefined) return attach(noted(noting, entry, fault, false), place, answerOf(entry, 'told'))
  if (fact.state === 'перенесено') return postponed(noting, entry, place, step)
  return place.slots.reduce(
    (each, slot) => attach(each, { slots: [slot] }, answerOf(entry, effectOn(slot, entry))),
    noting,
  )
}

/** A decision without its basis, or by a school alone, explains a window and does not change it. */
function decisionFault({ fact, units }: Entry): FactNoteKind | undefined {
  if (fact.state !== 'перенесено' && fact.state !== 'исключено') return undefined
  if (fact.state === 'перенесено' && units !== undefined) return 'organisation-cannot-decide'
  if (fact.basis === undefined)
    return fact.state === 'перенесено' ? 'postponed-without-basis' : 'excluded-without-basis'
  return fact.state === 'перенесено' && fact.deadline === undefined ? 'postponed-without-deadline' : undefined
}

function effectOn(slot: Slot, entry: Entry): Answer['effect'] {
  const { state, period } = entry.fact
  if (state === 'исключено') return 'excluded'
  if (state === 'частично') return 'partial'
  if (state !== 'выполнено') return 'told'
  if (slot.to === undefined) return 'done'
  // «За» may name the window that a postponement has replaced: it then says nothing of a part of this one.
  const named = period?.span
  const isPart = named !== undefined && named.to >= (slot.from ?? '') && !namesOriginal(slot, named)
  const span = isPart ? named : undefined
  if (span === undefined && !slot.isOngoing) return 'done'
  const reaches = (span?.to ?? knownDay(entry) ?? '') >= slot.to
  return reaches ? 'done' : 'progress'
}

function postponed(journal: Journal, entry: Entry, place: Place, step: Step): Journal {
  const [slot] = place.slots
  if (slot === undefined) return journal
  const reading = readDeadline(entry.fact.deadline?.text ?? '', step.deadline)
  const children = slotsInstead(slot, reading, knownDay(entry))
  const isLost = reading.kind === 'unreadable' || reading.kind === 'unresolved'
  const noting = isLost ? noted(journal, entry, 'new-deadline-unreadable', true) : journal
  const moved = attach(noting, place, answerOf(entry, 'postponed'))
  return { ...moved, slots: [...moved.slots, ...children] }
}

function answerOf(entry: Entry, effect: Answer['effect']): Answer {
  const { fact, units } = entry
  const known = knownDay(entry)
  return {
    fact,
    effect,
    ...(known === undefined ? {} : { known }),
    ...(units === undefined ? {} : { units }),
    ...(fact.basis === undefined ? {} : { basis: fact.basis.text }),
  }
}

function attach(journal: Journal, place: Place, answer: Answer): Journal {
  const keep = (slot: Slot): Slot =>
    place.slots.includes(slot) ? { ...slot, answers: [...slot.answers, answer] } : slot
  return { ...journal, slots: journal.slots.map(keep) }
}

/** What was done before the repeal stays done. */
function repealed(journal: Journal, basis: string): Journal {
  const out: Answer = { effect: 'excluded', basis }
  return { ...journal, slots: journal.slots.map((slot) => ({ ...slot, answers: [...slot.answers, out] })) }
}

/** What a note tells beside its fact. */
type Told = Partial<Pick<Place, 'candidates' | 'first'>> & { readonly typed?: string | undefined }

function noted(
  journal: Journal,
  entry: Entry,
  kind: FactNoteKind,
  isCounted: boolean,
  { typed, candidates, first }: Told = {},
): Journal {
  const { fact, report } = entry
  const note: FactNote = {
    kind,
    report,
    path: kind.startsWith('window-') && fact.period !== undefined ? fact.period.path : fact.path,
    fact,
    isCounted,
    ...(typed === undefined ? {} : { typed }),
    ...(candidates === undefined ? {} : { candidates }),
    ...(first === undefined ? {} : { first }),
  }
  return { ...journal, notes: [...journal.notes, note] }
}

function isClaim({ state }: Fact): boolean {
  return state === 'выполнено' || state === 'частично'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
