import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { ComposedDocument } from './compose.ts'
import { unmix } from './lookalike.ts'
import type { Path } from './problem.ts'

export type Part = 'key' | 'value'

/** Offsets of the node at `path`; where the path ends early, of the key of the nearest ancestor that exists. */
export function findNode(composed: ComposedDocument, path: Path, part: Part): readonly [number, number] {
  let node: Node | null = composed.root
  let key: Node | null = null
  for (const step of path) {
    const next = child(resolve(node, composed), step, composed)
    if (next === undefined) return span(key ?? firstLine(node))
    node = next.value
    key = next.key
  }
  if (part === 'key' && key !== null) return span(key)
  const isEmpty = node === null || (isScalar(node) && node.range?.[0] === node.range?.[1])
  if (isEmpty && key !== null) return span(key)
  // A whole mapping or list is many lines: its key, or its first key, is the place that a reader looks for.
  if (isScalar(node) || isAlias(node)) return span(node)
  return span(key ?? firstLine(node))
}

function resolve(node: Node | null, composed: ComposedDocument): Node | null {
  return isAlias(node) ? (composed.anchors.get(node.source) ?? null) : node
}

function child(
  node: Node | null,
  step: string | number,
  composed: ComposedDocument,
): { key: Node | null; value: Node | null } | undefined {
  if (isSeq(node)) {
    const value = typeof step === 'number' ? (node.items[step] as Node | null | undefined) : undefined
    return value === undefined ? undefined : { key: null, value }
  }
  if (!isMap(node)) return undefined
  const pair = pairOf(node, String(step))
  if (pair !== undefined) return { key: pair.key, value: pair.value }
  const merged = resolve(pairOf(node, '<<')?.value ?? null, composed)
  return isMap(merged) ? child(merged, step, composed) : undefined
}

function pairOf(map: YAMLMap, name: string): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[]
  const typed = (pair: Pair<Node, Node | null>): string =>
    isScalar(pair.key) ? String(pair.key.value).replaceAll('\u00a0', ' ').trim() : ''
  return pairs.find((pair) => typed(pair) === name) ?? pairs.find((pair) => unmix(typed(pair)) === name)
}

/** The first key or item of a collection stands for the whole. */
function firstLine(node: Node | null): Node | null {
  if (isMap(node)) return (node.items[0]?.key as Node | undefined) ?? node
  if (isSeq(node)) return firstLine((node.items[0] as Node | undefined) ?? null) ?? node
  return node
}

function span(node: Node | null): readonly [number, number] {
  return node?.range === null || node?.range === undefined ? [0, 0] : [node.range[0], node.range[1]]
}
