import type { Plain } from '../../source/edit/plain.ts'
import { flat, type Line } from './lines.ts'

interface Clause {
  readonly text: string
  readonly inner: Clause[]
}

/** Clauses of an order and their parts: «1.», under it «1)», «а)», «1.1.» or a dash; a line without a number goes on. */
export function readClauses(lines: readonly Line[]): Plain[] {
  const clauses: Clause[] = []
  for (const line of lines) {
    const last = clauses.at(-1)
    const depth = line.label === undefined ? undefined : depthOf(line.label)
    if (depth === 0 || last === undefined) clauses.push({ text: flat(line.text), inner: [] })
    else if (depth === 1) last.inner.push({ text: flat(line.text), inner: [] })
    else append(last, line)
  }
  return clauses.map(plainClause)
}

function depthOf(label: string): 0 | 1 {
  return /^\d{1,2}\.?$/.test(label) ? 0 : 1
}

/** A paragraph without a number belongs to the part above it. */
function append(clause: Clause, { text }: Line): void {
  const part = clause.inner.at(-1)
  const longer = (old: Clause): Clause => ({ ...old, text: `${old.text}\n${flat(text)}` })
  if (part !== undefined) clause.inner.splice(-1, 1, longer(part))
  else Object.assign(clause, longer(clause))
}

function plainClause({ text, inner }: Clause): Plain {
  return inner.length === 0 ? text : { текст: text, пункты: inner.map(plainClause) }
}
