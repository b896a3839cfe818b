import type { Day } from '../calendar/day.ts'
import type { Reporters } from './reporters.ts'
import type { Answer, Slot } from './slot.ts'

/** What facts have made of a slot, whatever the day is compared with. */
export interface SlotState {
  /** The first fact that ends the slot wins; later ones change nothing. */
  readonly final?: 'done' | 'postponed' | 'excluded' | 'happened'
  /** The fact that ended it: the latest of the members' facts where members made it whole. */
  readonly by?: Answer
  /** The day of execution, when it is told. */
  readonly doneOn?: Day
  readonly hasProgress: boolean
  readonly hasPartial: boolean
  readonly reported: readonly string[]
  /** Required members for whom the row is not excluded. */
  readonly required: readonly string[]
}

/** Replays the facts of a slot that are known on a day; without `asOf` all of them. */
export function slotState(slot: Slot, reporters: Reporters, asOf?: Day): SlotState {
  const out = new Set<string>()
  const done = new Map<string, Answer>()
  let [hasProgress, hasPartial] = [false, false]
  const state = (end: Pick<SlotState, 'final' | 'by' | 'doneOn'>): SlotState => ({
    ...end,
    hasProgress,
    hasPartial,
    reported: [...done.keys()],
    required: reporters.required.filter((name) => !out.has(name)),
  })
  for (const answer of slot.answers) {
    if (asOf !== undefined && answer.known !== undefined && answer.known > asOf) continue
    if (answer.effect === 'progress') hasProgress = true
    if (answer.effect === 'partial' && answer.units === undefined) hasPartial = true
    if (answer.effect === 'partial' && answer.units !== undefined) hasProgress = true
    if (!isFinal(answer.effect)) continue
    if (answer.units === undefined)
      return state({ final: answer.effect, by: answer, ...doneOn([answer], slot) })
    for (const unit of answer.units) {
      if (done.has(unit) || out.has(unit)) continue
      if (answer.effect === 'excluded') out.add(unit)
      else if (answer.effect === 'done') done.set(unit, answer)
    }
    const left = reporters.required.filter((name) => !out.has(name))
    if (left.some((name) => !done.has(name))) continue
    const answers = left.flatMap((name) => done.get(name) ?? [])
    return state({ final: left.length === 0 ? 'excluded' : 'done', by: answer, ...doneOn(answers, slot) })
  }
  return state({})
}

function isFinal(effect: Answer['effect']): effect is NonNullable<SlotState['final']> {
  return effect === 'done' || effect === 'postponed' || effect === 'excluded' || effect === 'happened'
}

/** The latest told day. A fact without a day was done by the day of its report, if that is not after the end. */
function doneOn(answers: readonly Answer[], { to }: Slot): { doneOn?: Day } {
  const days = answers.flatMap(({ fact, known }) => {
    const told = fact?.date?.day
    if (told !== undefined) return [told]
    return known !== undefined && to !== undefined && known <= to ? [known] : []
  })
  const last = days.toSorted().at(-1)
  return last === undefined ? {} : { doneOn: last }
}
