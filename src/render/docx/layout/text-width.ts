import { glyphRanges } from './glyph-widths.ts'

/** Glyph widths are in 1/2048 of the font size; every width in this file is in these units. */
export const unitsPerEm = 2048

/** A line of Times New Roman is so many times higher than its font size. */
export const lineHeight = 1.15

/** Words longer than this are addresses: an office breaks them anywhere, so they ask for no room of their own. */
const longestRealWord = 40

export interface TextWidth {
  /** The whole text on one line. */
  readonly whole: number
  /** The widest piece no line may break. */
  readonly word: number
}

/** Where a line may break: at spaces and after a hyphen or dash, but not inside «2021–2024» or «16-10». */
const breaks = /[ \t\n]+|(?<=[-‐–—])(?!\d)|(?<=\d\.\d+[–—])/

const regular = widthTable('regular')
const bold = widthTable('bold')

export function measureText(text: string, isBold: boolean): TextWidth {
  const widths = isBold ? bold : regular
  let word = 0
  for (const piece of text.split(breaks)) {
    if (piece.length <= longestRealWord) word = Math.max(word, advance(piece, widths))
  }
  return { whole: advance(text, widths), word }
}

function advance(text: string, widths: Uint16Array): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += widths[text.charCodeAt(i)] ?? unitsPerEm
  return sum
}

// A glyph the font does not have comes from another font: a full em is room enough for it.
function widthTable(face: 'regular' | 'bold'): Uint16Array {
  const table = new Uint16Array(0x2300).fill(unitsPerEm)
  for (const range of glyphRanges) table.set(range[face], range.from)
  return table
}
