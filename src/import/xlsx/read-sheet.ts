import { tooLarge } from '../import-refusal.ts'
import type { Budget, Limits } from '../limits.ts'
import { type ElementTable, elementTable, enter, walk } from '../package/element-table.ts'
import type { Package } from '../package/open-package.ts'
import type { Skips } from '../skips.ts'
import type { SourceParagraph } from '../source-document.ts'
import { type CellLook, PLAIN } from './cell-looks.ts'
import { cellPlace, type Merge, mergeOf } from './cell-place.ts'
import { showNumber } from './format/show-number.ts'
import { boldOf, cellString, newRichText, RICH_TEXT, type WithRichText } from './rich-text.ts'
import type { SharedStrings } from './shared-strings.ts'

/** What the cells of a sheet refer to. */
export interface Book {
  readonly strings: SharedStrings
  readonly looks: readonly CellLook[]
  readonly is1904: boolean
  readonly limits: Limits
  readonly items: Budget
  readonly skips: Skips
}

/** The cells of a sheet that are not empty, by row and column from 0, and its merged areas. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SourceParagraph>>
  readonly merges: readonly Merge[]
}

interface Reading extends WithRichText {
  readonly book: Book
  readonly name: string
  readonly rows: Map<number, Map<number, SourceParagraph>>
  readonly merges: Merge[]
  row: number
  column: number
  type: string
  look: CellLook
  value: string
  hasFormula: boolean
}

export function readSheet(files: Package, part: string, name: string, book: Book): SheetCells {
  const reading: Reading = {
    ...{ book, name, rows: new Map(), merges: [], row: -1, column: -1, type: 'n', look: PLAIN, value: '' },
    ...{ hasFormula: false, rich: newRichText(), run: undefined },
  }
  files.read(part, walk(TABLE, reading, enter))
  return reading
}

const TABLE: ElementTable<Reading> = elementTable<Reading>({
  ...RICH_TEXT,
  'x:row': {
    open: (reading, { r }) => {
      reading.row = r === undefined ? reading.row + 1 : Math.max(Number.parseInt(r, 10) - 1 || 0, 0)
      reading.column = -1
    },
  },
  'x:c': { open: openCell, close: closeCell },
  'x:v': {
    text: (reading, text) => {
      reading.value += text
    },
  },
  'x:f': {
    open: (reading) => {
      reading.hasFormula = true
    },
  },
  'x:mergeCell': {
    open: ({ merges, book }, { ref = '' }) => {
      book.items.spend()
      const merge = mergeOf(ref)
      if (merge !== undefined) merges.push(merge)
    },
  },
  'x:drawing': { open: ({ book, name }) => void book.skips.note('рисунок', `лист «${name}»`) as undefined },
  'x:oleObjects': {
    open: ({ book, name }) => void book.skips.note('встроенный объект', `лист «${name}»`) as undefined,
  },
})

function openCell(reading: Reading, attributes: Readonly<Record<string, string>>): undefined {
  const { r = '', s = '', t = 'n' } = attributes
  const place = cellPlace(r)
  if (place !== undefined) reading.row = place.row
  reading.column = place?.column ?? reading.column + 1
  reading.type = t
  reading.look = reading.book.looks[Number(s)] ?? PLAIN
  reading.value = ''
  reading.hasFormula = false
  reading.rich = newRichText()
}

function closeCell(reading: Reading): void {
  const { book, name, row, column, look, value, hasFormula } = reading
  const text = shownText(reading)
  if (text === '') {
    if (hasFormula && value === '' && reading.type !== 'str')
      book.skips.note('формула без сохранённого значения', `лист «${name}», строка ${row + 1}`)
    return
  }
  if (row >= book.limits.sheetRows)
    throw tooLarge(`на листе «${name}» больше ${book.limits.sheetRows.toLocaleString('ru')} строк`)
  book.items.spend()
  const cells = reading.rows.get(row) ?? new Map<number, SourceParagraph>()
  if (cells.size === 0) {
    book.items.spend()
    reading.rows.set(row, cells)
  }
  cells.set(column, { kind: 'paragraph', text, bold: isBold(reading) ?? look.bold, align: look.align })
}

/** The value as Excel shows it; of a formula the one it had when the book was saved. */
function shownText({ type, value, rich, look, book }: Reading): string {
  switch (type) {
    case 's':
      return book.strings.texts[Number(value)] ?? ''
    case 'inlineStr':
      return cellString(rich.text)
    case 'str':
    case 'e':
      return cellString(value)
    case 'b':
      return value === '' ? '' : value === '1' ? 'ИСТИНА' : 'ЛОЖЬ'
    case 'd':
      return isoDate(value)
    default:
      return numberText(value, look, book)
  }
}

function numberText(value: string, { format }: CellLook, { is1904 }: Book): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return cellString(value)
  return showNumber(number, format, is1904)
}

/** Dates of the strict format: `2025-05-01T00:00:00`. */
function isoDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? []
  return year === undefined ? cellString(value) : `${day}.${month}.${year}`
}

function isBold({ type, value, rich, book }: Reading): boolean | undefined {
  return type === 's' ? book.strings.bold.get(Number(value)) : boldOf(rich)
}
