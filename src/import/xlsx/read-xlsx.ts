import { budget, LIMITS, type Limits } from '../limits.ts'
import { openPackage } from '../package/open-package.ts'
import { createSkips } from '../skips.ts'
import type { Sheet, Skipped, SourceTable } from '../source-document.ts'
import { checkKind } from '../source-kind.ts'
import { readCellLooks } from './cell-looks.ts'
import { readSheet } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetTable } from './sheet-table.ts'
import { readWorkbook } from './workbook.ts'

/** The sheets of a book in their order, hidden ones too. */
export interface SourceBook {
  readonly sheets: readonly (Sheet & { readonly table: SourceTable })[]
  readonly skipped: readonly Skipped[]
}

/**
 * A book of Excel (ECMA-376) as Excel shows it in Russian: numbers by their formats, dates as `01.05.2025`, formulas by the
 * values saved with them. Throws ImportRefusal only.
 */
export function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): SourceBook {
  checkKind(bytes, 'xlsx', limits)
  const files = openPackage(bytes, limits)
  const skips = createSkips()
  const { sheets, is1904, part } = readWorkbook(files, skips)
  const definitions = budget(limits.items, 'строк текста и стилей')
  const book = {
    strings: readSharedStrings(files, part('sharedStrings'), definitions),
    looks: readCellLooks(files, part('styles'), definitions),
    items: budget(limits.items, 'строк и ячеек'),
    is1904,
    limits,
    skips,
  }
  const read = sheets.map(({ name, isHidden, part: sheetPart }) => {
    const sheet = { name, isHidden }
    return { ...sheet, table: sheetTable(readSheet(files, sheetPart, name, book), sheet, book) }
  })
  return { sheets: read, skipped: skips.list() }
}
