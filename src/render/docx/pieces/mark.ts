import type { Mark } from '../../../blocks/block.ts'
import type { Page } from '../page.ts'
import { widestBlock } from './act.ts'
import { type GridRow, type Para, type Piece, para, paraWidth } from './piece.ts'

const between = 160

/**
 * The marks at the top right of an appendix: lines flush left in a block that ends at the right margin and is only as
 * wide as its longest line. Agreement stands at the left of the last mark (the stamp of approval).
 */
export function mark({ right, left = [], draft }: Mark, page: Page): readonly Piece[] {
  const blocks = [...(draft ? [markBlock(['ПРОЕКТ'], true)] : []), ...right.map((lines) => markBlock(lines))]
  const longest = Math.max(0, ...blocks.flat().map((line) => paraWidth(line).whole))
  const width = Math.min(widestBlock, Math.ceil(longest) + 20)
  if (left.length === 0) {
    return blocks.flatMap((lines, i) => shifted(spread(lines, i), page.textWidth - width))
  }
  const agreement = left.flatMap((lines, i) => spread(markBlock(lines), i))
  const widths = [widestBlock, page.textWidth - widestBlock - width, width]
  const rows = (blocks.length === 0 ? [[]] : blocks).map((lines, i): GridRow => {
    const last = i >= blocks.length - 1
    return { cells: [last ? agreement : [], [], lines].map((paras) => ({ paras: spread(paras, i) })) }
  })
  return [{ type: 'grid', ruled: false, margin: 0, widths, rows }]
}

function markBlock(lines: readonly string[], bold = false): readonly Para[] {
  return lines.map((line) => para('Mark', [bold ? { text: line, bold } : { text: line }]))
}

function spread(lines: readonly Para[], index: number): readonly Para[] {
  return lines.map((line, i) => (i === 0 && index > 0 ? { ...line, before: between } : line))
}

function shifted(lines: readonly Para[], left: number): readonly Para[] {
  return lines.map((line) => ({ ...line, left }))
}
