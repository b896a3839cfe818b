import { damaged, ImportRefusal, tooLarge } from '../import-refusal.ts'
import { type ElementTable, elementTable, enter, walk } from '../package/element-table.ts'
import { type Package, relationsOf } from '../package/open-package.ts'
import type { Skips } from '../skips.ts'

/** A sheet of cells, and the part it stands in. */
export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  /** Days are counted from 1904 (books of old Macintoshes). */
  readonly is1904: boolean
  readonly part: (type: string) => string | undefined
}

const MOST_SHEETS = 500
/** Excel allows 31 characters. */
const LONGEST_NAME = 100

interface Reading {
  readonly sheets: { readonly name: string; readonly isHidden: boolean; readonly id: string }[]
  is1904: boolean
}

/** Throws ImportRefusal where there is no workbook of XML. */
export function readWorkbook(files: Package, skips: Skips): Workbook {
  const main =
    relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (main.endsWith('.bin'))
    throw new ImportRefusal(
      'other-format',
      'Это двоичная книга Excel (.xlsb): откройте её в Excel и сохраните как .xlsx',
    )
  if (!files.has(main)) throw damaged('в нём нет книги Excel')
  const reading: Reading = { sheets: [], is1904: false }
  files.read(main, walk(TABLE, reading, enter))
  if (reading.sheets.length === 0) throw damaged('в книге нет листов')
  const relations = relationsOf(files, main)
  const sheets = reading.sheets.flatMap(({ name, isHidden, id }): SheetPart[] => {
    const relation = relations.find((one) => one.id === id)
    if (relation?.type === 'worksheet' && files.has(relation.target))
      return [{ name, isHidden, part: relation.target }]
    skips.note('лист без ячеек', `лист «${name}»`)
    return []
  })
  return {
    sheets,
    is1904: reading.is1904,
    part: (type) => relations.find((one) => one.type === type)?.target,
  }
}

const TABLE: ElementTable<Reading> = elementTable<Reading>({
  'x:workbookPr': {
    open: (reading, { date1904 = '0' }) => {
      reading.is1904 = date1904 === '1' || date1904 === 'true'
    },
  },
  'x:sheet': {
    open: ({ sheets }, { name = '', state = 'visible', 'r:id': id = '' }) => {
      if (sheets.length >= MOST_SHEETS) throw tooLarge(`в книге больше ${MOST_SHEETS} листов`)
      sheets.push({ name: name.slice(0, LONGEST_NAME).normalize('NFC'), isHidden: state !== 'visible', id })
    },
  },
})
