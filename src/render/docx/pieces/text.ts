import type { CellBlock, Heading, Inline, List, ListItem, Paragraph } from '../../../blocks/block.ts'
import type { StyleId } from '../looks.ts'
import type { Page } from '../page.ts'
import { type Para, para } from './piece.ts'

/** Running text of a sheet: paragraphs with a first-line indent, list markers at the indent. */
export function bodyText(block: Paragraph | List, page: Page): readonly Para[] {
  const style = page.kind === 'order' ? 'OrderText' : 'AppendixText'
  if (block.type === 'paragraph') return [para(style, paragraphParts(block))]
  return withSublists(block).map(({ item }) => para(style, [{ text: item.marker }, 'tab', ...item.inlines]))
}

const cellStep = 170

/** Text of a table cell: no indents but a small step for a list inside a list, not to waste the width. */
export function cellText(block: CellBlock, style: StyleId, left: number): readonly Para[] {
  if (block.type === 'paragraph') return [para(style, paragraphParts(block), indented(left))]
  return withSublists(block).map(({ item, depth }) =>
    para(style, markedInlines(item), indented(left + depth * cellStep)),
  )
}

export function heading({ level, text }: Heading): readonly Para[] {
  return [para(`Heading${level}`, text)]
}

/** A no-break space holds the marker by the first word. */
function markedInlines({ marker, inlines }: ListItem): readonly Inline[] {
  const [first, ...others] = inlines
  return [{ ...first, text: `${marker}\u00A0${first?.text ?? ''}` }, ...others]
}

function paragraphParts({ lead, inlines }: Paragraph): readonly Inline[] {
  return lead === undefined ? inlines : [{ text: `${lead} `, bold: true }, ...inlines]
}

interface DeepItem {
  readonly item: ListItem
  readonly depth: number
}

function withSublists(list: List, depth = 0): readonly DeepItem[] {
  return list.items.flatMap((item) => [
    { item, depth },
    ...(item.children ?? []).flatMap((sublist) => withSublists(sublist, depth + 1)),
  ])
}

function indented(left: number): { readonly left?: number } {
  return left > 0 ? { left } : {}
}
