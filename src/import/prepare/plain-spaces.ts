import type { SourceBlock, SourceDocument, SourceParagraph } from '../source-document.ts'

/**
 * A document with ordinary spaces and hyphens: those that do not break are layout, and the print sets them anew. Signs of
 * no width are gone.
 */
export function withPlainSpaces(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map(plainBlock) }
}

function plainBlock(block: SourceBlock): SourceBlock {
  if (block.kind === 'paragraph') return plainParagraph(block)
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(plainBlock) })),
  }))
  return { ...block, rows }
}

function plainParagraph(paragraph: SourceParagraph): SourceParagraph {
  const { text, label } = paragraph
  if (!MARKED.test(text) && (label === undefined || !MARKED.test(label.text))) return paragraph
  return {
    ...paragraph,
    text: plainText(text),
    ...(label && { label: { ...label, text: plainText(label.text) } }),
  }
}

const MARKED = /[\u00a0\u2000-\u200d\u2011\u202f\u205f\u2060\ufeff]/

function plainText(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
}
