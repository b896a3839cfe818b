import { COLUMN_HEADINGS } from '../../../model/column-headings.ts'
import type { Activity, Roadmap, Section } from '../../../model/roadmap.ts'
import { type Field, fieldOf, rowFields } from '../../diff/fields.ts'
import { printedLine } from '../../printed.ts'
import type { RowStep, SectionStep } from '../next/steps.ts'
import type { AmendClause, RowsPlace } from './clause.ts'
import { type Names, type RowName, UnsayableRow } from './names.ts'
import { textClause } from './text-clause.ts'

/** What names a row: in the signed text, whose numbers stay. */
export interface Editions {
  readonly old: Roadmap
  /** As the next edition prints it. */
  readonly next: Roadmap
  readonly names: Names
}

/** Changes of the table, in its order. */
export function tableClauses(steps: readonly SectionStep[], editions: Editions): AmendClause[] {
  let above: Section | undefined
  return steps.flatMap((step, at) => {
    const clauses = sectionClauses(step, { editions, above, isLast: at === steps.length - 1 })
    above = sectionOf(step)
    return clauses
  })
}

interface Around {
  readonly editions: Editions
  readonly above: Section | undefined
  readonly isLast: boolean
}

function sectionClauses(step: SectionStep, { editions, above, isLast }: Around): AmendClause[] {
  const { names } = editions
  if (step.kind === 'added') {
    const after = isLast || above === undefined ? undefined : names.ofSection(above)
    return [{ kind: 'section', section: step.section, ...(after && { after }) }]
  }
  const name = names.ofSection(step.old) ?? {}
  if (step.section.repealed !== undefined) refuseNew(step.rows)
  if (step.section.repealed !== undefined)
    return step.old.repealed === undefined ? [{ kind: 'repeal-section', name }] : []
  const title = textClause(
    { kind: 'section', section: name },
    printedLine(step.old.title),
    printedLine(step.section.title),
  )
  const own = ownRowClauses(step, editions)
  return [...title, ...own, ...listClauses(step.rows, { step, editions })]
}

/** A section that is a row has cells of its own; its title has been told. */
function ownRowClauses(step: SectionStep, editions: Editions): AmendClause[] {
  if (step.kind !== 'kept' || (step.old.row === undefined && step.section.row === undefined)) return []
  const name: RowName = { section: editions.names.ofSection(step.old) ?? {} }
  const [before, after] = [step.old.row, step.section.row]
  if (before === undefined || after === undefined)
    return after === undefined ? [] : [{ kind: 'row', name, row: after }]
  return cellClauses(name, { old: before, row: { ...after, title: before.title } }, editions)
}

interface ListOf {
  readonly step: SectionStep
  readonly editions: Editions
  /** The row whose parts these are. */
  readonly parent?: RowStep
}

function listClauses(rows: readonly RowStep[], list: ListOf): AmendClause[] {
  const clauses: AmendClause[] = []
  for (let at = 0; at < rows.length; at++) {
    const step = rows[at]
    if (step === undefined) continue
    if (step.kind !== 'added') {
      clauses.push(...rowClauses(step, list))
      continue
    }
    const run = runOf(rows, at)
    clauses.push({
      kind: 'rows',
      place: placeOf(rows, at, run.length, list),
      rows: run.map(({ row }) => row),
    })
    at += run.length - 1
  }
  return clauses
}

/** Nothing new can come under what goes out of force. */
function refuseNew(rows: readonly RowStep[]): void {
  for (const { kind, row, inner } of rows) {
    if (kind === 'added') throw new UnsayableRow(row, 'under-repealed')
    refuseNew(inner)
  }
}

/** New rows that stand one under another come in one change. */
function runOf(rows: readonly RowStep[], from: number): readonly RowStep[] {
  const end = rows.findIndex(({ kind }, at) => at > from && kind !== 'added')
  return rows.slice(from, end < 0 ? rows.length : end)
}

function placeOf(
  rows: readonly RowStep[],
  from: number,
  count: number,
  { step, editions: { names }, parent }: ListOf,
): RowsPlace {
  const section = sectionOf(step)
  const name = (row: RowStep | undefined): RowName | undefined =>
    row === undefined || row.kind === 'added' ? undefined : names.ofRow(row.old, section)
  const below = name(rows[from + count])
  const above = name(rows[from - 1])
  const own = names.ofSection(section)
  const inside = name(parent)
  return {
    ...(inside === undefined ? own && { section: own } : { parent: inside }),
    ...(below !== undefined && (above === undefined ? { before: below } : { after: above })),
  }
}

function sectionOf(step: SectionStep): Section {
  return step.kind === 'added' ? step.section : step.old
}

function rowClauses(step: Exclude<RowStep, { kind: 'added' }>, list: ListOf): AmendClause[] {
  const { editions } = list
  const { old, row } = step
  const name = (): RowName => editions.names.ofRow(old, sectionOf(list.step))
  if (row.repealed !== undefined) refuseNew(step.inner)
  if (row.repealed !== undefined)
    return old.repealed === undefined ? [{ kind: 'repeal-row', name: name() }] : []
  const inner = listClauses(step.inner, { ...list, parent: step })
  if (old.repealed !== undefined) return [{ kind: 'row', name: name(), row }, ...inner]
  const own = step.kind === 'repealed' ? [] : cellClauses(name, { old, row }, editions)
  return [...own, ...inner]
}

/** More changed cells than this, and the row is given as a whole. */
const MOST_CELLS = 2

function cellClauses(
  name: RowName | (() => RowName),
  { old, row }: { readonly old: Activity; readonly row: Activity },
  { old: before, next }: Editions,
): AmendClause[] {
  const [was, is] = [rowFields(old, before), rowFields(row, next)]
  const changed = [...new Set([...is, ...was].map((field) => field.name))].filter(
    (field) => textOf(was, field) !== textOf(is, field),
  )
  if (changed.length === 0) return []
  const known = typeof name === 'function' ? name() : name
  const whole: AmendClause = { kind: 'row', name: known, row }
  if (changed.length > MOST_CELLS) return [whole]
  const clauses = changed.map((field) => {
    const column = headingOf(field, next)
    if (column === undefined) return undefined
    const place = { kind: 'cell', column, row: known } as const
    const [clause] = textClause(place, textOf(was, field), textOf(is, field))
    // A cell that changes as a whole, or is emptied, is easier to read in its row.
    return clause?.kind === 'words' || clause?.kind === 'fill' ? clause : undefined
  })
  return clauses.every((clause) => clause !== undefined) ? clauses : [whole]
}

function textOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.text
}

/** The column under its printed heading; nothing where two columns have the same one. */
function headingOf(name: string, { table }: Roadmap): string | undefined {
  const headings = table.columns.map((column) => ({
    name: fieldOf(column),
    heading: (column.heading ?? COLUMN_HEADINGS[column.kind]).replace(/\s*\n\s*/g, ' '),
  }))
  const own = headings.find((column) => column.name === name)?.heading
  return headings.filter(({ heading }) => heading === own).length === 1 ? own : undefined
}
