import type { CellBlock, Inline, List } from '../blocks/block.ts'
import { printable } from './printable.ts'

/** The words of a cell without looks, one line a paragraph or an item. */
export function plainLines(blocks: readonly CellBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? itemLines(block, '')
      : [`${block.lead === undefined ? '' : `${block.lead} `}${inlineText(block.inlines)}`],
  )
}

function itemLines({ items }: List, indent: string): string[] {
  return items.flatMap(({ marker, inlines, children = [] }) => [
    `${indent}${marker} ${inlineText(inlines)}`,
    ...children.flatMap((list) => itemLines(list, `${indent}  `)),
  ])
}

function inlineText(inlines: readonly Inline[]): string {
  return printable(inlines.map(({ text }) => text).join(''))
}
