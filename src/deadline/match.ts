import type { Item } from './tokens.ts'

/** A row of the grammar: types of neighbouring items («year dash year», `?` optional, `|` either) and what they make. */
export interface Row {
  readonly pattern: string
  readonly type: string
  /** The values of the items matched (an absent optional is undefined) → the value made, or nothing. */
  readonly make: (values: readonly unknown[]) => unknown
}

interface Slot {
  readonly types: ReadonlySet<string>
  readonly isOptional: boolean
}

interface CompiledRow extends Row {
  readonly slots: readonly Slot[]
  /** How many items the row takes at least; at most it takes one a slot. */
  readonly fewest: number
}

/** Rows, and those of them that can begin with an item of a type: most items begin none, and one look tells it. */
export interface Grammar {
  readonly rows: readonly CompiledRow[]
  readonly byFirst: ReadonlyMap<string, readonly CompiledRow[]>
}

export function compileRows(rows: readonly Row[]): Grammar {
  const compiled = rows.map((row): CompiledRow => {
    const slots = row.pattern.split(' ').map((slot) => ({
      types: new Set(slot.replace(/\?$/, '').split('|')),
      isOptional: slot.endsWith('?'),
    }))
    return { ...row, slots, fewest: slots.filter(({ isOptional }) => !isOptional).length }
  })
  const byFirst = new Map<string, CompiledRow[]>()
  for (const row of compiled)
    for (const type of firstTypes(row.slots)) byFirst.set(type, [...(byFirst.get(type) ?? []), row])
  return { rows: compiled, byFirst }
}

function firstTypes(slots: readonly Slot[]): ReadonlySet<string> {
  const required = slots.findIndex(({ isOptional }) => !isOptional)
  return new Set(slots.slice(0, required + 1).flatMap(({ types }) => [...types]))
}

/** Replaces, from left to right, what the first fitting row matches; one pass. */
export function reduce(items: readonly Item[], { byFirst }: Grammar): readonly Item[] {
  if (!items.some(({ type }) => byFirst.has(type))) return items
  const out: Item[] = []
  let at = 0
  while (at < items.length) {
    const made = firstMatch(items, at, byFirst)
    if (made === undefined) {
      const item = items[at]
      if (item !== undefined) out.push(item)
      at++
    } else {
      out.push(made.item)
      at = made.next
    }
  }
  return out
}

function firstMatch(
  items: readonly Item[],
  at: number,
  byFirst: Grammar['byFirst'],
): { item: Item; next: number } | undefined {
  for (const row of byFirst.get(items[at]?.type ?? '') ?? NO_ROWS) {
    if (items.length - at < row.fewest) continue
    const values: unknown[] = []
    const next = matchAt(items, at, row.slots, values)
    if (next === NO_MATCH) continue
    const value = row.make(values)
    if (value === undefined) continue
    const [first, last] = [items[at], items[next - 1]]
    if (first === undefined || last === undefined) continue
    return { item: { type: row.type, value, from: first.from, to: last.to }, next }
  }
  return undefined
}

const NO_ROWS: readonly CompiledRow[] = []
const NO_MATCH = -1

/**
 * Matches slots from a place; an optional slot is taken when that lets the rest match, else skipped. `values` gets the
 * value of every slot so far, so that its length is the number of the next one. Returns the place behind what matched.
 */
function matchAt(items: readonly Item[], at: number, slots: readonly Slot[], values: unknown[]): number {
  const slot = values.length
  const wanted = slots[slot]
  if (wanted === undefined) return at
  const item = items[at]
  if (item !== undefined && wanted.types.has(item.type)) {
    values.push(item.value)
    const next = matchAt(items, at + 1, slots, values)
    if (next !== NO_MATCH) return next
    values.length = slot
  }
  if (!wanted.isOptional) return NO_MATCH
  values.push(undefined)
  const next = matchAt(items, at, slots, values)
  if (next === NO_MATCH) values.length = slot
  return next
}

/** Every row that matches the whole of the items. */
export function wholeMatches(
  items: readonly Item[],
  { byFirst }: Grammar,
): { readonly row: Row; readonly value: unknown }[] {
  const { length } = items
  const found: { row: Row; value: unknown }[] = []
  for (const row of byFirst.get(items[0]?.type ?? '') ?? NO_ROWS) {
    if (length < row.fewest || length > row.slots.length) continue
    const values: unknown[] = []
    if (matchAt(items, 0, row.slots, values) !== length) continue
    const value = row.make(values)
    if (value !== undefined) found.push({ row, value })
  }
  return found
}
