import type { Kind } from '../schema/kind.ts'
import { shapeAt } from '../schema/shape.ts'
import { endOf } from '../source/comment-spans.ts'
import type { Written, WrittenItem, WrittenMap } from '../source/edit/write-yaml.ts'
import { lineTable } from '../source/lines.ts'
import type { Path } from '../source/problem.ts'
import { composeYaml } from '../source/yaml/compose.ts'
import { keyText } from '../source/yaml/lost-dash.ts'
import type { ListNode, MapNode, Pair, SourceNode } from '../source/yaml/node.ts'
import { withRemarks } from './around.ts'
import { besideFirstKey, inOrder, type NamedEntry } from './key-order.ts'
import { APART } from './parts.ts'
import { isBrackets, itemStarts, type TextLines, textLines } from './places.ts'
import { NO_REMARKS, type Remarks, remarksOf } from './remarks.ts'

/** New words by the path of their key, in JSON. */
export type Changes = ReadonlyMap<string, string>

interface Walk {
  readonly text: string
  readonly lines: TextLines
  readonly kind: Kind
  readonly remarks: Remarks
  readonly anchors: Map<string, SourceNode>
  readonly changes: Changes
}

/** Where a value stands. */
interface Spot {
  readonly path: Path
  /** Column of the key or dash that it belongs to; -1 for the whole file. */
  readonly column: number
  /** Where the next key or item begins. */
  readonly next: number
}

/**
 * A text without faults of form → what is written in its place: keys in the order of the schema, every comment with what it
 * belongs to, the values of aliases where they are used. Keys of the author's own stay in his order.
 */
export function arrange(text: string, kind: Kind, changes: Changes): WrittenMap {
  const { root } = composeYaml(text, lineTable(text))
  if (root?.kind !== 'map') throw new Error('a file of ours is a mapping')
  const lines = textLines(text)
  const remarks = remarksOf(text, root, lines)
  const walk: Walk = { text, lines, kind, remarks, anchors: new Map(), changes }
  const entries = entriesOf(root, { path: [], column: -1, next: text.length }, walk)
  return { kind: 'map', entries, below: walk.remarks.above(text.length) }
}

function writtenOf(node: SourceNode | null, spot: Spot, walk: Walk): Written {
  const value = wordsOrParts(node, spot, walk)
  if (node !== null && node.kind !== 'alias' && node.anchor !== undefined) walk.anchors.set(node.anchor, node)
  return value
}

function wordsOrParts(node: SourceNode | null, spot: Spot, walk: Walk): Written {
  switch (node?.kind) {
    case undefined:
      return null
    case 'scalar': {
      const typed = node.isPlain && node.text === '' ? null : node.text
      return walk.changes.get(JSON.stringify(spot.path)) ?? typed
    }
    case 'alias':
      return writtenOf(walk.anchors.get(node.name) ?? null, spot, copying(walk))
    case 'list':
      return { kind: 'list', items: itemsOf(node, spot, walk), below: belowOf(node, spot, walk) }
    case 'map':
      return { kind: 'map', entries: entriesOf(node, spot, walk), below: belowOf(node, spot, walk) }
  }
}

/** What is written out for an alias leaves its comments where they were typed. */
function copying(walk: Walk): Walk {
  return { ...walk, remarks: NO_REMARKS }
}

function belowOf(node: ListNode | MapNode, { column, next }: Spot, { text, lines, remarks }: Walk): string[] {
  if (isBrackets(node, text)) return remarks.above(node.to - 1).filter((line) => line !== '')
  return remarks.below(Math.max(column, next < text.length ? lines.columnOf(next) : -1), next)
}

function itemsOf(list: ListNode, spot: Spot, walk: Walk): WrittenItem[] {
  const { text, lines } = walk
  const starts = itemStarts(list, text)
  const end = isBrackets(list, text) ? list.to - 1 : spot.next
  return list.items.map((node, at) => {
    const start = starts[at] ?? node.from
    const inner = { path: [...spot.path, at], column: lines.columnOf(start), next: starts[at + 1] ?? end }
    const own = { start, content: node.from, node, keyEnd: undefined, next: inner.next }
    const item = withRemarks(own, walk, () => writtenOf(node, inner, walk))
    return { ...item, value: besideFirstKey(item.value) }
  })
}

function entriesOf(map: MapNode, spot: Spot, walk: Walk): NamedEntry[] {
  const { text, lines, kind, changes } = walk
  const end = isBrackets(map, text) ? map.to - 1 : spot.next
  let entries: NamedEntry[] = []
  let pending: readonly string[] = []
  for (const [at, pair] of map.pairs.entries()) {
    const next = map.pairs[at + 1]?.key.from ?? end
    const merged = mergedEntries(pair, { ...spot, next }, walk)
    const known = new Set(merged === undefined ? [] : entries.map(({ name }) => name))
    const [first, ...more] = merged?.entries.filter(({ name }) => !known.has(name)) ?? [
      entryOf(
        pair,
        { path: [...spot.path, keyText(pair.key)], column: lines.columnOf(pair.key.from), next },
        walk,
      ),
    ]
    pending = pending.concat(merged?.above ?? [])
    if (first === undefined) continue
    // Above the first key of a mapping an empty line sets nothing apart.
    entries.push(below(pending, at === 0 ? { ...first, isApart: isPart(first, spot) } : first), ...more)
    pending = []
  }
  if (pending.length > 0)
    entries = [...entries.slice(0, -1), ...entries.slice(-1).map((last) => below(pending, last))]
  const shape = Object.keys(shapeAt(kind, spot.path).keys ?? {})
  return inOrder([...entries, ...added(shape, entries, spot.path, changes)], shape)
}

function below(lines: readonly string[], entry: NamedEntry): NamedEntry {
  return lines.length === 0 ? entry : { ...entry, comments: [...lines, ...(entry.comments ?? [])] }
}

/** Keys that the changes bring in. */
function added(
  keys: readonly string[],
  entries: readonly NamedEntry[],
  path: Path,
  changes: Changes,
): NamedEntry[] {
  if (changes.size === 0) return []
  const missing = keys.filter((key) => entries.every(({ name }) => name !== key))
  return missing.flatMap((key) => {
    const value = changes.get(JSON.stringify([...path, key]))
    return value === undefined ? [] : [{ name: key, key, value }]
  })
}

function entryOf({ key, value: node }: Pair, spot: Spot, walk: Walk): NamedEntry {
  const own = { start: key.from, content: key.from, node, keyEnd: key.to, next: spot.next }
  const item = withRemarks(own, walk, () => writtenOf(node, spot, walk))
  const typed = key.kind === 'scalar' ? key.text.replaceAll('\u00a0', ' ').trim() : ''
  const entry = { name: keyText(key), key: typed, ...item }
  return isPart(entry, { path: spot.path.slice(0, -1) }) ? { ...entry, isApart: true } : entry
}

function isPart({ name }: NamedEntry, { path }: Pick<Spot, 'path'>): boolean {
  return path.length === 0 && APART.has(name)
}

/** `<<: *base`: the keys of other mappings, and the comments around it. */
function mergedEntries(
  { key, value }: Pair,
  spot: Spot,
  walk: Walk,
): { readonly entries: readonly NamedEntry[]; readonly above: readonly string[] } | undefined {
  if (key.kind !== 'scalar' || key.text !== '<<' || !key.isPlain) return undefined
  const sources = value?.kind === 'list' ? value.items : [value]
  if (!sources.every((source) => source?.kind === 'alias' || source?.kind === 'map')) return undefined
  const end = value === null ? key.to : endOf(value, walk.text)
  const above = walk.remarks.above(end)
  const behind = walk.remarks.beside(end, spot.next)
  const entries = new Map<string, NamedEntry>()
  for (const source of sources) {
    const map = source?.kind === 'alias' ? walk.anchors.get(source.name) : source
    if (map?.kind !== 'map') continue
    for (const entry of entriesOf(map, spot, copying(walk)))
      if (!entries.has(entry.name)) entries.set(entry.name, entry)
  }
  return {
    entries: [...entries.values()],
    above: above.concat(behind?.text ?? []).filter((line) => line !== ''),
  }
}
