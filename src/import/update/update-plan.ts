import { TOP_KEYS } from '../../model/key-order.ts'
import { readRoadmap } from '../../model/read-roadmap.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import type { Document } from '../../source/document.ts'
import { editsOf, planTree } from '../../source/edit/edit-tree.ts'
import type { Edit } from '../../source/problem.ts'
import type { Value } from '../../source/yaml/tree.ts'
import type { Imported } from '../import-plan.ts'
import { sameWords } from './match/similarity.ts'
import { type Both, change, noUpdate, type PlanUpdate } from './plan-update.ts'
import { updateIndicators } from './update-indicators.ts'
import { updateTexts } from './update-lists.ts'
import { updateOrder } from './update-order.ts'
import { updateRows } from './update-rows.ts'

/** What makes the plan of a file say what a document says. */
export interface Update {
  readonly edits: readonly Edit[]
  readonly kept: readonly string[]
  readonly counts: PlanUpdate['counts']
}

/**
 * The plan of a file and the one imported from a document → edits of the file: values that print otherwise are replaced,
 * rows that are new are added. Nothing is removed: what the document has no more, or says in a way that cannot be placed,
 * is `kept`. Codes, links, comments and everything that is not printed stay as they are.
 */
export function updatePlan(
  { text }: Pick<Document, 'text'>,
  old: Roadmap,
  { plan, isTitled }: Pick<Imported, 'plan' | 'isTitled'>,
): Update {
  const tree = planTree(text)
  // Keys without a value are not written.
  const { roadmap: next } = readRoadmap(JSON.parse(JSON.stringify(plan)) as Value)
  const both: Both = { tree, old, next, plan }
  const update = noUpdate()
  if (isTitled && !sameWords(old.title.text, next.title.text))
    change(update, tree, ['название'], next.title.text, 'Название')
  updateOrder(both, update)
  const lists = [
    { path: ['основания'], old: old.grounds, next: next.grounds, name: 'Основание' },
    { path: ['цель'], old: old.goals, next: next.goals, name: 'Цель' },
    { path: ['задачи'], old: old.tasks, next: next.tasks, name: 'Задача' },
  ]
  for (const list of lists) updateTexts({ ...list, order: TOP_KEYS }, both, update)
  updateIndicators(both, update)
  updateRows(both, update)
  tellProse(both, update)
  return { edits: editsOf(tree, update.changes), kept: update.kept, counts: update.counts }
}

/** Prose is long, and where one part ends is the author's choice: it is changed by hand. */
function tellProse({ old, next }: Both, update: PlanUpdate): void {
  for (const { heading, key, text } of next.proses)
    if (!old.proses.some((prose) => sameWords(prose.text.text, text.text)))
      update.kept.push(`Текст «${heading?.text ?? key}» в документе другой или новый: сверьте его сами`)
}
