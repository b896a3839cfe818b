import type { Path } from '../problem.ts'
import type { ListNode, MapNode, SourceNode } from '../yaml/node.ts'
import { type Change, columnOf, endOf, isFlowNode, keyOf, type PlanTree, placeOf } from './edit-tree.ts'
import { type Plain, written } from './plain.ts'
import { writeFlow, writeFlowEntry } from './write-flow.ts'
import { writeEntry, writeItem } from './write-yaml.ts'

/** The keys of the mapping at a path, as they are read. */
export function keysAt(tree: PlanTree, path: Path): string[] {
  const node = placeOf(tree, path)?.node
  return node?.kind === 'map' ? node.pairs.map(({ key }) => keyOf(key)) : []
}

/** A new key at the end of the mapping at `path`; nothing where it cannot be written there. */
export function appendKey(
  tree: PlanTree,
  path: Path,
  entry: { readonly key: string; readonly value: Plain },
): Change[] | undefined {
  const place = placeOf(tree, path)
  const node = place?.node
  if (node?.kind !== 'map' || node.anchor !== undefined) return undefined
  const own = { key: entry.key, value: written(entry.value) }
  if (isFlowNode(node, tree.text)) return inBrackets(tree, node, writeFlowEntry(own))
  const last = node.pairs.at(-1)
  if (last === undefined) return undefined
  const indent = columnOf(last.key.from, tree.text)
  const end = last.value === null ? last.key.to : Math.max(wholeEnd(last.value, tree.text), last.key.to + 1)
  const outer = place?.pair === undefined ? -1 : columnOf(place.pair.key.from, tree.text)
  return [lineUnder(tree, end, { outer, line: `${' '.repeat(indent)}${writeEntry(own, indent)}` })]
}

/**
 * One more item of what stands under a key: of a list, or of a lone mapping, which becomes the first item of a list. What is
 * written in brackets stays in brackets. Nothing where it cannot be written there.
 */
export function appendItem(tree: PlanTree, path: Path, value: Plain): Change[] | undefined {
  const { node, pair } = placeOf(tree, path) ?? {}
  if (pair === undefined || (node?.kind !== 'map' && node?.kind !== 'list') || node.anchor !== undefined)
    return undefined
  const outer = columnOf(pair.key.from, tree.text)
  if (isFlowNode(node, tree.text)) {
    const item = writeFlow(written(value))
    return node.kind === 'list'
      ? inBrackets(tree, node, item)
      : [insertion(node.from, '['), insertion(node.to, `, ${item}]`)]
  }
  return node.kind === 'list'
    ? underList(tree, node, { outer, value })
    : underMapping(tree, node, { outer, value })
}

interface Appended {
  /** Column of the key whose value is added to. */
  readonly outer: number
  readonly value: Plain
}

function underList(tree: PlanTree, { items }: ListNode, { outer, value }: Appended): Change[] | undefined {
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const indent = columnOf(tree.text.lastIndexOf('-', first.from - 1), tree.text)
  const line = `${' '.repeat(indent)}${writeItem({ value: written(value) }, indent)}`
  return [lineUnder(tree, wholeEnd(last, tree.text), { outer, line })]
}

/** The dash takes the place of the first key; everything of the mapping moves two columns to the right. */
function underMapping(tree: PlanTree, node: MapNode, { outer, value }: Appended): Change[] {
  const { text } = tree
  const indent = columnOf(node.from, text)
  const end = ownEnd(text, wholeEnd(node, text), outer)
  const item = `${' '.repeat(indent)}${writeItem({ value: written(value) }, indent)}`
  const lines = [...text.slice(node.from, end).matchAll(/\n(?=[^\n])/g)]
  return [
    insertion(node.from, '- '),
    ...lines.map(({ index }) => insertion(node.from + index + 1, '  ')),
    insertion(end, `\n${item}`),
  ]
}

/** Behind the last of what stands between the brackets. */
function inBrackets({ text }: PlanTree, node: MapNode | ListNode, words: string): Change[] {
  const last = node.kind === 'list' ? node.items.at(-1) : node.pairs.at(-1)
  if (last === undefined) {
    const isTight = /^[[{][\]}]/.test(text.slice(node.from))
    return [insertion(node.from + 1, node.kind === 'map' ? ` ${words}${isTight ? ' ' : ''}` : words)]
  }
  const end =
    'kind' in last
      ? endOf(last, text)
      : last.value === null
        ? last.key.to
        : Math.max(endOf(last.value, text), last.key.to + 1)
  return [insertion(end, `, ${words}`)]
}

/** A line below a value and the comments that are its own. */
function lineUnder(
  { text }: PlanTree,
  end: number,
  { outer, line }: { readonly outer: number; readonly line: string },
): Change {
  return insertion(ownEnd(text, end, outer), `\n${line}`)
}

/** The end of the line of a value, or of the last comment right below it that stands further in than its key. */
function ownEnd(text: string, from: number, outer: number): number {
  let end = lineEnd(text, from)
  while (end < text.length) {
    const next = lineEnd(text, end + 1)
    const indent = /^( *)#/.exec(text.slice(end + 1, next))?.[1]
    if (indent === undefined || indent.length <= outer) return end
    end = next
  }
  return end
}

function lineEnd(text: string, from: number): number {
  const eol = text.indexOf('\n', from)
  return eol < 0 ? text.length : eol
}

/** The end of a value; the empty lines that «|+» keeps are words of it. */
function wholeEnd(node: SourceNode, text: string): number {
  const leaf = lastLeaf(node)
  const isKept = leaf.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(leaf.from, leaf.from + 3))
  return isKept ? leaf.to - (text[leaf.to - 1] === '\n' ? 1 : 0) : endOf(node, text)
}

function lastLeaf(node: SourceNode): SourceNode {
  const last = node.kind === 'map' ? node.pairs.at(-1)?.value : node.kind === 'list' && node.items.at(-1)
  return last ? lastLeaf(last) : node
}

function insertion(at: number, text: string): Change {
  return { from: at, to: at, text }
}
