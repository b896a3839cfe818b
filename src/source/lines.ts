import type { Range } from './problem.ts'

/** Offsets of a text as lines and columns. */
export interface LineTable {
  readonly range: (from: number, to: number) => Range
  readonly lineOf: (offset: number) => number
}

export function lineTable(text: string): LineTable {
  let starts: number[] | undefined
  const lineOf = (offset: number): number => {
    starts ??= lineStarts(text)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  const position = (offset: number): { line: number; column: number } => {
    const line = lineOf(offset)
    return { line, column: offset - (starts?.[line - 1] ?? 0) + 1 }
  }
  return { lineOf, range: (from, to) => ({ start: position(from), end: position(Math.max(from, to)) }) }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
