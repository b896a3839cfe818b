import type { FoundPlan } from '../table/find-plan.ts'
import { joinContinued } from './continued.ts'
import { splitParallel } from './parallel.ts'
import { type Row, readRow } from './read-row.ts'
import { sectionRows } from './sections.ts'

/** A section's title or an activity, with what stands in each column of the plan. */
export interface ReadRow {
  readonly kind: 'section' | 'activity'
  /** The number as printed, without what closes it: «1.1», «IV». */
  readonly number?: string
  readonly title: string
  /** By the index of the column; number and title are not among them. */
  readonly cells: ReadonlyMap<number, string>
  /** Where it stands, for people: «таблица 1, строка 5»; of a title between tables the title itself. */
  readonly where: string
  /** Decisions that somebody should look at. */
  readonly notes: readonly string[]
}

/** The lines of a plan → sections and activities; the parts of a row on two pages are one row again. */
export function readRows({ head, lines, width }: FoundPlan): readonly ReadRow[] {
  const read = lines.flatMap((line) => readRow(line, head.columns, width) ?? [])
  const rows = joinContinued(read)
    .flatMap((row) => splitParallel(row, head.columns))
    .map(withOneNumber)
  const sections = sectionRows(rows)
  return rows.map((row) => ({ ...row, kind: sections.has(row) ? 'section' : 'activity' }))
}

/** Numbers of a row that could not be parted stand side by side. */
function withOneNumber(row: Row): Row {
  return row.number?.includes('\n') === true ? { ...row, number: row.number.replace(/\n/g, ', ') } : row
}
