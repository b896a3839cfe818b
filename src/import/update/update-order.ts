import { ACT_KEYS, TOP_KEYS } from '../../model/key-order.ts'
import type { Clause, Order, Placed } from '../../model/roadmap.ts'
import { ACT_VERB } from '../../russian/act.ts'
import { hasPath } from '../../source/edit/edit-tree.ts'
import { sameWords } from './match/similarity.ts'
import { add, type Both, change, type PlanUpdate, plainAt } from './plan-update.ts'
import { updateTexts } from './update-lists.ts'

const TEXTS: readonly (readonly [key: string, text: (order: Order) => Placed | undefined])[] = [
  ['организация', ({ organisation }) => organisation],
  ['место', ({ place }) => place],
  ['номер', ({ number }) => number],
  ['заголовок', ({ title }) => title],
  ['преамбула', ({ preamble }) => preamble],
]

/** What the document says of the order; what it is silent about stays. */
export function updateOrder(both: Both, update: PlanUpdate): void {
  const { tree, old, next, plan } = both
  if (next.order === undefined) return
  const whole = plainAt(plan, ['приказ'])
  if (old.order === undefined) {
    if (whole !== undefined)
      add(update, tree, [], { key: 'приказ', value: whole, order: TOP_KEYS, name: 'Приказ' })
    return
  }
  for (const [key, textOf] of TEXTS)
    setText(key, textOf(old.order)?.text, textOf(next.order)?.text, both, update)
  // The customary verb is printed where none is typed.
  const verb = old.order.verb?.text ?? ACT_VERB[old.order.kind]
  setText('глагол', verb, next.order.verb?.text, both, update)
  const [day, typed] = [next.order.date?.day, next.order.date?.text]
  if (typed !== undefined && (day === undefined || day !== old.order.date?.day))
    setText('дата', old.order.date?.text, typed, both, update)
  updateClauses(old.order.clauses, next.order.clauses, both, update)
  updateSignatory(old.order, next.order, both, update)
}

function setText(
  key: string,
  before: string | undefined,
  after: string | undefined,
  { tree }: Both,
  update: PlanUpdate,
): void {
  if (after === undefined || sameWords(before, after)) return
  const path = ['приказ', key]
  const name = `Приказ, ${key}`
  if (hasPath(tree, path)) change(update, tree, path, after, name)
  else add(update, tree, ['приказ'], { key, value: after, order: ACT_KEYS, name })
}

/** Clauses whose parts are others than before are told: which part is which is not to be guessed. */
function updateClauses(
  old: readonly Clause[],
  next: readonly Clause[],
  both: Both,
  update: PlanUpdate,
): void {
  const path = ['приказ', 'пункты']
  updateTexts({ path, old, next, name: 'Пункт приказа', order: ACT_KEYS }, both, update)
  for (const clause of next) {
    const before = old.find(({ text }) => sameWords(text, clause.text))
    if (before === undefined || clause.clauses.length === 0) continue
    const inner = [...before.path.slice(0, 3), 'пункты']
    updateTexts(
      {
        path: inner,
        old: before.clauses,
        next: clause.clauses,
        name: 'Подпункт приказа',
        order: ['текст', 'пункты'],
      },
      both,
      update,
    )
  }
}

function updateSignatory(
  { signatory: old }: Order,
  { signatory: next }: Order,
  both: Both,
  update: PlanUpdate,
): void {
  if (next === undefined) return
  const parts = [
    ['должность', old?.position?.text, next.position?.text],
    ['имя', old?.name?.text, next.name?.text],
  ] as const
  for (const [key, before, after] of parts) {
    if (
      after === undefined ||
      sameWords(before?.replace(/(?<=\.)\s+/g, ''), after.replace(/(?<=\.)\s+/g, ''))
    )
      continue
    const path = ['приказ', 'подписал', key]
    if (hasPath(both.tree, path)) change(update, both.tree, path, after, `Приказ, подписал, ${key}`)
    else update.kept.push(`Приказ подписал «${after}» (${key}): внесите сами`)
  }
}
