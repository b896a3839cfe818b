import { unmix } from './lookalike.ts'
import type { Path } from './problem.ts'
import type { ComposedDocument } from './yaml/compose.ts'
import type { MapNode, Pair, SourceNode } from './yaml/node.ts'

export type Part = 'key' | 'value'

/** Offsets of the node at `path`; where the path ends early, of the key of the nearest ancestor that exists. */
export function findNode(composed: ComposedDocument, path: Path, part: Part): readonly [number, number] {
  let node = composed.root
  let key: SourceNode | null = null
  for (const step of path) {
    const next = child(resolve(node, composed), step, composed)
    if (next === undefined) return span(key ?? firstLine(node))
    node = next.value
    key = next.key
  }
  if (part === 'key' && key !== null) return span(key)
  const isEmpty = node === null || (node.kind === 'scalar' && node.from === node.to)
  if (isEmpty && key !== null) return span(key)
  // A whole mapping or list is many lines: its key, or its first key, is the place that a reader looks for.
  if (node?.kind === 'scalar' || node?.kind === 'alias') return span(node)
  return span(key ?? firstLine(node))
}

function resolve(node: SourceNode | null, composed: ComposedDocument): SourceNode | null {
  return node?.kind === 'alias' ? (composed.anchors.get(node.name) ?? null) : node
}

function child(
  node: SourceNode | null,
  step: string | number,
  composed: ComposedDocument,
): { key: SourceNode | null; value: SourceNode | null } | undefined {
  if (node?.kind === 'list') {
    const items = composed.mended.get(node) ?? node.items
    const value = typeof step === 'number' ? items[step] : undefined
    return value === undefined ? undefined : { key: null, value }
  }
  if (node?.kind !== 'map') return undefined
  const pair = pairOf(node, String(step))
  if (pair !== undefined) return pair
  const merged = resolve(pairOf(node, '<<')?.value ?? null, composed)
  return merged?.kind === 'map' ? child(merged, step, composed) : undefined
}

function pairOf({ pairs }: MapNode, name: string): Pair | undefined {
  const typed = ({ key }: Pair): string =>
    key.kind === 'scalar' ? key.text.replaceAll('\u00a0', ' ').trim() : ''
  return pairs.find((pair) => typed(pair) === name) ?? pairs.find((pair) => unmix(typed(pair)) === name)
}

/** The first key or item of a collection stands for the whole. */
function firstLine(node: SourceNode | null): SourceNode | null {
  if (node?.kind === 'map') return node.pairs[0]?.key ?? node
  if (node?.kind === 'list') return firstLine(node.items[0] ?? null) ?? node
  return node
}

function span(node: SourceNode | null): readonly [number, number] {
  return node === null ? [0, 0] : [node.from, node.to]
}
