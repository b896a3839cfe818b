import type { Budget } from '../limits.ts'
import { type ElementTable, elementTable, enter, walk } from '../package/element-table.ts'
import type { Package } from '../package/open-package.ts'
import type { Align } from '../source-document.ts'
import { BUILT_IN, type NumberFormat, parseFormat } from './format/number-format.ts'

/** How the cells of one style look. */
export interface CellLook {
  readonly format: NumberFormat
  readonly bold: boolean
  readonly align: Align
}

export const PLAIN: CellLook = { format: [], bold: false, align: 'left' }

interface Reading {
  readonly items: Budget
  readonly formats: Map<number, string>
  readonly fonts: boolean[]
  readonly looks: { readonly format: number; readonly font: number; align: Align }[]
}

/** The looks of the cells of a book by the number of the style. */
export function readCellLooks(files: Package, part: string | undefined, items: Budget): readonly CellLook[] {
  const reading: Reading = { items, formats: new Map(), fonts: [], looks: [] }
  if (part !== undefined) files.read(part, walk(TABLE, reading, enter))
  const parsed = new Map<number, NumberFormat>()
  return reading.looks.map(({ format, font, align }) => {
    const known =
      parsed.get(format) ?? parseFormat(reading.formats.get(format) ?? BUILT_IN.get(format) ?? 'General')
    parsed.set(format, known)
    return { format: known, bold: reading.fonts[font] ?? false, align }
  })
}

const ALIGN: ReadonlyMap<string, Align> = new Map([
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['right', 'right'],
  ['justify', 'both'],
  ['distributed', 'both'],
])

const TABLE: ElementTable<Reading> = elementTable<Reading>({
  // looks for named styles and for conditions
  'x:cellStyleXfs': { open: () => 'skip' },
  'x:dxfs': { open: () => 'skip' },
  'x:numFmt': {
    open: ({ formats, items }, { numFmtId = '', formatCode = '' }) => {
      items.spend()
      formats.set(Number(numFmtId), formatCode)
    },
  },
  'x:font': {
    open: ({ fonts, items }) => {
      items.spend()
      fonts.push(false)
    },
  },
  'x:b': {
    open: ({ fonts }, { val = '1' }) => {
      if (fonts.length > 0) fonts[fonts.length - 1] = val !== '0' && val !== 'false'
    },
  },
  'x:xf': {
    open: ({ looks, items }, { numFmtId = '0', fontId = '0' }) => {
      items.spend()
      looks.push({ format: Number(numFmtId), font: Number(fontId), align: 'left' })
    },
  },
  'x:alignment': {
    open: ({ looks }, { horizontal = '' }) => {
      const look = looks.at(-1)
      if (look !== undefined) look.align = ALIGN.get(horizontal) ?? 'left'
    },
  },
})
