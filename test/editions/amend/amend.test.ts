import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actName, amendingOrder } from '../../../src/editions/amend/amending-order.ts'
import { type Change, changeOf } from '../../../src/editions/amend/amendment.ts'
import { editionChanges } from '../../../src/editions/amend/edition-changes.ts'
import { UnsayableRow } from '../../../src/editions/amend/names.ts'
import { fixedNumbers } from '../../../src/editions/approve/fixed-numbers.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { readDocument } from '../../../src/source/document.ts'
import { applyEdits } from '../../../src/source/edit/apply-edits.ts'
import { editsOf, planTree } from '../../../src/source/edit/edit-tree.ts'
import { type Plain, written } from '../../../src/source/edit/plain.ts'
import { type WrittenMap, writeYaml } from '../../../src/source/edit/write-yaml.ts'
import type { Value } from '../../../src/source/tree.ts'
import { amendmentView } from '../../../src/views/amendment/amendment-view.ts'
import { examples, planOf } from '../plans.ts'
import { EDITS, type PlanData } from './edits.ts'
import { obey } from './interpreter.ts'
import { instructionsOf, type Paper, paperOf, signedNames } from './reader.ts'

/** A signed example: its numbers stand beside its rows. */
function signed(text: string): string {
  const tree = planTree(text)
  const edits = editsOf(tree, fixedNumbers(tree, planOf(text)).changes)
  return applyEdits(
    text,
    edits.map((edit) => [edit]),
  ).text
}

const plans = examples
  .filter(([name]) => !name.startsWith('as-signed/'))
  .map(([name, text]) => {
    const approved = signed(text)
    return { name, text: approved, old: planOf(approved) }
  })

const dataOf = (text: string): Value =>
  readDocument('план.yaml', new TextEncoder().encode(text)).value ?? null

/** The file after edits; nothing where the plan has nothing of the kind. */
function edited(text: string, names: readonly string[]): string | undefined {
  const value = dataOf(text)
  const data = JSON.parse(JSON.stringify(value)) as PlanData
  const done = names.map((name) => EDITS[name]?.(data) ?? false)
  if (!done.every(Boolean)) return undefined
  return writeYaml(written(data as unknown as Plain) as WrittenMap)
}

const ACT = { date: '2023-01-10', number: '5' } as const

interface Amended {
  readonly change: Change
  readonly print: ReturnType<typeof amendmentView>
}

function amend(old: Roadmap, now: Roadmap, whole = false): Amended {
  const order = amendingOrder(old, now, ACT as never)
  const change = changeOf(old, now, { repealedBy: actName(order, old.layout), whole })
  return {
    change,
    print: amendmentView({ old, next: change.next, order, plan: change.plan, act: change.act }),
  }
}

/** Nothing where a row is new under what goes out of force: that is refused. */
function amendIfSayable(old: Roadmap, now: Roadmap): Amended | undefined {
  try {
    return amend(old, now)
  } catch (error) {
    if (error instanceof UnsayableRow && error.why === 'under-repealed') return undefined
    throw error
  }
}

/** The old paper after everything that the order says. */
function obeyed(old: Roadmap, { print }: Amended): Paper {
  const paper = paperOf(old)
  const { act, instructions } = instructionsOf(print)
  const signed = signedNames(paper)
  for (const instruction of instructions) obey(paper, instruction, { act, signed })
  return paper
}

/** The file of the new text as `--apply` makes it: it prints what the order says. */
function applied(now: string, signedText: string, { change }: Amended): string {
  const tree = planTree(now)
  const changes = editionChanges(change.steps, { tree, signed: dataOf(signedText) })
  const edits = editsOf(
    tree,
    changes.map((each) => {
      if (each === undefined) throw new Error('a place that takes no change')
      return each
    }),
  )
  return applyEdits(
    now,
    edits.map((edit) => [edit]),
  ).text
}

const isWhole = ({ change }: Amended): boolean => change.plan.some(({ kind }) => kind === 'whole')
const kinds = Object.keys(EDITS)

describe.each(plans)('$name', ({ text, old }) => {
  it.each(kinds)('%s: the order makes the new text of the old one', (kind) => {
    const now = edited(text, [kind])
    if (now === undefined) return
    const amended = amend(old, planOf(now))
    expect(amended.change.frozen).toEqual([])
    if (isWhole(amended)) expect(amended.change.next.sections.length).toBeGreaterThan(0)
    else expect(obeyed(old, amended)).toEqual(paperOf(amended.change.next))
    expect(paperOf(planOf(applied(now, text, amended)))).toEqual(paperOf(amended.change.next))
  })

  it('three kinds of edits at once', () => {
    const three = fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 3, maxLength: 3 })
    let count = 0
    fc.assert(
      fc.property(three, (names) => {
        const now = edited(text, names)
        if (now === undefined) return
        const amended = amendIfSayable(old, planOf(now))
        if (amended === undefined || isWhole(amended)) return
        count++
        expect(obeyed(old, amended), names.join('; ')).toEqual(paperOf(amended.change.next))
      }),
      { numRuns: 60 },
    )
    expect(count).toBeGreaterThan(5)
  })
})
