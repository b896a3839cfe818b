import type { Plain } from '../../source/edit/plain.ts'
import { linesOf } from '../order/lines.ts'
import type { ReadRow } from '../rows/read-rows.ts'
import type { SourceBlock } from '../source-document.ts'
import type { FoundPlan } from '../table/find-plan.ts'
import { isMark } from '../table/headings.ts'

/** Words of the table that the print gives by itself: its head, numbers of rows, marks of a schedule. */
export function explainedRows({ head, repeated, lines }: FoundPlan, rows: readonly ReadRow[]): string[] {
  const marks = lines.flatMap((line) =>
    line.kind === 'row' ? line.row.cells.flatMap(({ text }) => (isMark(text) ? [text] : [])) : [],
  )
  return [
    ...head.columns.map(({ heading }) => heading),
    ...repeated.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...rows.flatMap(({ number }) => number ?? []),
    ...(head.hasNumbers ? head.columns.map((_, at) => String(at + 1)) : []),
    ...marks,
  ]
}

/** Words of an order that stand for a key: its kind (often spaced), titles of its lists, numbers of its clauses; «ПРОЕКТ». */
export function explainedOrder(blocks: readonly SourceBlock[], kind: Plain | undefined): string[] {
  const labels = linesOf(blocks).flatMap(({ label }) => label ?? [])
  const drafts = linesOf(blocks).flatMap(({ text }) => (/^проект$/iu.test(text) ? [text] : []))
  return [
    ...labels,
    ...drafts,
    'согласовано рассылка исполнитель',
    ...(typeof kind === 'string' ? [kind, ...kind] : []),
  ]
}
