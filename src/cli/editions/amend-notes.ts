import type { RowStep, SectionStep } from '../../editions/amend/next/steps.ts'
import { showRow } from '../../model/show-row.ts'
import { plural } from '../../russian/plural.ts'

/** More sentences of one kind than this are one sentence. */
const MOST_ALIKE = 5

/** Where the next edition is not what the author's file says: whole sentences, rows in the order of the table. */
export function amendNotes(
  steps: readonly SectionStep[],
  { isApplied }: { readonly isApplied: boolean },
): string[] {
  const rows = steps.flatMap((step) => (step.kind === 'repealed' ? [] : step.rows.flatMap(flat)))
  const sections = steps.flatMap((step) =>
    step.kind === 'repealed' && step.old.repealed === undefined
      ? [`раздел «${step.old.title?.text ?? ''}» убран: он признаётся утратившим силу`]
      : [],
  )
  return [...sections, ...lostNotes(rows, isApplied), ...newNotes(rows), ...keptNotes(rows)]
}

function flat(step: RowStep): RowStep[] {
  return [step, ...step.inner.flatMap(flat)]
}

function lostNotes(rows: readonly RowStep[], isApplied: boolean): string[] {
  const back = isApplied ? 'возвращена в файл' : 'в файл её вернёт --apply'
  return rows.flatMap((step) =>
    step.kind === 'repealed' && step.old.repealed === undefined
      ? [`${showRow(step.old)} убрана или перенесена: в приказе она признаётся утратившей силу, ${back}`]
      : [],
  )
}

function newNotes(rows: readonly RowStep[]): string[] {
  return rows.flatMap((step) =>
    step.kind === 'added' && step.now.number !== undefined && step.row.number !== step.now.number
      ? [
          `новая ${showRow(step.now)} получает номер ${step.row.number ?? ''}: номера подписанных строк не меняются`,
        ]
      : [],
  )
}

function keptNotes(rows: readonly RowStep[]): string[] {
  const kept = rows.flatMap((step) =>
    step.kind === 'kept' && step.row.number !== step.now.number ? [step] : [],
  )
  if (kept.length > MOST_ALIKE) {
    const [first, last] = [kept[0]?.row, kept.at(-1)?.row]
    const span = `от ${first?.number ?? 'первой'} до ${last?.number ?? 'последней'}`
    return [
      `прежние номера остались у ${plural(kept.length, ['строки', 'строк', 'строк'])} (${span}): номера подписанных строк не меняются`,
    ]
  }
  return kept.map(({ row, now }) => {
    const number = row.number === undefined ? 'без номера' : `с номером ${row.number}`
    return `${showRow(now)} остаётся ${number}: номера подписанных строк не меняются`
  })
}
