import type { Day } from '../calendar/day.ts'
import type { Span } from '../calendar/span.ts'
import type { Reading } from '../deadline/reading.ts'
import { type Slot, slotsOf } from './slot.ts'

/** What a postponement puts in place of a slot, there from the day on which the decision is known. */
export function slotsInstead(replaced: Slot, reading: Reading, known: Day | undefined): Slot[] {
  return slotsOf(reading).map((slot) => ({
    ...slot,
    ...startOf(slot, replaced, reading),
    ...original(replaced),
    replaces: replaced.key,
    ...(known === undefined ? {} : { since: known }),
  }))
}

/** «До 25.05.2023» in place of a window begins with that window, not with the plan. */
function startOf({ to }: Slot, { from }: Slot, { bound }: Reading): Pick<Slot, 'from'> {
  return bound === 'by' && from !== undefined && to !== undefined && from <= to ? { from } : {}
}

function original({ from, to, insteadOf }: Slot): Pick<Slot, 'insteadOf'> {
  if (insteadOf !== undefined) return { insteadOf }
  return from === undefined || to === undefined ? {} : { insteadOf: { from, to } }
}

/** Whether a report names the window that was there before it was postponed: no part of the new one is meant then. */
export function namesOriginal({ insteadOf }: Slot, named: Span): boolean {
  return insteadOf !== undefined && named.from <= insteadOf.from && named.to >= insteadOf.to
}
