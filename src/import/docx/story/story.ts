import type { Budget } from '../../limits.ts'
import type { Skips } from '../../skips.ts'
import type { Align, SourceBlock } from '../../source-document.ts'
import type { WithAlternates } from '../alternates.ts'
import type { Counts } from '../numbering/count.ts'
import type { List } from '../numbering/numbering.ts'
import type { StyleSheet } from '../styles/style-sheet.ts'

/** What the text of a document refers to. */
export interface Definitions {
  readonly styles: StyleSheet
  readonly list: (id: string) => List | undefined
  /** Texts of footnotes and endnotes by kind and identifier: `footnote 2`. */
  readonly notes: ReadonlyMap<string, string>
}

/** A text that is being read: the body of a document, or its notes. */
export interface Story extends WithAlternates {
  readonly definitions: Definitions
  readonly skips: Skips
  readonly items: Budget
  /** What is read at the moment, the innermost last: the body, a cell, a text box. Never empty while reading. */
  readonly scopes: Scope[]
  /** Where formatting goes that is read now: to a run, or to the mark of a paragraph. */
  target?: Formatting | undefined
  /** The part is the text of a document, not something else under its name. */
  hasBody: boolean
  /** The spaces at the ends of the text that is read now belong to it. */
  isPreserved: boolean
  /** Texts of the notes of this part by kind and identifier, and the one that is read now. */
  readonly notes: Map<string, string>
  note?: string
  /** Paragraphs and tables of the body so far: the places of what is skipped. */
  paragraphs: number
  tables: number
}

/** A place that holds paragraphs and tables. */
export interface Scope {
  readonly blocks: SourceBlock[]
  readonly counts: Counts
  /** Fields that are open; of a field only the result is read, not the instruction. */
  readonly fields: ('instruction' | 'result')[]
  /** Pictures and objects that are open; text was found in one or not. */
  readonly drawings: { hasText: boolean }[]
  table?: OpenTable
  paragraph?: OpenParagraph
  /** A paragraph whose mark is deleted or hidden: the next one continues it. */
  held?: OpenParagraph
  run: Formatting
  /** Text was passed over inside the instruction of a field that is still open. */
  lost: boolean
}

/** Direct formatting of a run or a paragraph mark; what it does not say comes from the styles. */
export interface Formatting {
  style?: string
  bold?: boolean
  hidden?: boolean
  font?: string
  /** Of a mark: the paragraph is deleted, or runs on into the next in spite of its own look. */
  isDeleted?: boolean
  isRunIn?: boolean
  /** Of a run: that it is hidden has been told. */
  isNoted?: boolean
}

export interface OpenParagraph {
  text: string
  /** Whether some of the text is bold, and some is not. */
  hasBold: boolean
  hasPlain: boolean
  /** A page break so far without text behind it. */
  isBroken: boolean
  readonly footnotes: string[]
  /** What stands in its text boxes. */
  readonly boxes: SourceBlock[]
  properties: ParagraphProperties
  /** The properties are those of the paragraph that runs into this one. */
  readonly isRunOn: boolean
  readonly mark: Formatting
}

/** Direct formatting of a paragraph. */
export interface ParagraphProperties {
  style?: string
  list?: string
  level?: number
  align?: Align
  outline?: number
}

export interface OpenTable {
  readonly rows: { cells: OpenCell[]; isHeader: boolean }[]
  /** Cells that may go on in the next row, by column. */
  reaching: ReadonlyMap<number, OpenCell>
  row?: OpenRow
}

export interface OpenRow {
  /** The next column of the grid. */
  column: number
  readonly cells: OpenCell[]
  isHeader: boolean
  isDropped: boolean
  cell?: CellProperties
}

export interface CellProperties {
  span: number
  vertical?: Merge
  horizontal?: Merge
  isDeleted?: boolean
}

export type Merge = 'restart' | 'continue'

export interface OpenCell {
  readonly column: number
  columnSpan: number
  rowSpan: number
  readonly blocks: SourceBlock[]
  readonly vertical?: Merge | undefined
}

export function newScope(counts: Counts): Scope {
  return { blocks: [], counts, fields: [], drawings: [], run: {}, lost: false }
}

export function scopeOf({ scopes }: Story): Scope {
  const scope = scopes.at(-1)
  if (scope === undefined) throw new Error('a story is read without a scope')
  return scope
}

/** The row whose properties are read now. */
export function rowOf(story: Story): OpenRow | undefined {
  return scopeOf(story).table?.row
}

/** The cell whose properties are read now: it stands in the scope outside of its own. */
export function cellOf(story: Story): OpenRow['cell'] {
  return story.scopes.at(-2)?.table?.row?.cell
}

export function note(story: Story, what: string): void {
  story.skips.note(what, story.note === undefined ? placeOf(story) : 'сноска')
}

function placeOf({ scopes, tables, paragraphs }: Story): string {
  const { table } = scopes[0] ?? {}
  return table === undefined
    ? `абзац ${Math.max(paragraphs, 1)}`
    : `таблица ${tables}, строка ${table.rows.length + 1}`
}
