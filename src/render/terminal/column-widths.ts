import type { WidthOf } from './wrap.ts'

/** Words longer than this may be broken to make room: the first length with which the table fits. */
const LONGEST_WORDS = [Number.POSITIVE_INFINITY, 16, 14, 12]

/** Where a line may be broken without cutting a word; `wrap` breaks there, too. */
const BREAKS = /[ \t]+|(?<=[-–—/])/

/**
 * Widths that fill at most `room` columns: natural where there is room for all, else no less than the longest word of
 * each column, the rest shared by need. Absent where not even that fits.
 */
export function columnWidths(
  texts: readonly (readonly string[])[],
  room: number,
  widthOf: WidthOf,
): number[] | undefined {
  const natural = texts.map((column) => Math.max(1, ...column.map(widthOf)))
  if (sum(natural) <= room) return natural
  const words = texts.map((column) =>
    Math.max(1, ...column.flatMap((text) => text.split(BREAKS)).map(widthOf)),
  )
  const least = LONGEST_WORDS.map((longest) => words.map((word) => Math.min(word, longest))).find(
    (widths) => sum(widths) <= room,
  )
  if (least === undefined) return undefined
  const wanted = natural.map((width, i) => width - (least[i] ?? 0))
  const spare = room - sum(least)
  const given = wanted.map((width) => Math.floor((width * spare) / Math.max(1, sum(wanted))))
  return least.map((width, i) => width + (given[i] ?? 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
