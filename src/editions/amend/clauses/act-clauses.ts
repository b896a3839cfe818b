import type { Clause, Order, Roadmap } from '../../../model/roadmap.ts'
import { orderFields } from '../../diff/fields.ts'
import { printedLine, printedLines } from '../../printed.ts'
import type { AmendClause } from './clause.ts'
import { textClause } from './text-clause.ts'

/** What an order may say of an order that is signed: its heading, its preamble, its clauses. */
const MAY_CHANGE = /^(?:заголовок|преамбула|пункт )/

/** Fields of the signed order that are another in the new text, and that no order changes: who signed it, when, what for. */
export function frozenFields(old: Roadmap, now: Roadmap): readonly string[] {
  const [before, after] = [old, now].map(
    ({ order }) => new Map(orderFields(order).map((f) => [f.name, f.text])),
  )
  if (before === undefined || after === undefined) return []
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.filter((name) => !MAY_CHANGE.test(name) && before.get(name) !== after.get(name))
}

/** Changes of the order itself. */
export function actClauses({ order: old }: Roadmap, { order: next }: Roadmap): AmendClause[] {
  if (old === undefined || next === undefined) return []
  return [
    ...textClause({ kind: 'act-title' }, printedLine(old.title), printedLine(next.title)),
    ...textClause({ kind: 'preamble' }, printedLines(old.preamble), printedLines(next.preamble)),
    ...next.clauses.slice(0, old.clauses.length).flatMap((clause, at) => changed(at, old, clause)),
    ...added(old, next),
  ]
}

function changed(at: number, old: Order, clause: Clause): AmendClause[] {
  const before = old.clauses[at]
  if (before === undefined) return []
  const number = String(at + 1)
  const [was, is] = [printed(before), printed(clause)]
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  if (was.inner.length !== is.inner.length) return [{ kind: 'act-clause', number, clause: is }]
  return [
    ...textClause({ kind: 'act-clause', number }, was.text, is.text),
    ...is.inner.flatMap((text, inner) =>
      textClause({ kind: 'act-clause', number, inner: String(inner + 1) }, was.inner[inner], text),
    ),
  ]
}

function added(old: Order, next: Order): AmendClause[] {
  const clauses = next.clauses.slice(old.clauses.length).map(printed)
  return clauses.length === 0 ? [] : [{ kind: 'act-clauses', from: old.clauses.length + 1, clauses }]
}

/** Clauses that went out are not told by their neighbours moving up. */
export function lostClauses({ order: old }: Roadmap, { order: next }: Roadmap): boolean {
  return (next?.clauses.length ?? 0) < (old?.clauses.length ?? 0)
}

function printed({ text, clauses }: Clause): { readonly text: string; readonly inner: readonly string[] } {
  return {
    text: printedLine({ text, path: [] }) ?? '',
    inner: clauses.map((inner) => printedLine(inner) ?? ''),
  }
}
