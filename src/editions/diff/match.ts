import { similarity } from './similarity.ts'

/** What is matched between two editions: a row, an indicator, a section, a task. */
export interface Item {
  /** Given once and never changed. */
  readonly code?: string
  /** As printed; with its section where numbers repeat. */
  readonly number?: string
  readonly text: string
}

/** Pairs of the same thing in both editions, by index, and what has no partner. */
export interface Matching {
  readonly pairs: readonly (readonly [old: number, now: number])[]
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** Less alike than this, two items of one number are two things: rows have been inserted above. */
const SAME_NUMBER = 0.3
/** As alike as this, two items are one, wherever they stand. */
const SAME_TEXT = 0.5

/** By code; then by wording that has not changed; then by number; then by likeness, the likest first. */
export function match(old: readonly Item[], now: readonly Item[]): Matching {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (a: number, b: number): void => {
    pairs.set(a, b)
    taken.add(b)
  }
  const free = (): { a: number[]; b: number[] } => ({
    a: old.flatMap((_, at) => (pairs.has(at) ? [] : [at])),
    b: now.flatMap((_, at) => (taken.has(at) ? [] : [at])),
  })
  pairByKey(old, now, free(), ({ code }) => code, pair)
  pairByKey(old, now, free(), ({ number, text }) => `${number ?? ''}\n${text}`, pair)
  pairByKey(old, now, free(), ({ text }) => text, pair)
  const isLikely = (a: number, b: number): boolean =>
    mayBeOne(old[a], now[b]) && similarity(old[a]?.text ?? '', now[b]?.text ?? '') >= SAME_NUMBER
  pairByKey(old, now, free(), ({ number }) => number, pair, isLikely)
  for (const { a, b } of likest(old, now, free())) if (!pairs.has(a) && !taken.has(b)) pair(a, b)
  const { a: removed, b: added } = free()
  return { pairs: [...pairs].sort(([a], [b]) => a - b), removed, added }
}

/** Two codes name two things. */
function mayBeOne(old: Item | undefined, now: Item | undefined): boolean {
  return old?.code === undefined || now?.code === undefined || old.code === now.code
}

type Free = { readonly a: readonly number[]; readonly b: readonly number[] }

/** Pairs items whose key stands once on both sides. */
function pairByKey(
  old: readonly Item[],
  now: readonly Item[],
  { a, b }: Free,
  keyOf: (item: Item) => string | undefined,
  pair: (a: number, b: number) => void,
  isLikely: (a: number, b: number) => boolean = (x, y) => mayBeOne(old[x], now[y]),
): void {
  const [left, right] = [byKey(old, a, keyOf), byKey(now, b, keyOf)]
  for (const [key, [one, more]] of left) {
    const [other, others] = right.get(key) ?? []
    if (one === undefined || more !== undefined || other === undefined || others !== undefined) continue
    if (isLikely(one, other)) pair(one, other)
  }
}

function byKey(
  items: readonly Item[],
  free: readonly number[],
  keyOf: (item: Item) => string | undefined,
): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const at of free) {
    const item = items[at]
    const key = item && keyOf(item)
    if (key !== undefined && key !== '') found.set(key, [...(found.get(key) ?? []), at])
  }
  return found
}

/** Every pair of free items that is alike enough; of equally alike ones those that stand nearest to each other. */
function likest(
  old: readonly Item[],
  now: readonly Item[],
  { a, b }: Free,
): readonly { readonly a: number; readonly b: number }[] {
  return a
    .flatMap((x) => b.map((y) => ({ a: x, b: y, like: similarity(old[x]?.text ?? '', now[y]?.text ?? '') })))
    .filter((each) => each.like >= SAME_TEXT && mayBeOne(old[each.a], now[each.b]))
    .sort((one, other) => other.like - one.like || distance(one) - distance(other) || one.a - other.a)
}

function distance({ a, b }: { readonly a: number; readonly b: number }): number {
  return Math.abs(a - b)
}
