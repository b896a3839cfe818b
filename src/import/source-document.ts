/**
 * A document of another program as it is read: paragraphs and tables in their order, nothing about what they mean.
 * Plain readonly data; texts are Unicode NFC.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[]
  /** What was not read, in the order in which it was met. */
  readonly skipped: readonly Skipped[]
  /** Keys and values of the front matter of a Markdown file, in order. */
  readonly properties?: readonly (readonly [key: string, value: string])[]
}

/** `where` is the place of the first: «таблица 2, строка 5», «абзац 14». */
export interface Skipped {
  /** «пропущено: рисунок» */
  readonly text: string
  readonly count: number
  readonly where: string
}

export type SourceBlock = SourceParagraph | SourceTable

/**
 * `text` is what one sees: a line break is `\n`, a tab `\t`, a no-break space U+00A0, a non-breaking hyphen U+2011; soft
 * hyphens, hidden and deleted text are gone, and the automatic number is not in it.
 */
export interface SourceParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly label?: SourceLabel
  /** All that one sees of the text is bold. */
  readonly bold: boolean
  readonly align: Align
  /** 1 the highest, 9 the lowest. */
  readonly headingLevel?: number
  /** The name of its style as the program shows it («heading 1», «Обычный»), unless it is the default one. */
  readonly style?: string
  /** Texts of the footnotes and endnotes it refers to, in the order of the references. */
  readonly footnotes?: readonly string[]
}

export type Align = 'left' | 'center' | 'right' | 'both'

/** The automatic number or bullet exactly as it is shown («1.», «1.1», «а)», «–»); `level` 0 is the outermost. */
export interface SourceLabel {
  readonly text: string
  readonly level: number
  /** The text begins right behind it, without a space. */
  readonly isTight?: true
}

/** Rows from top to bottom. Every place of the grid belongs to one cell at most, and ragged rows leave places empty. */
export interface SourceTable {
  readonly kind: 'table'
  readonly rows: readonly SourceRow[]
  /** Where the table is a sheet of a book. */
  readonly sheet?: Sheet
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
}

/** `isHeader`: one of the rows repeated at the top of every page. */
export interface SourceRow {
  readonly cells: readonly SourceCell[]
  readonly isHeader: boolean
}

/**
 * A cell stands in the row in which it begins; a merged one reaches `rowSpan` rows down and `columnSpan` columns to the
 * right, and is not listed again. `column` is the place in the grid, from 0. An empty cell has no blocks, or an empty
 * paragraph.
 */
export interface SourceCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly blocks: readonly SourceBlock[]
}

/** A paragraph with its automatic number, as it is read aloud. */
export function paragraphText({ label, text }: SourceParagraph): string {
  if (label === undefined) return text
  return text === '' ? label.text : `${label.text}${label.isTight ? '' : ' '}${text}`
}

/** What stands in a cell, one line a paragraph, automatic numbers in it; the cells of a nested table are lines too. */
export function cellText({ blocks }: Pick<SourceCell, 'blocks'>): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [paragraphText(block)]
        : block.rows.flatMap((row) => row.cells.map(cellText)),
    )
    .join('\n')
}
