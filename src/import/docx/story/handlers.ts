import { type ElementHandler, type ElementTable, elementTable, enter } from '../../package/element-table.ts'
import type { Attributes } from '../../package/read-xml.ts'
import { chooseBranch } from '../alternates.ts'
import { alignOf } from '../styles/read-styles.ts'
import { isOn, wholeNumber } from '../values.ts'
import { closeBox, closeDrawing, closeNote, openBox, openDrawing, openNote } from './containers.ts'
import { IGNORED, UNREADABLE, WRAPPERS } from './ignored.ts'
import { closeParagraph, openParagraph } from './paragraphs.ts'
import { addBreak, addNote, addSymbol, addText, addTyped, markField } from './runs.ts'
import { cellOf, note, type ParagraphProperties, rowOf, type Story, scopeOf } from './story.ts'
import { closeCell, closeRow, closeTable, columns, mergeOf, openCell, openRow, openTable } from './tables.ts'

type Handler = ElementHandler<Story>
type Open = NonNullable<Handler['open']>

/** What is not in the table: told to the user once a kind, unless it is known to be of no use. */
export const passOver: Open = (story, _, { name, parent }) => {
  if (scopeOf(story).drawings.length > 0) return undefined
  if (!IGNORED.has(name) && !parent.endsWith('Pr')) note(story, UNREADABLE.get(name) ?? `элемент ${name}`)
  return 'skip'
}

/** Puts formatting where it belongs, if it belongs anywhere here. */
function format(set: (target: NonNullable<Story['target']>, attributes: Attributes) => void): Handler {
  return {
    open: ({ target }, attributes) => {
      if (target !== undefined) set(target, attributes)
    },
  }
}

/** A property of the paragraph; one that another has run into keeps the look of the first. */
function property(set: (properties: ParagraphProperties, value: string) => void): Handler {
  return {
    open: (story, { 'w:val': value }) => {
      const { paragraph } = scopeOf(story)
      if (paragraph !== undefined && !paragraph.isRunOn && value !== undefined)
        set(paragraph.properties, value)
    },
  }
}

const text = (sign: string): Handler => ({ open: (story) => void addText(story, sign) as undefined })

/** Content that is gone when all changes are accepted; in formatting it speaks of a paragraph mark or a row. */
const removed: Handler = {
  open: (story, _, { parent }) => {
    const row = rowOf(story)
    if (parent === 'w:rPr') {
      if (story.target !== undefined) story.target.isDeleted = true
    } else if (parent === 'w:trPr') {
      if (row !== undefined) row.isDropped = true
    } else return 'skip'
    return undefined
  },
}

export const HANDLERS: ElementTable<Story> = elementTable<Story>({
  ...Object.fromEntries(WRAPPERS.map((name): [string, Handler] => [name, { open: enter }])),
  ...chooseBranch,

  'w:body': {
    open: (story) => {
      story.hasBody = true
    },
  },
  'w:p': { open: openParagraph, close: closeParagraph },
  'w:pPr': { open: enter },
  'w:pStyle': property((properties, value) => {
    properties.style = value
  }),
  'w:numId': property((properties, value) => {
    properties.list = value
  }),
  'w:ilvl': property((properties, value) => {
    properties.level = wholeNumber(value, 0, 8) ?? 0
  }),
  'w:outlineLvl': property((properties, value) => {
    properties.outline = wholeNumber(value, 0, 9) ?? 9
  }),
  'w:jc': property((properties, value) => {
    properties.align = alignOf(value) ?? 'left'
  }),

  'w:r': {
    open: (story) => {
      scopeOf(story).run = {}
    },
  },
  'w:rPr': {
    open: (story, _, { parent }) => {
      const { run, paragraph } = scopeOf(story)
      story.target = parent === 'w:r' ? run : parent === 'w:pPr' ? paragraph?.mark : undefined
    },
    close: (story) => {
      story.target = undefined
    },
  },
  'w:rStyle': format((target, { 'w:val': style }) => {
    if (style !== undefined) target.style = style
  }),
  'w:b': format((target, attributes) => {
    target.bold = isOn(attributes)
  }),
  'w:vanish': format((target, attributes) => {
    target.hidden = isOn(attributes)
  }),
  'w:specVanish': format((target, attributes) => {
    target.isRunIn = isOn(attributes)
  }),
  'w:rFonts': format((target, { 'w:ascii': font }) => {
    if (font !== undefined) target.font = font
  }),

  'w:t': {
    open: (story, { 'xml:space': space }) => {
      story.isPreserved = space === 'preserve'
    },
    text: (story, typed) => addTyped(story, typed, story.isPreserved),
  },
  'w:tab': text('\t'),
  'w:ptab': text('\t'),
  'w:cr': text('\n'),
  'w:br': { open: addBreak },
  'w:noBreakHyphen': text('\u2011'),
  'w:softHyphen': { open: enter },
  'w:sym': { open: addSymbol },
  'w:fldChar': { open: markField },
  'w:footnoteReference': { open: (story, attributes) => addNote(story, 'footnote', attributes) },
  'w:endnoteReference': { open: (story, attributes) => addNote(story, 'endnote', attributes) },

  'w:ins': { open: enter },
  'w:del': removed,
  'w:moveFrom': removed,

  'w:tbl': { open: openTable, close: closeTable },
  'w:tr': { open: openRow, close: closeRow },
  'w:trPr': { open: enter },
  'w:tblHeader': {
    open: (story, attributes) => {
      const row = rowOf(story)
      if (row !== undefined) row.isHeader = isOn(attributes)
    },
  },
  'w:hidden': {
    open: (story, attributes) => {
      const row = rowOf(story)
      if (row === undefined || !isOn(attributes)) return
      row.isDropped = true
      note(story, 'скрытая строка таблицы')
    },
  },
  'w:gridBefore': {
    open: (story, { 'w:val': value }) => {
      const row = rowOf(story)
      if (row !== undefined) row.column += columns(value)
    },
  },
  'w:tc': { open: openCell, close: closeCell },
  'w:tcPr': { open: enter },
  'w:gridSpan': {
    open: (story, { 'w:val': value }) => {
      const cell = cellOf(story)
      if (cell !== undefined) cell.span = Math.max(columns(value), 1)
    },
  },
  'w:vMerge': {
    open: (story, attributes) => {
      const cell = cellOf(story)
      if (cell !== undefined) cell.vertical = mergeOf(attributes)
    },
  },
  'w:hMerge': {
    open: (story, attributes) => {
      const cell = cellOf(story)
      if (cell !== undefined) cell.horizontal = mergeOf(attributes)
    },
  },
  'w:cellMerge': {
    open: (story, { 'w:vMerge': merge }) => {
      const cell = cellOf(story)
      if (cell !== undefined && merge !== undefined) cell.vertical = merge === 'rest' ? 'restart' : 'continue'
    },
  },
  'w:cellDel': {
    open: (story) => {
      const cell = cellOf(story)
      if (cell !== undefined) cell.isDeleted = true
    },
  },

  'w:drawing': { open: openDrawing, close: closeDrawing('рисунок') },
  'w:pict': { open: openDrawing, close: closeDrawing('рисунок') },
  'w:object': { open: openDrawing, close: closeDrawing('встроенный объект') },
  'w:txbxContent': { open: openBox, close: closeBox },
  'w:footnote': { open: openNote('footnote'), close: closeNote },
  'w:endnote': { open: openNote('endnote'), close: closeNote },
})
