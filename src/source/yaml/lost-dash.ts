import { unmix } from '../lookalike.ts'
import type { ListNode, MapNode, Pair, SourceNode } from './node.ts'

/** The items of a list as they were meant. */
export interface Items {
  readonly items: readonly SourceNode[]
  /** The first key of each item whose dash is lost, and the item's index. */
  readonly lost: readonly { readonly pair: Pair; readonly index: number }[]
}

/** Two keys one behind another that the item has already begin a new one: its dash is lost. */
export function meantItems(list: ListNode): Items {
  const items: SourceNode[] = []
  const lost: { pair: Pair; index: number }[] = []
  for (const item of list.items) {
    items.push(item)
    for (let rest = item; rest.kind === 'map' && !rest.isFlow; ) {
      const at = secondBeginning(rest)
      const pair = rest.pairs[at]
      if (pair === undefined) break
      items.pop()
      items.push({ ...rest, pairs: rest.pairs.slice(0, at) })
      rest = { ...rest, pairs: rest.pairs.slice(at), from: pair.key.from }
      lost.push({ pair, index: items.push(rest) - 1 })
    }
  }
  return { items: lost.length === 0 ? list.items : items, lost }
}

function secondBeginning({ pairs }: MapNode): number {
  const seen = new Set<string>()
  let run = 0
  for (const [index, { key }] of pairs.entries()) {
    const name = keyText(key)
    run = seen.has(name) ? run + 1 : 0
    if (run === 2) return index - 1
    seen.add(name)
  }
  return -1
}

/** A key as it was meant. */
export function keyText(key: SourceNode): string {
  return key.kind === 'scalar' ? unmix(key.text.replaceAll('\u00a0', ' ').trim()) : ''
}
