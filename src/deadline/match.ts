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
  /** Types with which the row can begin: most rows are passed over by a look at the first item. */
  readonly first: ReadonlySet<string>
}

export function compileRows(rows: readonly Row[]): readonly CompiledRow[] {
  return rows.map((row) => {
    const slots = row.pattern.split(' ').map((slot) => ({
      types: new Set(slot.replace(/\?$/, '').split('|')),
      isOptional: slot.endsWith('?'),
    }))
    return { ...row, slots, first: firstTypes(slots) }
  })
}

function firstTypes(slots: readonly Slot[]): ReadonlySet<string> {
  const required = slots.findIndex(({ isOptional }) => !isOptional)
  return new Set(slots.slice(0, required + 1).flatMap(({ types }) => [...types]))
}

/** Replaces, from left to right, what the first fitting row matches; one pass. */
export function reduce(items: readonly Item[], rows: readonly CompiledRow[]): Item[] {
  const out: Item[] = []
  let at = 0
  while (at < items.length) {
    const made = firstMatch(items, at, rows)
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
  rows: readonly CompiledRow[],
): { item: Item; next: number } | undefined {
  const type = items[at]?.type ?? ''
  for (const row of rows) {
    if (!row.first.has(type)) continue
    const match = matchAt(items, at, row.slots, 0, [])
    if (match === undefined) continue
    const value = row.make(match.values)
    if (value === undefined) continue
    const [first, last] = [items[at], items[match.next - 1]]
    if (first === undefined || last === undefined) continue
    return { item: { type: row.type, value, from: first.from, to: last.to }, next: match.next }
  }
  return undefined
}

interface Match {
  readonly values: readonly unknown[]
  readonly next: number
}

/** Matches slots from a place; an optional slot is taken when that lets the rest match, else skipped. */
function matchAt(
  items: readonly Item[],
  at: number,
  slots: readonly Slot[],
  slot: number,
  values: readonly unknown[],
): Match | undefined {
  const wanted = slots[slot]
  if (wanted === undefined) return { values, next: at }
  const item = items[at]
  if (item !== undefined && wanted.types.has(item.type)) {
    const taken = matchAt(items, at + 1, slots, slot + 1, [...values, item.value])
    if (taken !== undefined) return taken
  }
  return wanted.isOptional ? matchAt(items, at, slots, slot + 1, [...values, undefined]) : undefined
}

/** Every row that matches the whole of the items. */
export function wholeMatches(
  items: readonly Item[],
  rows: readonly CompiledRow[],
): { readonly row: Row; readonly value: unknown }[] {
  const type = items[0]?.type ?? ''
  return rows.flatMap((row) => {
    if (!row.first.has(type)) return []
    const match = matchAt(items, 0, row.slots, 0, [])
    if (match === undefined || match.next !== items.length) return []
    const value = row.make(match.values)
    return value === undefined ? [] : [{ row, value }]
  })
}
