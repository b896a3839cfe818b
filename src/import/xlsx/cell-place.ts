/** The place of a cell, from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** An area of cells that are one; both corners belong to it. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** `B5` → row 4, column 1; nothing for what no sheet has. */
export function cellPlace(reference: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? []
  const row = Number(digits) - 1
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS ? { row, column } : undefined
}

/** `A1:C2`, in whatever order its corners are. */
export function mergeOf(reference: string): Merge | undefined {
  const [first, last] = reference.split(':').map(cellPlace)
  if (first === undefined || last === undefined) return undefined
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  }
}
