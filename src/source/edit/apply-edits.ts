import type { Edit, Position } from '../problem.ts'

/** Edits that belong together: all of them are applied, or none. */
type EditGroup = readonly Edit[]

/** What came of a set of edits. */
export interface EditedText {
  readonly text: string
  /** Indexes of the groups that were applied; the others overlap one of these. */
  readonly applied: readonly number[]
}

/**
 * Applies edits to a text as it stands in its file: byte order mark, line ends and everything outside of the edits stay
 * as they are, and new lines end as the first line does. Positions are those of the decoded document (`\n`, Unicode NFC).
 * Of overlapping groups the first wins.
 */
export function applyEdits(raw: string, groups: readonly EditGroup[]): EditedText {
  const lines = rawLines(raw)
  const eol = /\r\n?|\n/.exec(raw)?.[0] ?? '\n'
  const taken: [number, number][] = []
  const pieces: { from: number; to: number; text: string }[] = []
  const applied: number[] = []
  for (const [index, group] of groups.entries()) {
    const places = group.map(({ range, text }) => ({
      from: offsetOf(range.start, lines),
      to: offsetOf(range.end, lines),
      text: text.replaceAll('\n', eol),
    }))
    if (places.some(({ from, to }) => to < from || taken.some((other) => overlaps(other, [from, to]))))
      continue
    taken.push(...places.map(({ from, to }): [number, number] => [from, to]))
    pieces.push(...places)
    applied.push(index)
  }
  const parts: string[] = []
  let at = 0
  for (const { from, to, text } of pieces.toSorted((a, b) => a.from - b.from)) {
    parts.push(raw.slice(at, from), text)
    at = to
  }
  return { text: parts.join('') + raw.slice(at), applied }
}

/** Two insertions at one place overlap as well: which comes first would be a guess. */
function overlaps([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a === c || (a < d && c < b)
}

interface RawLine {
  readonly start: number
  readonly text: string
}

function rawLines(raw: string): RawLine[] {
  const lines: RawLine[] = []
  const from = raw.startsWith('\ufeff') ? 1 : 0
  let start = from
  for (const match of raw.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: raw.slice(start, match.index) })
    start = match.index + match[0].length
  }
  lines.push({ start, text: raw.slice(start) })
  return lines
}

function offsetOf({ line, column }: Position, lines: readonly RawLine[]): number {
  const { start, text } = lines[line - 1] ?? { start: 0, text: '' }
  return start + rawColumn(text, column - 1)
}

/** A column of the composed line in a line where «й» may stand as two characters. */
function rawColumn(text: string, column: number): number {
  if (text.normalize('NFC') === text) return column
  let at = 0
  while (at < text.length && text.slice(0, at).normalize('NFC').length < column) at++
  // A mark belongs to the letter before it.
  while (/^\p{M}/u.test(text.slice(at))) at++
  return at
}
