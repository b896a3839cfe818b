import type { Budget } from '../../limits.ts'
import { type ElementTable, elementTable, enter, walk } from '../../package/element-table.ts'
import type { Package } from '../../package/open-package.ts'
import { alternates, chooseBranch, type WithAlternates } from '../alternates.ts'
import { isOn, wholeNumber } from '../values.ts'
import type { AbstractList, Level, ListInstance, Numbering } from './numbering.ts'

interface Reading extends WithAlternates {
  readonly abstracts: Map<string, AbstractList>
  readonly instances: Map<string, ListInstance>
  readonly items: Budget
  abstract?: Draft<AbstractList> & { readonly id: string; readonly levels: Map<number, Level> }
  instance?: {
    readonly id: string
    abstract: string
    levels: Map<number, Level>
    starts: Map<number, number>
  }
  level?: Draft<Level> & { readonly number: number }
  overridden?: number
}

type Draft<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] }

const LAST_LEVEL = 8
/** Word allows 31 characters beside a number; every paragraph of the list repeats them. */
const LONGEST = 255
const MOST = 2 ** 31 - 1

/** The lists of numbering.xml; none where there is no such part. */
export function readNumbering(files: Package, part: string | undefined, items: Budget): Numbering {
  const reading: Reading = { abstracts: new Map(), instances: new Map(), items, ...alternates() }
  if (part !== undefined) files.read(part, walk(TABLE, reading, enter))
  return reading
}

const TABLE: ElementTable<Reading> = elementTable<Reading>({
  ...chooseBranch,
  'w:abstractNum': {
    open: (reading, { 'w:abstractNumId': id = '' }) => {
      reading.items.spend()
      reading.abstract = { id, levels: new Map() }
    },
    close: (reading) => {
      if (reading.abstract !== undefined) reading.abstracts.set(reading.abstract.id, reading.abstract)
      delete reading.abstract
    },
  },
  'w:numStyleLink': {
    open: ({ abstract }, { 'w:val': style }) => {
      if (abstract !== undefined && style !== undefined) abstract.styleLink = style
    },
  },
  'w:num': {
    open: (reading, { 'w:numId': id = '' }) => {
      reading.items.spend()
      reading.instance = { id, abstract: '', levels: new Map(), starts: new Map() }
    },
    close: (reading) => {
      if (reading.instance !== undefined) reading.instances.set(reading.instance.id, reading.instance)
      delete reading.instance
    },
  },
  'w:abstractNumId': {
    open: ({ instance }, { 'w:val': id = '' }) => {
      if (instance !== undefined) instance.abstract = id
    },
  },
  'w:lvlOverride': {
    open: (reading, { 'w:ilvl': level }) => {
      reading.overridden = wholeNumber(level, 0, LAST_LEVEL) ?? 0
    },
    close: (reading) => {
      delete reading.overridden
    },
  },
  'w:startOverride': {
    open: ({ instance, overridden }, { 'w:val': start }) => {
      if (overridden !== undefined) instance?.starts.set(overridden, wholeNumber(start, 0, MOST) ?? 0)
    },
  },
  'w:lvl': {
    open: (reading, { 'w:ilvl': level }) => {
      const number = wholeNumber(level, 0, LAST_LEVEL) ?? 0
      reading.level = { number, start: 0, format: 'decimal', text: '', isLegal: false, isTight: false }
    },
    close: ({ level, instance, abstract }) => {
      if (level !== undefined) (instance ?? abstract)?.levels.set(level.number, level)
    },
  },
  'w:start': {
    open: ({ level }, { 'w:val': start }) => {
      if (level !== undefined) level.start = wholeNumber(start, 0, MOST) ?? 0
    },
  },
  'w:numFmt': {
    open: ({ level }, { 'w:val': format = 'decimal', 'w:format': custom = '' }) => {
      if (level !== undefined) level.format = format === 'custom' ? (custom.split(',')[0] ?? '') : format
    },
  },
  'w:lvlText': {
    open: ({ level }, { 'w:val': text = '' }) => {
      if (level !== undefined) level.text = text.slice(0, LONGEST)
    },
  },
  'w:lvlRestart': {
    open: ({ level }, { 'w:val': restart }) => {
      const number = wholeNumber(restart, 0, LAST_LEVEL)
      if (level !== undefined && number !== undefined) level.restart = number
    },
  },
  'w:isLgl': {
    open: ({ level }, attributes) => {
      if (level !== undefined) level.isLegal = isOn(attributes)
    },
  },
  'w:suff': {
    open: ({ level }, { 'w:val': suffix }) => {
      if (level !== undefined) level.isTight = suffix === 'nothing'
    },
  },
  'w:pStyle': {
    open: ({ level }, { 'w:val': style }) => {
      if (level !== undefined && style !== undefined) level.style = style
    },
  },
  'w:rFonts': {
    open: ({ level }, { 'w:ascii': ascii, 'w:hAnsi': font = ascii }) => {
      if (level !== undefined && font !== undefined) level.font = font
    },
  },
})
