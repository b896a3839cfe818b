import type { Written, WrittenEntry } from '../source/edit/write-yaml.ts'
import { isBound } from './remarks.ts'

/** An entry and its key as it was meant. */
export interface NamedEntry extends WrittenEntry {
  readonly name: string
}

/** Keys of the format in the order of its schema, keys of the author's own behind them in his. */
export function inOrder(entries: readonly NamedEntry[], keys: readonly string[]): NamedEntry[] {
  const places = new Map(keys.map((key, at) => [key, at]))
  const placeOf = ({ name }: NamedEntry): number => places.get(name) ?? keys.length
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/**
 * A comment above the first key of an item is one above the item. One that silences a rule for this key alone, which was
 * not the first before, goes behind its words.
 */
export function besideFirstKey(value: Written): Written {
  if (value === null || typeof value === 'string' || value.kind === 'list') return value
  const [first, ...rest] = value.entries
  const bound = (first?.comments ?? []).filter(isBound)
  const [text] = bound
  if (first === undefined || text === undefined || bound.length > 1 || first.beside !== undefined)
    return value
  if (first.value !== null && typeof first.value !== 'string') return value
  const comments = squeezed(first.comments?.filter((line) => line !== text) ?? [])
  return { ...value, entries: [{ ...first, comments, beside: { text } }, ...rest] }
}

/** No empty line at the beginning, nor two of them one behind another. */
function squeezed(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
}
