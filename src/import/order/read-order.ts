import type { Plain } from '../../source/edit/plain.ts'
import type { Note, Read } from '../plain.ts'
import { readClauses } from './clauses.ts'
import { readFoot } from './foot/foot.ts'
import { beginsSignature } from './foot/signature.ts'
import { readLetterhead } from './letterhead.ts'
import type { Line } from './lines.ts'
import { readOpening, verbOf } from './opening.ts'
import { readRequisites } from './requisites.ts'

export type PlainOrder = Readonly<Record<string, Plain | undefined>>

const KINDS = ['приказ', 'распоряжение', 'постановление'] as const

/**
 * The order that approves the plan: letterhead, kind, date and number, heading, preamble, verb, clauses, and what stands
 * under them. Nothing where no kind of an act is named on a line of its own.
 */
export function readOrder(lines: readonly Line[]): Read<PlainOrder> | undefined {
  const at = lines.findIndex(({ text }) => kindOf(text) !== undefined)
  if (at < 0) return undefined
  const above = readLetterhead(lines.slice(0, at))
  const body = lines.slice(at + 1)
  const { date, number, place, taken } = readRequisites(body)
  const rest = body.slice(taken)
  const verbAt = rest.findIndex(({ text }) => verbOf(text) !== undefined)
  const { heading, preamble, verb } = readOpening(verbAt < 0 ? rest : rest.slice(0, verbAt + 1))
  const below = verbAt < 0 ? [] : rest.slice(verbAt + 1)
  const end = endOfClauses(below)
  const foot = readFoot(below.slice(end))
  const value: PlainOrder = {
    вид: kindOf(lines[at]?.text ?? ''),
    ...above.value,
    место: place,
    дата: date,
    номер: number,
    заголовок: heading,
    преамбула: preamble,
    глагол: verb,
    пункты: end === 0 ? undefined : readClauses(below.slice(0, end)),
    ...foot.value,
  }
  return { value, notes: [...above.notes, ...missing(value), ...foot.notes], left: foot.left }
}

/** «П Р И К А З», «ПРИКАЗ», «распоряжение» alone on a line. */
function kindOf(text: string): (typeof KINDS)[number] | undefined {
  const plain = text.replace(/[\s.]+/g, '').toLowerCase()
  return KINDS.find((kind) => kind === plain)
}

/** Clauses end where somebody signs, at the latest behind the last one with a number. */
function endOfClauses(lines: readonly Line[]): number {
  const first = lines.findIndex(({ label }) => label !== undefined)
  const signed = lines.findIndex((line, at) => at > first && beginsSignature(line))
  const numbered = lines.findLastIndex(({ label, cells }) => label !== undefined && cells === undefined) + 1
  return signed < 0 ? numbered : first < 0 ? signed : Math.max(signed, 0)
}

const WANTED = ['организация', 'дата', 'номер', 'заголовок', 'глагол', 'пункты'] as const

function missing(value: PlainOrder): Note[] {
  const absent = WANTED.filter((key) => value[key] === undefined)
  return absent.length === 0 ? [] : [{ at: ['приказ'], text: `в документе не найдено: ${absent.join(', ')}` }]
}
