import type { Placed } from '../../model/roadmap.ts'
import { hasPath, insertItem, kindAt } from '../../source/edit/edit-tree.ts'
import type { Plain } from '../../source/edit/plain.ts'
import type { Path } from '../../source/problem.ts'
import { matched } from './match/match.ts'
import { sameWords } from './match/similarity.ts'
import { add, type Both, change, type PlanUpdate, short } from './plan-update.ts'

/** A list of texts of the plan: goals, tasks, grounds, clauses. */
export interface TextList {
  /** Where it stands in the file. */
  readonly path: Path
  readonly old: readonly Placed[]
  readonly next: readonly Placed[]
  /** «Задача», for sentences. */
  readonly name: string
  /** Keys that stand before it. */
  readonly order: readonly string[]
}

/** Texts are matched by their wording; what the document has not any more is told. */
export function updateTexts(
  { path, old, next, name, order }: TextList,
  both: Both,
  update: PlanUpdate,
): void {
  const { tree } = both
  if (next.length === 0) return
  if (old.length === 0) {
    const [only, ...more] = next
    const value: Plain = more.length === 0 ? (only?.text ?? '') : next.map(({ text }) => text)
    add(update, tree, path.slice(0, -1), { key: String(path.at(-1)), value, order, name })
    return
  }
  const item = (placed: Placed): { placed: Placed; title: string; rest: string } => ({
    placed,
    title: placed.text,
    rest: '',
  })
  const pairs = matched(old.map(item), next.map(item))
  const found = new Map([...pairs].map(([to, from]) => [to.placed, from.placed] as const))
  let after = -1
  for (const text of next) {
    const before = found.get(text)
    if (before === undefined) addText(text, { path, after, name }, both, update)
    else {
      if (!sameWords(before.text, text.text)) changeText(before, text.text, name, both, update)
      const at = before.path[path.length]
      if (typeof at === 'number') after = at
    }
  }
  const kept = new Set(found.values())
  for (const gone of old)
    if (!kept.has(gone))
      update.kept.push(`${name} «${short(gone.text)}»: в документе этого нет, в плане осталось`)
}

/** The words stand in the item itself, or under `текст` beside its code. */
function changeText(before: Placed, text: string, name: string, { tree }: Both, update: PlanUpdate): void {
  const inner = [...before.path, 'текст']
  change(update, tree, kindAt(tree, before.path) === 'map' ? inner : before.path, text, name)
}

function addText(
  { text }: Placed,
  { path, after, name }: { readonly path: Path; readonly after: number; readonly name: string },
  { tree }: Both,
  update: PlanUpdate,
): void {
  const made = hasPath(tree, path) ? insertItem(tree, path, after, text) : undefined
  if (made === undefined) update.kept.push(`${name} «${short(text)}» не добавлено: внесите сами`)
  else {
    update.changes.push(made)
    update.counts.added++
  }
}
