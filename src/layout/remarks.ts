import { IGNORE, readIgnore } from '../model/ignore.ts'
import { commentSpans } from '../source/comment-spans.ts'
import type { Beside } from '../source/edit/write-yaml.ts'
import type { SourceNode } from '../source/yaml/node.ts'
import type { TextLines } from './places.ts'

/** A comment of the file, from its `#` to the last sign in its line. */
interface Remark {
  readonly from: number
  readonly text: string
  readonly column: number
  /** Spaces before it. */
  readonly gap: number
  /** Nothing but spaces and dashes stands before it. */
  readonly isAlone: boolean
  readonly isApart: boolean
}

/** Hands out the comments of a file in the order of the text, each once. */
export interface Remarks {
  /** Lines above what begins at `offset`, with the empty lines between them. */
  readonly above: (offset: number) => string[]
  /** The comments up to `offset` that stand behind something, the last of them beside it, the others above. */
  readonly within: (offset: number) => Attached
  /** The comment behind what ends at `end`, in the same line and before `next`. */
  readonly beside: (end: number, next: number) => Beside | undefined
  /** Lines behind the last key or item, if they stand deeper than `column`. */
  readonly below: (column: number, next: number) => string[]
}

interface Attached {
  readonly above: readonly string[]
  readonly beside?: Beside
}

/** What is written out for an alias has its comments at the place it was typed. */
export const NO_REMARKS: Remarks = {
  above: () => [],
  within: () => ({ above: [] }),
  beside: () => undefined,
  below: () => [],
}

export function remarksOf(text: string, root: SourceNode | null, lines: TextLines): Remarks {
  const left = commentSpans(text, root).map(({ from, to, start }) =>
    remarkAt(text.slice(start, from), text.slice(from, to), lines.isBlankAbove(from), from),
  )
  let at = 0
  const takeWhile = (wanted: (remark: Remark) => boolean): Remark[] => {
    const first = at
    for (let next = left[at]; next !== undefined && wanted(next); next = left[++at]);
    return left.slice(first, at)
  }
  return {
    above: (offset) => linesOf(takeWhile(({ from }) => from < offset)),
    within: (offset) => {
      const taken = takeWhile(({ from }) => from < offset)
      const last = taken.findLast(({ isAlone }) => !isAlone)
      return {
        above: linesOf(taken.filter((remark) => remark !== last)),
        ...(last && { beside: besideOf(last) }),
      }
    },
    beside: (end, next) => {
      const remark = left[at]
      if (remark === undefined || remark.isAlone || remark.from >= next) return undefined
      if (text.slice(end, remark.from).includes('\n')) return undefined
      at++
      return besideOf(remark)
    },
    below: (column, next) => {
      const isLast = next >= text.length
      return linesOf(
        takeWhile(
          (remark) =>
            remark.isAlone &&
            remark.from < next &&
            remark.column > column &&
            (isLast || !isBound(remark.text)),
        ),
      )
    },
  }
}

function remarkAt(before: string, text: string, isApart: boolean, from: number): Remark {
  return {
    from,
    text: text.replace(/[ \t]+$/, ''),
    column: before.length,
    gap: before.length - before.trimEnd().length,
    isAlone: /^[\s-]*$/.test(before),
    isApart,
  }
}

/** One space is no sign of a hand; more of them make a column of comments, which is kept. */
function besideOf({ text, column, gap }: Remark): Beside {
  return gap > 1 ? { text, column } : { text }
}

function linesOf(remarks: readonly Remark[]): string[] {
  return remarks.flatMap(({ text, isApart, isAlone }) => (isApart && isAlone ? ['', text] : [text]))
}

/** It keeps findings silent about what stands below it, however deep it stands itself. */
export function isBound(comment: string): boolean {
  return comment.replace(/^[#\s]+/, '').startsWith(IGNORE) && !readIgnore(comment).isOfFile
}
