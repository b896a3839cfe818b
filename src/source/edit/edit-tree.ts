import { lineTable } from '../lines.ts'
import { unmix } from '../lookalike.ts'
import type { Edit, Path } from '../problem.ts'
import { composeYaml } from '../yaml/compose.ts'
import type { ListNode, MapNode, Pair, SourceNode } from '../yaml/node.ts'
import { type Plain, written } from './plain.ts'
import { writeEntry, writeInBrackets, writeItem } from './write-yaml.ts'

/** The text of a plan with the places of everything in it. */
export interface PlanTree {
  readonly text: string
  readonly root: SourceNode | null
}

/** A replacement of a part of the text; where `from` is `to`, an insertion. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

export function planTree(text: string): PlanTree {
  return { text, root: composeYaml(text, lineTable(text)).root }
}

export interface Place {
  readonly node: SourceNode | null
  readonly pair?: Pair
  /** Something around it is written in brackets. */
  readonly isFlow: boolean
}

/** The value at a path; nothing where the path ends early or goes through an alias. */
export function placeOf({ text, root }: PlanTree, path: Path): Place | undefined {
  let place: Place = { node: root, isFlow: false }
  for (const step of path) {
    const { node } = place
    const isFlow: boolean = place.isFlow || isFlowNode(node, text)
    if (node?.kind === 'list' && typeof step === 'number') {
      const item = node.items[step]
      if (item === undefined) return undefined
      place = { node: item, isFlow }
    } else if (node?.kind === 'map') {
      const pair = node.pairs.find(({ key }) => keyOf(key) === String(step))
      if (pair === undefined) return undefined
      place = { node: pair.value, pair, isFlow }
    } else return undefined
  }
  return place
}

export function keyOf(key: SourceNode): string {
  return key.kind === 'scalar' ? unmix(key.text.replaceAll('\u00a0', ' ').trim()) : ''
}

export function isFlowNode(node: SourceNode | null, text: string): boolean {
  return node !== null && (node.kind === 'map' || node.kind === 'list') && /[[{]/.test(text.charAt(node.from))
}

/** Whether a path is there. */
export function hasPath(tree: PlanTree, path: Path): boolean {
  return placeOf(tree, path) !== undefined
}

/** What kind of value stands at a path. */
export function kindAt(tree: PlanTree, path: Path): SourceNode['kind'] | undefined {
  return placeOf(tree, path)?.node?.kind
}

/** Another value in the place of the one at `path`; nothing where it cannot be written there. */
export function setValue(tree: PlanTree, path: Path, value: Plain): Change | undefined {
  const place = placeOf(tree, path)
  if (place === undefined || place.node?.kind === 'alias') return undefined
  const { node, pair, isFlow } = place
  if (isFlow) {
    if (typeof value !== 'string' || node?.kind !== 'scalar') return undefined
    return { from: node.from, to: node.to, text: writeInBrackets(value) }
  }
  if (pair !== undefined) {
    const key = keyOf(pair.key)
    const to = node === null ? pair.key.to : Math.max(endOf(node, tree.text), pair.key.to + 1)
    const text = writeEntry({ key, value: written(value) }, columnOf(pair.key.from, tree.text))
    return { from: pair.key.from, to, text }
  }
  if (node === null) return undefined
  const from = tree.text.lastIndexOf('-', node.from - 1)
  const text = writeItem({ value: written(value) }, columnOf(from, tree.text))
  return { from, to: endOf(node, tree.text), text }
}

/** A new key of the mapping at `path`, behind the last of `order` that stands before it there. */
export function insertKey(
  tree: PlanTree,
  path: Path,
  { key, value, order }: { readonly key: string; readonly value: Plain; readonly order: readonly string[] },
): Change | undefined {
  const place = placeOf(tree, path)
  if (place?.node?.kind !== 'map' || place.isFlow || isFlowNode(place.node, tree.text)) return undefined
  const pair = pairBefore(place.node, order.slice(0, Math.max(0, order.indexOf(key))))
  if (pair === undefined) return undefined
  const indent = columnOf(pair.key.from, tree.text)
  const text = `${' '.repeat(indent)}${writeEntry({ key, value: written(value) }, indent)}`
  // Parts of a file stand apart from each other.
  const apart = path.length === 0 && typeof value !== 'string' ? '\n' : ''
  return lineBelow(tree, pair.value === null ? pair.key.to : endOf(pair.value, tree.text), apart + text)
}

/** A new first key of the mapping at `path`, in brackets too; nothing where there is no mapping of its own. */
export function insertFirst(
  tree: PlanTree,
  path: Path,
  { key, value }: { readonly key: string; readonly value: string },
): Change | undefined {
  const place = placeOf(tree, path)
  const map = place?.node
  const first = map?.kind === 'map' ? map.pairs[0] : undefined
  if (place === undefined || map?.kind !== 'map' || first === undefined) return undefined
  const at = { from: first.key.from, to: first.key.from }
  if (place.isFlow || isFlowNode(map, tree.text))
    return { ...at, text: `${key}: ${writeInBrackets(value)}, ` }
  const indent = columnOf(first.key.from, tree.text)
  return { ...at, text: `${writeEntry({ key, value }, indent)}\n${' '.repeat(indent)}` }
}

/** A new last key of the whole file, set apart by an empty line; comments at the end stay above it. */
export function appendKey({ text }: PlanTree, key: string, value: Plain): Change {
  const end = text.trimEnd().length
  return { from: end, to: text.length, text: `\n\n${writeEntry({ key, value: written(value) }, 0)}\n` }
}

/** Takes a key with its value out of the mapping at `path`; comments above it stay. Nothing where it is not in lines of its own. */
export function removeKey(tree: PlanTree, path: Path, key: string): Change | undefined {
  const place = placeOf(tree, [...path, key])
  if (place?.pair === undefined || place.isFlow) return undefined
  const { pair, node } = place
  const from = tree.text.lastIndexOf('\n', pair.key.from - 1) + 1
  if (tree.text.slice(from, pair.key.from).trim() !== '') return undefined
  const end = node === null ? pair.key.to : Math.max(endOf(node, tree.text), pair.key.to + 1)
  const eol = tree.text.indexOf('\n', end)
  const below = eol < 0 ? tree.text.length : eol + 1
  // Of the two empty lines around it one is left.
  const isApart = tree.text.slice(0, from).endsWith('\n\n') && tree.text[below] === '\n'
  return { from, to: isApart ? below + 1 : below, text: '' }
}

function pairBefore({ pairs }: MapNode, before: readonly string[]): Pair | undefined {
  return pairs.findLast(({ key }) => before.includes(keyOf(key))) ?? pairs[0]
}

/** A new item of the list at `path`, behind the one with the index `after`; -1 is the beginning. */
export function insertItem(tree: PlanTree, path: Path, after: number, value: Plain): Change | undefined {
  const place = placeOf(tree, path)
  const list = place?.node
  if (place === undefined || list?.kind !== 'list' || place.isFlow || isFlowNode(list, tree.text))
    return undefined
  const [first] = list.items
  if (first === undefined || place.pair === undefined) return undefined
  const indent = columnOf(tree.text.lastIndexOf('-', first.from - 1), tree.text)
  const text = `${' '.repeat(indent)}${writeItem({ value: written(value) }, indent)}`
  const above = itemEnd(list, after, tree.text) ?? place.pair.key.to + 1
  return lineBelow(tree, above, text)
}

function itemEnd({ items }: ListNode, at: number, text: string): number | undefined {
  const item = items[at]
  return item === undefined ? undefined : endOf(item, text)
}

/** A comment behind the words of a line belongs to them. */
function lineBelow({ text }: PlanTree, end: number, line: string): Change {
  const eol = text.indexOf('\n', end)
  const at = eol < 0 ? text.length : eol
  return { from: at, to: at, text: `\n${line}` }
}

/** Where the words of a value end: block texts reach over the empty lines below them. */
export function endOf(node: SourceNode, text: string): number {
  return node.from + text.slice(node.from, node.to).trimEnd().length
}

export function columnOf(at: number, text: string): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

/** Changes as edits of the document; several insertions at one place become one. */
export function editsOf({ text }: PlanTree, changes: readonly Change[]): Edit[] {
  const lines = lineTable(text)
  const merged = new Map<string, Change>()
  for (const change of changes) {
    const place = `${change.from}:${change.to}`
    const before = merged.get(place)
    merged.set(place, before === undefined ? change : { ...before, text: before.text + change.text })
  }
  return [...merged.values()].map(({ from, to, text: words }) => ({
    range: lines.range(from, to),
    text: words,
  }))
}
