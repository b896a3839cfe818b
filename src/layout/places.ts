import { endOf } from '../source/comment-spans.ts'
import { lineTable } from '../source/lines.ts'
import type { ListNode, SourceNode } from '../source/yaml/node.ts'

/** `[ … ]` or `{ … }` with something in it: written as a block, it becomes lines of its own. */
export function isBrackets(node: SourceNode | null, text: string): boolean {
  return isCollection(node) && /[[{]/.test(text[node.from] ?? '')
}

/** A list or mapping that is not empty. */
export function isCollection(node: SourceNode | null): node is Extract<SourceNode, { kind: 'list' | 'map' }> {
  if (node?.kind === 'list') return node.items.length > 0
  return node?.kind === 'map' && node.pairs.length > 0
}

/** Behind a key without a value its colon is still to come. */
const DASH = /(?:[\s:]|#[^\n]*\n)*-/y

/** Where the items of a list begin: in a block each at its dash. */
export function itemStarts(list: ListNode, text: string): number[] {
  if (isBrackets(list, text)) return list.items.map(({ from }) => from)
  let behind = list.from
  return list.items.map((item) => {
    DASH.lastIndex = behind
    const at = DASH.test(text) ? DASH.lastIndex - 1 : item.from
    behind = Math.max(endOf(item, text), at + 1)
    return at
  })
}

/** The lines of a text, asked for its offsets as often as there are keys: a hostile file is a single line. */
export interface TextLines {
  readonly columnOf: (offset: number) => number
  /** The line above the one that holds the offset is empty. */
  readonly isBlankAbove: (offset: number) => boolean
}

export function textLines(text: string): TextLines {
  const { lineOf, range } = lineTable(text)
  const blank = text.split('\n').map((line) => line.trim() === '')
  return {
    columnOf: (offset) => range(offset, offset).start.column - 1,
    isBlankAbove: (offset) => blank[lineOf(offset) - 2] === true,
  }
}
