import type { Skipped } from './source-document.ts'

/** What was left out so far; `what` is a noun («рисунок»). */
export interface Skips {
  readonly note: (what: string, where: string) => void
  readonly list: () => readonly Skipped[]
}

/** A hostile file can make up any number of elements, and names of any length. */
const MOST_KINDS = 50
const LONGEST = 100

export function createSkips(): Skips {
  const found = new Map<string, { count: number; readonly where: string }>()
  return {
    note: (what, where) => {
      const named = what.slice(0, LONGEST)
      const kind = found.has(named) || found.size < MOST_KINDS ? named : 'прочее'
      const known = found.get(kind)
      if (known === undefined) found.set(kind, { count: 1, where })
      else known.count++
    },
    list: () => [...found].map(([what, { count, where }]) => ({ text: `пропущено: ${what}`, count, where })),
  }
}
