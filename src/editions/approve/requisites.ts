import { type Day, showDay } from '../../calendar/day.ts'
import { ACT_KEYS, TOP_KEYS } from '../../model/key-order.ts'
import type { Placed, PlacedDay, Roadmap } from '../../model/roadmap.ts'
import { type Change, hasPath, insertKey, type PlanTree, setValue } from '../../source/edit/edit-tree.ts'
import type { Plain } from '../../source/edit/plain.ts'
import type { Path } from '../../source/problem.ts'

/** The day and number of the act that is signed, as they are to be written. */
export interface Requisites {
  readonly date: Day
  /** Absent where a personal stamp approves the plan: it has no number. */
  readonly number?: string
}

/** What the plan says of them, and what is asked for: the same, or the plan has none yet. */
export type AgreedRequisites = Requisites | { readonly sentence: string }

/** Where the day of the approval stands: in the order, else in the personal stamp of an appendix. */
export function signedAt(roadmap: Roadmap): { readonly date?: PlacedDay; readonly number?: Placed } {
  return roadmap.order ?? stampOf(roadmap)?.approver ?? {}
}

function stampOf({ appendices }: Roadmap): Roadmap['appendices'][number] | undefined {
  return appendices.find(({ marks, approver }) => marks.includes('утверждаю') && approver !== undefined)
}

/** Requisites that were asked for, checked against those that the plan has already. */
export function agreedRequisites(
  roadmap: Roadmap,
  asked: { readonly date?: Day; readonly number?: string },
): AgreedRequisites {
  const has = signedAt(roadmap)
  const date = has.date?.day
  // A blank to be filled in by hand («____») is no number.
  const number =
    has.number !== undefined && /[\p{L}\p{N}]/u.test(has.number.text) ? has.number.text : undefined
  if (date !== undefined && asked.date !== undefined && date !== asked.date)
    return {
      sentence: `в плане стоит дата ${showDay(date, 'digits')}, а указана ${showDay(asked.date, 'digits')}; уберите --date или исправьте дату в плане`,
    }
  if (number !== undefined && asked.number !== undefined && number !== asked.number)
    return {
      sentence: `в плане стоит номер ${number}, а указан ${asked.number}; уберите --number или исправьте номер в плане`,
    }
  const day = asked.date ?? date
  const isStamp = roadmap.order === undefined && stampOf(roadmap) !== undefined
  const known = asked.number ?? number
  if (day === undefined) return { sentence: 'не указана дата подписания: --date 29.03.2022' }
  if (known === undefined && !isStamp) return { sentence: 'не указан номер акта: --number 216' }
  return { date: day, ...(known !== undefined && { number: known }) }
}

/** Writes the day and number of the act where the plan has them blank; a plan without an act gets one that holds them. */
export function requisiteChanges(
  tree: PlanTree,
  roadmap: Roadmap,
  { date, number }: Requisites,
): (Change | undefined)[] {
  const day = showDay(date, 'digits')
  const stamp = stampOf(roadmap)
  if (roadmap.order === undefined && stamp?.approver !== undefined)
    return stamp.approver.date?.day === date ? [] : [put(tree, stamp.approver.path, 'дата', day)]
  if (roadmap.order === undefined) {
    const value = { дата: day, ...(number !== undefined && { номер: number }) }
    return [insertKey(tree, [], { key: 'приказ', value, order: TOP_KEYS })]
  }
  const { path } = roadmap.order
  return [
    ...(roadmap.order.date?.day === date ? [] : [put(tree, path, 'дата', day)]),
    ...(number === undefined || roadmap.order.number?.text === number
      ? []
      : [put(tree, path, 'номер', number)]),
  ]
}

function put(tree: PlanTree, path: Path, key: string, value: Plain): Change | undefined {
  return hasPath(tree, [...path, key])
    ? setValue(tree, [...path, key], value)
    : insertKey(tree, path, { key, value, order: ACT_KEYS })
}
