import { unmix } from './lookalike.ts'
import type { Path } from './problem.ts'
import type { SourceNode } from './yaml/node.ts'

/** A key with its value, or an item of a list: what a comment may stand above. */
interface Unit {
  readonly from: number
  readonly to: number
  readonly steps: Steps | undefined
}

/** A path, the last step first: most paths are never asked for. */
interface Steps {
  readonly step: string | number
  readonly above: Steps | undefined
}

export interface Walk {
  readonly text: string
  /** In the order of the text, the outer before the inner. */
  readonly units: Unit[]
  /** Keys, values and brackets: what a comment may stand beside. */
  readonly leaves: Unit[]
}

/** Offsets of a comment, and of the line it stands in. */
export interface CommentSpan {
  readonly from: number
  readonly to: number
  readonly start: number
}

/** Where every comment of a text stands, in its order. */
export function commentSpans(text: string, root: SourceNode | null): CommentSpan[] {
  return spansWith('#', walkOf(text, root))
}

export function walkOf(text: string, root: SourceNode | null): Walk {
  const walk: Walk = { text, units: [], leaves: [] }
  if (root !== null) collect(root, undefined, walk)
  // An empty item may be placed at the end of its list. Sorting is stable: the outer stays before the inner.
  for (const placed of [walk.units, walk.leaves]) placed.sort((a, b) => a.from - b.from)
  return walk
}

/** The comments of the lines that have a word. */
export function spansWith(word: string, walk: Walk): CommentSpan[] {
  const { text } = walk
  const spans: CommentSpan[] = []
  let at = text.indexOf(word)
  while (at >= 0) {
    const start = text.lastIndexOf('\n', at) + 1
    const end = text.indexOf('\n', at)
    const line = text.slice(start, end < 0 ? text.length : end)
    const from = commentStart(line, start, walk)
    if (from !== undefined) spans.push({ from, to: start + line.length, start })
    at = end < 0 ? -1 : text.indexOf(word, end)
  }
  return spans
}

function collect(node: SourceNode, steps: Steps | undefined, walk: Walk): void {
  switch (node.kind) {
    case 'map':
      for (const { key, value } of node.pairs) {
        const name = key.kind === 'scalar' ? unmix(key.text.replaceAll('\u00a0', ' ').trim()) : ''
        const inner = { step: name, above: steps }
        walk.units.push({ from: key.from, to: endOf(value ?? key, walk.text), steps: inner })
        collect(key, inner, walk)
        if (value !== null) collect(value, inner, walk)
      }
      return
    case 'list':
      for (const [index, item] of node.items.entries()) {
        const inner = { step: index, above: steps }
        walk.units.push({ from: item.from, to: endOf(item, walk.text), steps: inner })
        collect(item, inner, walk)
      }
      return
    default:
      walk.leaves.push({ from: node.from, to: endOf(node, walk.text), steps })
  }
}

export function pathOf(steps: Steps | undefined): Path {
  const path: (string | number)[] = []
  for (let each = steps; each !== undefined; each = each.above) path.push(each.step)
  return path.reverse()
}

/** Some parsers count the blank lines and comments behind a block among it. */
export function endOf(node: SourceNode, text: string): number {
  if (node.kind === 'map' || node.kind === 'list') {
    const isBlock = text[node.from] !== '{' && text[node.from] !== '['
    const last =
      node.kind === 'map' ? (node.pairs.at(-1)?.value ?? node.pairs.at(-1)?.key) : node.items.at(-1)
    if (isBlock) return last === undefined ? node.to : endOf(last, text)
  }
  return node.from + text.slice(node.from, node.to).trimEnd().length
}

/** Offset of the `#` that begins a comment in this line. */
function commentStart(line: string, start: number, { text, leaves }: Walk): number | undefined {
  for (const { index } of line.matchAll(/(?<![^ \t])#/g)) {
    const at = start + index
    const leaf = leaves[firstFrom(at + 1, leaves) - 1]
    if (leaf === undefined || at >= leaf.to || isHeader(leaf.from, at, text)) return at
  }
  return undefined
}

/** Index of the first unit that begins at `offset` or behind it. */
export function firstFrom(offset: number, units: readonly Unit[]): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Behind the sign of a block (`|`, `>`) a comment may stand in the same line. */
function isHeader(from: number, at: number, text: string): boolean {
  return /[|>]/.test(text[from] ?? '') && !text.slice(from, at).includes('\n')
}
