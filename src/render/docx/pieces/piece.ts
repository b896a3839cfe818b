import type { Inline } from '../../../blocks/block.ts'
import { unbreakable } from '../../../russian/unbreakable.ts'
import { printable } from '../../printable.ts'
import { lineHeight, measureText, unitsPerEm } from '../layout/text-width.ts'
import { lookOf, type StyleId } from '../looks.ts'

/** What a sheet is set from: paragraphs and tables, still plain data. Lengths in twips. */
export type Piece = Para | Grid

export interface Para {
  readonly type: 'para'
  readonly style: StyleId
  readonly parts: readonly Part[]
  readonly keepNext?: true
  readonly left?: number
  readonly right?: number
  readonly before?: number
  readonly after?: number
  /** A tab stop at which the text behind the tab ends. */
  readonly endTab?: number
  /** Stands at the foot of the page, whatever is above. */
  readonly foot?: true
}

export type Part = Inline | 'tab'

/** A table of given widths; `ruled` draws its lines, `margin` is the room at the left and right of a cell's text. */
export interface Grid {
  readonly type: 'grid'
  readonly ruled: boolean
  readonly margin: number
  readonly widths: readonly number[]
  readonly rows: readonly GridRow[]
  /** At least two lines of the text before stay on the page of the table: a signature never stands alone. */
  readonly needsText?: true
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  /** Repeated at the top of every page. */
  readonly head?: true
  /** Taller than a page: it may be split. */
  readonly splits?: true
}

/** `span` is the number of columns it covers, one where absent. */
export interface GridCell {
  readonly paras: readonly Para[]
  readonly span?: number
  readonly vertical?: 'center' | 'bottom'
}

type ParaLooks = Omit<Para, 'type' | 'style' | 'parts'>

/** The only way to make a paragraph: here all text becomes printable and unbreakable where it has to be. */
export function para(style: StyleId, content: string | readonly Part[], looks: ParaLooks = {}): Para {
  const parts = typeof content === 'string' ? [{ text: content }] : content
  return { type: 'para', style, parts: parts.map(prepared), ...looks }
}

function prepared(part: Part): Part {
  return part === 'tab' ? part : { ...part, text: unbreakable(printable(part.text)) }
}

/** The paragraph on a single line and its longest word, in twips at the size of its style. */
export function paraWidth({ style, parts, left = 0 }: Para): {
  readonly whole: number
  readonly word: number
} {
  const look = lookOf(style)
  const twips = (look.size * 20) / unitsPerEm
  let [whole, word] = [0, 0]
  for (const part of parts) {
    if (part === 'tab') continue
    const width = measureText(part.text, look.bold === true || part.bold === true)
    whole += width.whole
    word = Math.max(word, width.word)
  }
  return { whole: left + whole * twips, word: left + word * twips }
}

/** The height of one line of the style. */
export function lineTwips(style: StyleId): number {
  return lookOf(style).size * 20 * lineHeight
}

/** Marks «keep with next» as many of the last paragraphs as hold two lines of text. */
export function keepTwoLines(pieces: readonly Piece[], textWidth: number): readonly Piece[] {
  const kept = [...pieces]
  let lines = 0
  for (let i = kept.length - 1; i >= 0 && lines < 2; i--) {
    const piece = kept[i]
    if (piece?.type !== 'para') break
    kept[i] = { ...piece, keepNext: true }
    lines += Math.ceil((paraWidth(piece).whole + (lookOf(piece.style).firstLine ?? 0)) / textWidth)
  }
  return kept
}
