import { ImportRefusal } from '../import-refusal.ts'
import type { Skipped, SourceDocument, SourceTable } from '../source-document.ts'
import { headOf, type Said } from '../table/columns.ts'
import { gridOf } from '../table/grid.ts'

/**
 * A book with the sheet that was asked for, else with the one that has the largest plan: the others are told as not read.
 * A document without sheets is left as it is. Throws ImportRefusal for a name that no sheet has.
 */
export function chooseSheet(
  document: SourceDocument,
  name: string | undefined,
  columns: Said = {},
): SourceDocument {
  const sheets = document.blocks.flatMap((block) =>
    block.kind === 'table' && block.sheet !== undefined ? [{ table: block, ...block.sheet }] : [],
  )
  if (sheets.length === 0) {
    if (name === undefined) return document
    throw new ImportRefusal('no-plan', 'Параметр --sheet — для книг Excel: в этом документе нет листов')
  }
  const chosen =
    name === undefined
      ? largestPlan(sheets, columns)
      : sheets.find((sheet) => sheet.name.toLowerCase() === name.trim().toLowerCase())
  if (chosen === undefined) {
    if (name === undefined) return document
    const names = sheets.map((sheet) => `«${sheet.name}»`).join(', ')
    throw new ImportRefusal('no-plan', `Листа «${name}» в книге нет; есть: ${names}`)
  }
  const others = sheets.filter((sheet) => sheet !== chosen)
  const skipped = others.map(({ name: other, table }): Skipped => skippedSheet(other, table))
  return { ...document, blocks: [chosen.table], skipped: [...document.skipped, ...skipped] }
}

interface NamedSheet {
  readonly table: SourceTable
  readonly name: string
  readonly isHidden: boolean
}

/** Hidden sheets hold lists and old versions: they are taken only by name. */
function largestPlan(sheets: readonly NamedSheet[], columns: Said): NamedSheet | undefined {
  const plans = sheets.filter(
    ({ isHidden, table }) => !isHidden && headOf(gridOf(table, 0), columns) !== undefined,
  )
  return plans.toSorted((a, b) => b.table.rows.length - a.table.rows.length)[0]
}

function skippedSheet(name: string, { rows }: SourceTable): Skipped {
  return { text: `пропущено: лист «${name}» (строк — ${rows.length})`, count: 1, where: `лист «${name}»` }
}
