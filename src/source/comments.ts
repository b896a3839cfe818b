import type { LineTable } from './lines.ts'
import { unmix } from './lookalike.ts'
import type { SourceNode } from './node.ts'
import type { Path, Range } from './problem.ts'

/** A comment of the file and what it speaks of. */
export interface Comment {
  /** From its `#` to the end of the line. */
  readonly text: string
  readonly range: Range
  /** What goes with the comment when it is deleted: its line, or the spaces before it. */
  readonly whole: Range
  /** Nothing but comments stands before it. */
  readonly isOnTop: boolean
  /** The value it stands above or beside. */
  readonly path: Path
  /** The lines of that value, 1-based, both inclusive. A list item and a key have all lines of what is in them. */
  readonly lines: readonly [from: number, to: number]
}

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

interface Walk {
  readonly text: string
  /** In the order of the text, the outer before the inner. */
  readonly units: Unit[]
  /** Keys, values and brackets: what a comment may stand beside. */
  readonly leaves: Unit[]
}

/** A text as it was read. */
interface ReadText {
  readonly text: string
  readonly lines: LineTable
  readonly root: SourceNode | null
}

/**
 * Comments that begin with `word`, in the order of the text. The parsers keep no comments, so that the text is searched
 * outside of its scalars; a file without the word costs nothing.
 */
export function commentsThatBegin(word: string, { text, lines, root }: ReadText): Comment[] {
  let at = text.indexOf(word)
  if (at < 0) return []
  const walk: Walk = { text, units: [], leaves: [] }
  if (root !== null) collect(root, undefined, walk)
  // An empty item may be placed at the end of its list. Sorting is stable: the outer stays before the inner.
  for (const placed of [walk.units, walk.leaves]) placed.sort((a, b) => a.from - b.from)
  const comments: Comment[] = []
  while (at >= 0) {
    const start = text.lastIndexOf('\n', at) + 1
    const end = text.indexOf('\n', at)
    const line = text.slice(start, end < 0 ? text.length : end)
    const from = commentStart(line, start, walk)
    const own = from === undefined ? '' : text.slice(from, start + line.length)
    if (from !== undefined && own.replace(/^[#\s]+/, '').startsWith(word))
      comments.push(commentAt({ from, to: from + own.length, start }, walk, lines))
    at = end < 0 ? -1 : text.indexOf(word, end)
  }
  return comments
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

function pathOf(steps: Steps | undefined): Path {
  const path: (string | number)[] = []
  for (let each = steps; each !== undefined; each = each.above) path.push(each.step)
  return path.reverse()
}

/** Some parsers count the blank lines and comments behind a block among it. */
function endOf(node: SourceNode, text: string): number {
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
function firstFrom(offset: number, units: readonly Unit[]): number {
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

/** Offsets of a comment, and of the line it stands in. */
interface Span {
  readonly from: number
  readonly to: number
  readonly start: number
}

function commentAt(span: Span, walk: Walk, lines: LineTable): Comment {
  const { from, to, start } = span
  const { text } = walk
  const before = text.slice(start, from)
  const isAlone = before.trim() === ''
  return {
    text: text.slice(from, to),
    range: lines.range(from, to),
    whole: isAlone
      ? lines.range(start, Math.min(to + 1, text.length))
      : lines.range(start + before.trimEnd().length, to),
    isOnTop: to <= (walk.units[0]?.from ?? text.length),
    ...(/^[\s-]*$/.test(before) ? below(span, walk, lines) : beside(span, walk, lines)),
  }
}

type Spoken = Pick<Comment, 'path' | 'lines'>

/** The next key or item, with everything in it. */
function below(comment: Span, { units }: Walk, lines: LineTable): Spoken {
  const line = lines.lineOf(comment.from)
  const next = units[firstFrom(comment.to, units)]
  if (next === undefined) return { path: [], lines: [line, line] }
  return { path: pathOf(next.steps), lines: [line + 1, lines.lineOf(next.to)] }
}

/** The line, and all lines of a text that reaches into it. */
function beside(comment: Span, { leaves }: Walk, lines: LineTable): Spoken {
  const line = lines.lineOf(comment.from)
  const end = firstFrom(comment.to, leaves)
  let first = end
  while (first > 0 && (leaves[first - 1]?.to ?? 0) >= comment.start) first--
  const [from, to] = [leaves[first], leaves[end - 1]]
  if (from === undefined || to === undefined || first === end) return { path: [], lines: [line, line] }
  return {
    path: pathOf(to.steps),
    lines: [Math.min(line, lines.lineOf(from.from)), Math.max(line, lines.lineOf(to.to))],
  }
}
