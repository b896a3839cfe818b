import { cellText, paragraphText, type SourceBlock } from '../source-document.ts'
import type { SourceLine } from './losses.ts'

/** Every paragraph and every row of a document with its place. */
export function sourceLines(blocks: readonly SourceBlock[]): SourceLine[] {
  let [table, paragraph] = [0, 0]
  return blocks.flatMap((block): SourceLine[] => {
    if (block.kind === 'paragraph') return [{ where: `абзац ${++paragraph}`, text: paragraphText(block) }]
    table++
    return block.rows.map((row, at) => ({
      where: `таблица ${table}, строка ${at + 1}`,
      text: row.cells.map(cellText).join(' '),
    }))
  })
}

/** Words of the document, a text a paragraph or cell. */
export function sourceTexts(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(cellText)),
  )
}
