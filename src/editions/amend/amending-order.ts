import { type Day, showDay } from '../../calendar/day.ts'
import type { Layout, Order, PlacedDay, Roadmap } from '../../model/roadmap.ts'

export interface AskedRequisites {
  readonly date?: Day
  readonly number?: string
}

/**
 * The amending order: as the new text prepares it (`приказ-об-изменении`), where it says nothing as the signed order has
 * it — the same body on the same letterhead, signed by the same person. Day and number: as asked for, as prepared, else
 * those under which the change is in force already.
 */
export function amendingOrder(old: Roadmap, now: Roadmap, asked: AskedRequisites): Order {
  const { order } = old
  const prepared = now.amendment
  const inForce = now.amendments.find(({ edition }) => edition?.text === String(old.edition + 1))
  const date: PlacedDay | undefined =
    asked.date === undefined
      ? (prepared?.date ?? inForce?.date)
      : { path: [], text: showDay(asked.date, 'digits'), day: asked.date }
  const number =
    asked.number === undefined ? (prepared?.number ?? inForce?.number) : { path: [], text: asked.number }
  const { date: _date, number: _number, ...own } = prepared ?? bareOrder(inForce?.kind ?? order?.kind)
  return {
    ...(order && requisitesOf(order)),
    ...own,
    letterhead: own.letterhead.length > 0 ? own.letterhead : (order?.letterhead ?? []),
    ...preambleOf(own),
    ...(date && { date }),
    ...(number && { number }),
  }
}

function bareOrder(kind: Order['kind'] = 'приказ'): Order {
  return { path: [], kind, letterhead: [], clauses: [], visas: [], distribution: [] }
}

/** What two orders of one body have in common. */
function requisitesOf({ organisation, organisationGenitive, place, verb, signatory }: Order): Partial<Order> {
  return {
    ...(organisation && { organisation }),
    ...(organisationGenitive && { organisationGenitive }),
    ...(place && { place }),
    ...(verb && { verb }),
    ...(signatory && { signatory }),
  }
}

/** «В связи с кадровыми изменениями,»: the reason, where nobody has written a preamble and it begins as preambles do. */
function preambleOf({ preamble, reason }: Pick<Order, 'preamble' | 'reason'>): Pick<Order, 'preamble'> {
  if (preamble !== undefined || reason === undefined || !isPreamble(reason.text)) return {}
  return { preamble: { path: reason.path, text: `${reason.text.trim().replace(/[.,;]$/, '')},` } }
}

/** Other words would have to be put into another case. */
function isPreamble(reason: string): boolean {
  return /^\s*(?:в связи|в соответствии|на основании|во исполнение|в целях)(?=\s)/i.test(reason)
}

/** A reason that has found no place in the order. */
export function unusedReason({ amendment }: Roadmap): string | undefined {
  const { reason, preamble } = amendment ?? {}
  if (reason === undefined || (preamble === undefined && isPreamble(reason.text))) return undefined
  return reason.text
}

/** The amending act as a repealed row names it: «приказ от 10.01.2023 № 5», its day in the form of the plan. */
export function actName(
  { kind, date, number }: Pick<Order, 'kind' | 'date' | 'number'>,
  layout: Layout,
): string {
  const day = date?.day === undefined ? (date?.text ?? '__________') : showDay(date.day, layout.dates)
  return `${kind} от ${day} № ${number?.text ?? '____'}`
}
