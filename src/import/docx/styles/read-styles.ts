import type { Budget } from '../../limits.ts'
import { type ElementTable, elementTable, enter, walk } from '../../package/element-table.ts'
import type { Package } from '../../package/open-package.ts'
import type { Align } from '../../source-document.ts'
import { isOn, wholeNumber } from '../values.ts'
import { type Style, type StyleSheet, styleSheet } from './style-sheet.ts'

type Draft = { -readonly [Key in keyof Style]: Style[Key] }

interface Reading {
  readonly styles: Map<string, Style>
  readonly base: { bold: boolean; hidden: boolean }
  readonly items: Budget
  style?: Draft
}

/** The styles of styles.xml; all text is plain where there is no such part. */
export function readStyles(files: Package, part: string | undefined, items: Budget): StyleSheet {
  const reading: Reading = { styles: new Map(), base: { bold: false, hidden: false }, items }
  if (part !== undefined) files.read(part, walk(TABLE, reading, enter))
  return styleSheet(reading.styles, reading.base)
}

/** `both` is «по ширине»; what has no name here is left. */
export function alignOf(value: string | undefined): Align | undefined {
  return ALIGN.get(value ?? '')
}

const ALIGN: ReadonlyMap<string, Align> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'both'],
  ['distribute', 'both'],
])

const TABLE: ElementTable<Reading> = elementTable<Reading>({
  // conditional looks of tables, revisions and the list of names say nothing of paragraphs
  'w:tblStylePr': { open: () => 'skip' },
  'w:latentStyles': { open: () => 'skip' },
  'w:rPrChange': { open: () => 'skip' },
  'w:pPrChange': { open: () => 'skip' },
  'w:style': {
    open: (reading, { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': standard = '0' }) => {
      reading.items.spend()
      reading.style = { id, type, isDefault: isOn({ 'w:val': standard }) }
    },
    close: (reading) => {
      if (reading.style !== undefined) reading.styles.set(reading.style.id, reading.style)
      delete reading.style
    },
  },
  'w:name': {
    open: ({ style }, { 'w:val': name }) => {
      if (style !== undefined && name !== undefined) style.name = name
    },
  },
  'w:basedOn': {
    open: ({ style }, { 'w:val': id }) => {
      if (style !== undefined && id !== undefined) style.basedOn = id
    },
  },
  'w:b': {
    open: ({ style, base }, attributes) => {
      ;(style ?? base).bold = isOn(attributes)
    },
  },
  'w:vanish': {
    open: ({ style, base }, attributes) => {
      ;(style ?? base).hidden = isOn(attributes)
    },
  },
  'w:jc': {
    open: ({ style }, { 'w:val': value }) => {
      const align = alignOf(value)
      if (style !== undefined && align !== undefined) style.align = align
    },
  },
  'w:outlineLvl': {
    open: ({ style }, { 'w:val': value }) => {
      const outline = wholeNumber(value, 0, 9)
      if (style !== undefined && outline !== undefined) style.outline = outline
    },
  },
  'w:numId': {
    open: ({ style }, { 'w:val': id }) => {
      if (style !== undefined && id !== undefined) style.list = id
    },
  },
  'w:ilvl': {
    open: ({ style }, { 'w:val': value }) => {
      const level = wholeNumber(value, 0, 8)
      if (style !== undefined && level !== undefined) style.level = level
    },
  },
})
