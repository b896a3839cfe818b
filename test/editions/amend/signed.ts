import { fixedNumbers } from '../../../src/editions/approve/fixed-numbers.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { readDocument } from '../../../src/source/document.ts'
import { applyEdits } from '../../../src/source/edit/apply-edits.ts'
import { type Change, editsOf, planTree } from '../../../src/source/edit/edit-tree.ts'
import { type Plain, written } from '../../../src/source/edit/plain.ts'
import { type WrittenMap, writeYaml } from '../../../src/source/edit/write-yaml.ts'
import type { Value } from '../../../src/source/yaml/tree.ts'
import { examples, planOf } from '../plans.ts'
import { EDITS, type PlanData } from './edits.ts'

/** A plan as text and as model. */
export interface PlanText {
  readonly text: string
  readonly plan: Roadmap
}

export const dataOf = (text: string): Value =>
  readDocument('план.yaml', new TextEncoder().encode(text)).value ?? null

/** A text after changes; all of them must have a place. */
export function changed(text: string, changes: readonly (Change | undefined)[]): string {
  const tree = planTree(text)
  const edits = editsOf(
    tree,
    changes.map((each) => {
      if (each === undefined) throw new Error('a place that takes no change')
      return each
    }),
  )
  return applyEdits(
    text,
    edits.map((edit) => [edit]),
  ).text
}

/** The mended examples as they are signed: their numbers stand beside their rows. */
export const signedPlans: readonly (PlanText & { readonly name: string })[] = examples
  .filter(([name]) => !name.startsWith('as-signed/'))
  .map(([name, draft]) => {
    const text = changed(draft, fixedNumbers(planTree(draft), planOf(draft)).changes)
    return { name, text, plan: planOf(text) }
  })

/** The plan after edits; nothing where it has nothing of the kind. */
export function edited(text: string, names: readonly string[]): PlanText | undefined {
  const data = JSON.parse(JSON.stringify(dataOf(text))) as PlanData
  const done = names.map((name) => EDITS[name]?.(data) ?? false)
  if (!done.every(Boolean)) return undefined
  const now = writeYaml(written(data as unknown as Plain) as WrittenMap)
  return { text: now, plan: planOf(now) }
}
