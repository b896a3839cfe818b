import { checkForm } from '../../check/check-file.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { applyEdits } from '../../source/edit/apply-edits.ts'
import { type Change, editsOf, type PlanTree, planTree } from '../../source/edit/edit-tree.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { PlanAt } from './plan-at.ts'

/** What is to be changed in a plan; a change that could not be made is absent. */
export type ChangesOf = (tree: PlanTree, roadmap: Roadmap) => readonly (Change | undefined)[]

/**
 * A plan after changes of its text, read again. Nothing is written here. A place that takes no change is the author's to
 * mend; a text that does not read any more is a fault of ours.
 */
export function editedPlan(plan: PlanAt, changesOf: ChangesOf): PlanAt {
  const tree = planTree(plan.checked.text)
  const changes = changesOf(tree, plan.roadmap).map((change) => {
    if (change !== undefined) return change
    throw new Refusal(
      EXIT.failed,
      `в плане «${plan.name}» есть место, в которое программа ничего вписать не может (скобки или ссылка); сначала приведите файл к единому виду: roadmap fmt ${plan.name}`,
    )
  })
  const edits = editsOf(tree, changes)
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(plan.bytes)
  const { text, applied } = applyEdits(
    raw,
    edits.map((edit) => [edit]),
  )
  const bytes = Buffer.from(text)
  const checked = checkForm(plan.name, bytes)
  if (applied.length < edits.length || !checked.isSound || checked.roadmap === undefined)
    throw new Error(`edits of ${plan.name} spoil it`)
  return { name: plan.name, roadmap: checked.roadmap, checked, bytes }
}
