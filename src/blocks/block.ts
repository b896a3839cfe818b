/**
 * What the program prints: plain readonly data that carries meaning, never looks.
 * Views (`src/views`) decide *what* is printed, renderers (`src/render`) decide *how*.
 */

/** A run of text on one line (no line breaks inside `text`). */
export interface Inline {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
}

/** Everything that may stand inside a table cell: paragraphs and lists. */
export type CellBlock = Paragraph | List

/** `lead` is the run-in heading of a part («Цель:»), printed bold before the text. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly inlines: readonly Inline[]
  readonly lead?: string
}

/**
 * A list whose markers are already words («1.», «1)», «–»), so that every renderer prints the same numbers.
 * `children` are the blocks below the item's text (a sub-list).
 */
export interface List {
  readonly type: 'list'
  readonly items: readonly ListItem[]
}
export interface ListItem {
  readonly marker: string
  readonly inlines: readonly Inline[]
  readonly children?: readonly List[]
}

/** A heading of a part inside an appendix; level 1 is the title of the whole appendix. */
export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

/** The letterhead: the organisation (lines as typed) and its requisites (address, phone …). */
export interface Letterhead {
  readonly type: 'letterhead'
  readonly organisation: readonly string[]
  readonly requisites: readonly string[]
}

/** «П Р И К А З», then date and number on one line, then the place; `kind` is the plain word («приказ»). */
export interface ActHead {
  readonly type: 'act-head'
  readonly kind: string
  readonly date: string
  readonly number: string
  readonly place?: string
}

/** The heading of the act: «Об утверждении …». */
export interface ActTitle {
  readonly type: 'act-title'
  readonly text: string
}

/** «ПРИКАЗЫВАЮ:» on a line of its own. */
export interface ActVerb {
  readonly type: 'act-verb'
  readonly text: string
}

/** Position left, name right on one line; kept with at least two lines of the text before it. */
export interface Signature {
  readonly type: 'signature'
  readonly position: string
  readonly name: string
}

/** Visas (согласовано): each is a list of lines as they stand one under another. */
export interface Visas {
  readonly type: 'visas'
  readonly title: string
  readonly visas: readonly (readonly string[])[]
}

/** Who prepared the act: small print at the foot of the order. */
export interface Executor {
  readonly type: 'executor'
  readonly lines: readonly string[]
}

/** «Рассылка:» and its lines. */
export interface Distribution {
  readonly type: 'distribution'
  readonly title: string
  readonly lines: readonly string[]
}

/**
 * The mark at the top of an appendix. `right` holds one block per mark (appendix mark, stamp), each a list of lines;
 * `left` are the lines of agreement that stand at the left of the stamp; `draft` prints «ПРОЕКТ».
 */
export interface Mark {
  readonly type: 'mark'
  readonly right: readonly (readonly string[])[]
  readonly left?: readonly (readonly string[])[]
  readonly draft?: true
}

/** `align: center` for numbers and deadlines; `width` in per cent of the table, when the author fixed it. */
export interface Column {
  readonly heading: string
  readonly align: 'left' | 'center'
  readonly width?: number
}

/** What a cell says of its row: bad news, a warning, good news, nothing to do. Renderers without colours pass it over. */
export type Tone = 'bad' | 'warning' | 'good' | 'quiet'

export interface Cell {
  readonly blocks: readonly CellBlock[]
  readonly tone?: Tone
}

/**
 * A row of a table. `section` is merged over all columns; `cells` has exactly one cell a column.
 * `emphasis` marks a section that is itself a row, `level` 1 a sub-row.
 */
export type Row =
  | { readonly kind: 'section'; readonly text: string }
  | {
      readonly kind: 'cells'
      readonly cells: readonly Cell[]
      readonly emphasis?: true
      readonly level?: 0 | 1
    }

/** `numbered` prints the row 1 2 3 … under the head. */
export interface Table {
  readonly type: 'table'
  readonly columns: readonly Column[]
  readonly numbered: boolean
  readonly rows: readonly Row[]
}

export type Block =
  | Paragraph
  | List
  | Heading
  | Letterhead
  | ActHead
  | ActTitle
  | ActVerb
  | Signature
  | Visas
  | Executor
  | Distribution
  | Mark
  | Table

/** One document of the print (the order, an appendix): starts on a page of its own and counts its own pages. */
export interface Sheet {
  readonly kind: 'order' | 'appendix'
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

/** Everything that goes into one output file. */
export interface Print {
  readonly title: string
  readonly author: string
  /** ISO date put into the properties of the file, so that output does not depend on the clock. */
  readonly date: string
  /** Front matter of text outputs, in order: `['код', 'rubtsovsk-2021']`. */
  readonly meta: readonly (readonly [string, string])[]
  /** Wide left margin (30 mm) for binding. */
  readonly binding: boolean
  readonly sheets: readonly Sheet[]
}

/** A renderer: one function a block kind; a missing kind is a compile error. */
export type Handlers<Out> = { readonly [K in Block['type']]: (block: Extract<Block, { type: K }>) => Out }
