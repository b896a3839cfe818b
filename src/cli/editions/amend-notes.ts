import type { RowStep, SectionStep } from '../../editions/amend/steps.ts'
import { showRow } from '../../model/show-row.ts'

/** Where the next edition is not what the author's file says: whole sentences, in the order of the table. */
export function amendNotes(
  steps: readonly SectionStep[],
  { isApplied }: { readonly isApplied: boolean },
): string[] {
  const back = isApplied ? 'возвращена в файл' : 'в файл её вернёт --apply'
  const rowNotes = (step: RowStep): string[] => {
    if (step.kind === 'repealed')
      return step.old.repealed === undefined
        ? [`${showRow(step.old)} убрана или перенесена: в приказе она признаётся утратившей силу, ${back}`]
        : []
    const own =
      step.row.number === step.now.number || (step.kind === 'added' && step.now.number === undefined)
        ? []
        : [numberNote(step)]
    return [...own, ...step.inner.flatMap(rowNotes)]
  }
  return steps.flatMap((step) => {
    if (step.kind === 'repealed')
      return [`раздел «${step.old.title?.text ?? ''}» убран: он признаётся утратившим силу`]
    return step.rows.flatMap(rowNotes)
  })
}

function numberNote(step: Exclude<RowStep, { kind: 'repealed' }>): string {
  const number = step.row.number ?? 'без номера'
  return step.kind === 'added'
    ? `новая ${showRow(step.now)} получает номер ${number}: номера подписанных строк не меняются`
    : `${showRow(step.now)} остаётся с номером ${number}: номера подписанных строк не меняются`
}
