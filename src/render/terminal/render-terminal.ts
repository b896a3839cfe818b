import type { Block, CellBlock, Print } from '../../blocks/block.ts'
import { widthMeter } from '../../terminal/width.ts'
import { plainLines } from '../plain-text.ts'
import { type Screen, tableText } from './table.ts'
import { type WidthOf, wrap } from './wrap.ts'

/** A print for a screen: words wrapped, tables as wide as the screen at most. Without colours it is plain text. */
export async function renderTerminal(print: Print, screen: Screen): Promise<string> {
  const widthOf = await widthMeter(lettersOf(print))
  const sheets = print.sheets.map(({ blocks }) =>
    blocks.map((block) => blockText(block, screen, widthOf)).filter((text) => text !== ''),
  )
  return `${sheets.map((texts) => texts.join('\n\n')).join('\n\n\n')}\n`
}

/** Reports are headings, paragraphs and tables; acts are printed on paper, and here only as their words. */
function blockText(block: Block, screen: Screen, widthOf: WidthOf): string {
  const lines = (texts: readonly string[]): string =>
    texts.flatMap((text) => wrap(text, screen.columns, widthOf)).join('\n')
  switch (block.type) {
    case 'table':
      return tableText(block, screen, widthOf)
    case 'heading':
      return lines([block.text])
        .split('\n')
        .map((line) => screen.colour.bold(line))
        .join('\n')
    case 'paragraph':
    case 'list':
      return lines(plainLines([block] satisfies CellBlock[]))
    default:
      return lines(wordsOf(block))
  }
}

function wordsOf(
  block: Exclude<Block, { type: 'table' | 'heading' | 'paragraph' | 'list' }>,
): readonly string[] {
  switch (block.type) {
    case 'letterhead':
      return [...block.organisation, ...block.requisites]
    case 'act-head':
      return [
        `${block.kind} от ${block.date} № ${block.number}`,
        ...(block.place === undefined ? [] : [block.place]),
      ]
    case 'act-title':
    case 'act-verb':
      return [block.text]
    case 'signature':
      return [`${block.position} ${block.name}`]
    case 'visas':
      return [block.title, ...block.visas.flat()]
    case 'executor':
      return block.lines
    case 'distribution':
      return [block.title, ...block.lines]
    case 'mark':
      return [...block.right, ...(block.left ?? [])].flat()
  }
}

/** Every letter that will be measured, each once. */
function lettersOf(print: Print): string {
  return [...new Set(JSON.stringify(print.sheets))].filter((letter) => letter > ' ').join('')
}
