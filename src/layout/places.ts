import { endOf } from '../source/comment-spans.ts'
import type { ListNode, SourceNode } from '../source/node.ts'

/** `[ … ]` or `{ … }` with something in it: written as a block, it becomes lines of its own. */
export function isBrackets(node: SourceNode | null, text: string): boolean {
  return isCollection(node) && /[[{]/.test(text[node.from] ?? '')
}

/** A list or mapping that is not empty. */
export function isCollection(node: SourceNode | null): node is Extract<SourceNode, { kind: 'list' | 'map' }> {
  if (node?.kind === 'list') return node.items.length > 0
  return node?.kind === 'map' && node.pairs.length > 0
}

export function columnOf(at: number, text: string): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
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

/** The line above the one that holds `offset` is empty. */
export function isBlankAbove(text: string, offset: number): boolean {
  const end = text.lastIndexOf('\n', offset - 1)
  return end > 0 && text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim() === ''
}
