import type { Table } from './roadmap.ts'

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

export function roman(number: number): string {
  let rest = number
  let out = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign
      rest -= value
    }
  }
  return out
}

/** Hands out printed numbers in print order: 1.1 · 1 · sub-row 1.1.1. */
export interface Counter {
  /** Number of a section as printed (`typed` wins; `нет` = none). */
  readonly section: (typed: string | undefined) => string | undefined
  readonly row: (typed: string | undefined) => string | undefined
  readonly subRow: (typed: string | undefined, parent: string | undefined) => string | undefined
}

/** A row without a number does not count; a row with a number of its own takes the place of the computed one. */
export function rowCounter(table: Table): Counter {
  let sections = 0
  let rows = 0
  let subRows = 0
  const count = (typed: string | undefined, computed: () => string): string | undefined => {
    if (typed === 'нет') return undefined
    const number = computed()
    return table.numbering === 'нет' ? typed : (typed ?? number)
  }
  return {
    section: (typed) => {
      sections++
      if (table.numbering !== 'сквозная') rows = 0
      if (typed !== undefined) return typed === 'нет' ? undefined : typed
      if (table.sectionNumbers === 'нет') return undefined
      return table.sectionNumbers === 'римские' ? roman(sections) : String(sections)
    },
    row: (typed) => {
      subRows = 0
      return count(typed, () => {
        rows++
        return table.numbering === 'составная' && sections > 0 ? `${sections}.${rows}` : String(rows)
      })
    },
    subRow: (typed, parent) =>
      count(typed, () => {
        subRows++
        return parent === undefined ? String(subRows) : `${parent.replace(/\.$/, '')}.${subRows}`
      }),
  }
}
