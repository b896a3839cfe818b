import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/blocks/block.ts'
import { actName, amendingOrder } from '../../../src/editions/amend/amending-order.ts'
import { type Change, changeOf } from '../../../src/editions/amend/amendment.ts'
import { UnsayableRow } from '../../../src/editions/amend/clauses/names.ts'
import { editionChanges } from '../../../src/editions/amend/next/edition-changes.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { planTree } from '../../../src/source/edit/edit-tree.ts'
import { amendmentView } from '../../../src/views/amendment/amendment-view.ts'
import { printView } from '../../../src/views/print-view.ts'
import { planOf } from '../plans.ts'
import { EDITS } from './edits.ts'
import { obey } from './interpreter.ts'
import { instructionsOf, type Paper, paperOf, signedNames } from './reader.ts'
import { changed, dataOf, edited, signedPlans } from './signed.ts'

const ACT = { date: '2023-01-10', number: '5' } as const

interface Amended {
  readonly change: Change
  readonly print: ReturnType<typeof amendmentView>
}

function amend(old: Roadmap, now: Roadmap): Amended {
  const order = amendingOrder(old, now, ACT as never)
  const change = changeOf(old, now, { repealedBy: actName(order, old.layout), whole: false })
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

/** What appendices say, without the marks that name the act. */
const unmarked = (sheets: readonly Sheet[]): string[] =>
  sheets
    .filter(({ kind }) => kind === 'appendix')
    .map(({ blocks }) => JSON.stringify(blocks.filter(({ type }) => type !== 'mark')))

const restated = ({ print }: Amended): string[] => unmarked(print.sheets)

/** The appendices of the new text that are not those of the old one. */
function changedSheets(old: Roadmap, next: Roadmap): string[] {
  const before = unmarked(printView(old, 'all').sheets)
  return unmarked(printView(next, 'all').sheets).filter((sheet) => !before.includes(sheet))
}

const isWhole = ({ change }: Amended): boolean => change.plan.some(({ kind }) => kind === 'whole')
const kinds = Object.keys(EDITS)

describe.each(signedPlans)('$name', ({ text, plan: old }) => {
  const possible = kinds.filter((kind) => edited(text, [kind]) !== undefined)

  it('takes at least thirty kinds of edits', () => {
    expect(possible.length).toBeGreaterThanOrEqual(30)
  })

  it.each(possible)('%s: the order makes the new text of the old one', (kind) => {
    const now = edited(text, [kind])
    if (now === undefined) throw new Error('nothing of the kind')
    const amended = amend(old, now.plan)
    const { next, steps, frozen } = amended.change
    expect(frozen).toEqual([])
    // The appendix that takes the place of the old one is printed itself: nothing has to be read out of sentences.
    if (isWhole(amended)) expect(restated(amended)).toEqual(changedSheets(old, next))
    else expect(obeyed(old, amended)).toEqual(paperOf(next))
    const applied = changed(
      now.text,
      editionChanges(steps, { tree: planTree(now.text), signed: dataOf(text) }),
    )
    expect(paperOf(planOf(applied))).toEqual(paperOf(next))
  })

  it('three kinds of edits at once', () => {
    const three = fc.uniqueArray(fc.constantFrom(...possible), { minLength: 3, maxLength: 3 })
    let count = 0
    fc.assert(
      fc.property(three, (names) => {
        const now = edited(text, names)
        if (now === undefined) return
        const amended = amendIfSayable(old, now.plan)
        if (amended === undefined || isWhole(amended)) return
        count++
        expect(obeyed(old, amended), names.join('; ')).toEqual(paperOf(amended.change.next))
      }),
      { numRuns: 60 },
    )
    expect(count).toBeGreaterThan(5)
  })
})

describe('nothing of the signed text is numbered anew', () => {
  it.each(signedPlans)('$name', ({ text, plan: old }) => {
    const before = new Map(old.activities.map(({ number, title }) => [title.text, number]))
    for (const kind of [
      'a row comes first',
      'a row comes in the middle',
      'a row goes',
      'a section comes in the middle',
    ]) {
      const now = edited(text, [kind])
      if (now === undefined) continue
      const { next } = amend(old, now.plan).change
      for (const { title, number } of next.activities)
        if (before.has(title.text)) expect(number, `${kind}: ${title.text}`).toBe(before.get(title.text))
      const numbers = next.sections.map(({ activities }) => activities.flatMap(({ number }) => number ?? []))
      for (const list of numbers) expect(new Set(list).size).toBe(list.length)
    }
  })
})

it('an order names the acts that have changed the plan before', () => {
  const [example] = signedPlans
  const now = edited(example?.text ?? '', ['a deadline is another'])
  if (example === undefined || now === undefined) throw new Error('nothing of the kind')
  const acts = (['приказ', 'приказ', 'распоряжение'] as const).map((kind, at) => ({
    path: [],
    kind,
    date: { path: [], text: `0${at + 1}.02.2021` },
    number: { path: [], text: String(at + 7) },
  }))
  const { print } = amend({ ...example.plan, amendments: acts }, { ...now.plan, amendments: acts })
  expect(JSON.stringify(print.sheets[0])).toContain(
    '(в ред. приказа от 01.02.2021 № 7, от 02.02.2021 № 8, распоряжения от 03.02.2021 № 9) (далее – План)',
  )
})
