import { type CommentSpan, firstFrom, pathOf, spansWith, type Walk, walkOf } from './comment-spans.ts'
import type { LineTable } from './lines.ts'
import type { Path, Range } from './problem.ts'
import type { SourceNode } from './yaml/node.ts'

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
  if (!text.includes(word)) return []
  const walk = walkOf(text, root)
  return spansWith(word, walk)
    .filter(({ from, to }) =>
      text
        .slice(from, to)
        .replace(/^[#\s]+/, '')
        .startsWith(word),
    )
    .map((span) => commentAt(span, walk, lines))
}

function commentAt(span: CommentSpan, walk: Walk, lines: LineTable): Comment {
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
function below(comment: CommentSpan, { units }: Walk, lines: LineTable): Spoken {
  const line = lines.lineOf(comment.from)
  const next = units[firstFrom(comment.to, units)]
  if (next === undefined) return { path: [], lines: [line, line] }
  return { path: pathOf(next.steps), lines: [line + 1, lines.lineOf(next.to)] }
}

/** The line, and all lines of a text that reaches into it. */
function beside(comment: CommentSpan, { leaves }: Walk, lines: LineTable): Spoken {
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
