import type { Roadmap } from '../../model/roadmap.ts'
import { planFields, rowFields } from '../diff/fields.ts'
import { actClauses, frozenFields, lostClauses } from './clauses/act-clauses.ts'
import type { AmendClause } from './clauses/clause.ts'
import { namesIn } from './clauses/names.ts'
import { partClauses } from './clauses/part-clauses.ts'
import { tableClauses } from './clauses/row-clauses.ts'
import { nextEdition } from './next/next-edition.ts'
import type { RowStep, SectionStep } from './next/steps.ts'

/** The change of a signed plan into its next edition, as an order says it. */
export interface Change {
  /** Of the plan and of the order that approved it. */
  readonly plan: readonly AmendClause[]
  readonly act: readonly AmendClause[]
  readonly steps: readonly SectionStep[]
  /** The next edition: what the signed text becomes by these changes. */
  readonly next: Roadmap
  /** What no order changes in a signed order: names of its fields. */
  readonly frozen: readonly string[]
}

export interface ChangeOptions {
  /** The amending act, as repealed rows name it. */
  readonly repealedBy: string
  /** The author wants the appendices anew, however little has changed. */
  readonly whole: boolean
}

/** Two editions → the order's changes. Throws `UnsayableRow` where no order says what is wanted. */
export function changeOf(old: Roadmap, now: Roadmap, { repealedBy, whole }: ChangeOptions): Change {
  const edition = nextEdition(old, now, repealedBy)
  const frozen = [...frozenFields(old, now), ...(lostClauses(old, now) ? ['пункты'] : [])]
  const act = actClauses(old, now)
  const isWhole = edition.isRearranged || isRecomposed(old, now) || isMostlyNew(edition.sections, old, now)
  const plan = (): readonly AmendClause[] => [
    ...partClauses(old, edition.roadmap),
    ...tableClauses(edition.sections, { old, next: edition.roadmap, names: namesIn(old) }),
  ]
  if (!whole && !isWhole) {
    return { plan: plan(), act, steps: edition.sections, next: edition.roadmap, frozen }
  }
  const steps = edition.isRearranged ? [] : edition.sections.flatMap(withoutRepealed)
  const next = edition.isRearranged ? now : { ...now, sections: steps.map(({ section }) => section) }
  return { plan: [{ kind: 'whole' }], act, steps, next, frozen }
}

/** The columns, the parts of the appendices, the form of all dates: not a change of one place. */
function isRecomposed(old: Roadmap, now: Roadmap): boolean {
  const rest = (plan: Roadmap): string =>
    JSON.stringify(planFields(plan).filter(({ name }) => name !== 'название'))
  return rest(old) !== rest(now)
}

/** More than half of the rows are new, changed or repealed. */
function isMostlyNew(steps: readonly SectionStep[], old: Roadmap, now: Roadmap): boolean {
  const rows = steps.flatMap(({ rows: own }) => own.flatMap(flat))
  const changed = rows.filter((step) => isTouched(step, old, now)).length
  return 2 * changed > rows.filter(({ kind }) => kind !== 'added').length
}

function flat(step: RowStep): RowStep[] {
  return [step, ...step.inner.flatMap(flat)]
}

function isTouched(step: RowStep, old: Roadmap, now: Roadmap): boolean {
  if (step.kind !== 'kept') return step.kind === 'added' || step.old.repealed === undefined
  return JSON.stringify(rowFields(step.old, old)) !== JSON.stringify(rowFields(step.row, now))
}

/** In a text that is given anew, what was taken out is not there. */
function withoutRepealed(step: SectionStep): SectionStep[] {
  if (step.kind === 'repealed') return []
  const rows = step.rows.flatMap(keptRows)
  return [{ ...step, rows, section: { ...step.section, activities: rows.map(({ row }) => row) } }]
}

function keptRows(step: RowStep): RowStep[] {
  if (step.kind === 'repealed') return []
  const inner = step.inner.flatMap(keptRows)
  return [{ ...step, inner, row: { ...step.row, activities: inner.map(({ row }) => row) } }]
}
