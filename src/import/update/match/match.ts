import { similarity, wordsOf } from './similarity.ts'

/** What may be told apart: a row, a section, an indicator, a clause. */
export interface Matchable {
  readonly code?: string | undefined
  readonly number?: string | undefined
  readonly title: string
  /** Everything else that stands in it. */
  readonly rest: string
}

/** At least half of the words of both are the same. */
const ALIKE = 0.5

/**
 * Which of `next` is which of `old`: by code, then by number where the wording is alike as well, then by wording alone, the
 * most alike first; last by number where only the wording of the title is new. Nothing is matched twice.
 */
export function matched<Old extends Matchable, Next extends Matchable>(
  old: readonly Old[],
  next: readonly Next[],
): ReadonlyMap<Next, Old> {
  const found = new Map<Next, Old>()
  const free = new Set(old)
  const words = new Map([...old, ...next].map((item) => [item, wordsOf(item.title)] as const))
  const alike = (one: Matchable, other: Matchable): number =>
    similarity(words.get(one as Next) ?? [], words.get(other as Old) ?? [])
  const take = (item: Next, other: Old | undefined): void => {
    if (other === undefined || found.has(item)) return
    found.set(item, other)
    free.delete(other)
  }
  const byCode = grouped(old, ({ code }) => code)
  const byNumber = grouped(old, ({ number }) => bare(number))
  const firstOf = (
    item: Next,
    others: readonly Old[] = [],
    isSame: (other: Old) => boolean,
  ): Old | undefined =>
    found.has(item) ? undefined : others.find((other) => free.has(other) && isSame(other))
  for (const item of next)
    take(
      item,
      firstOf(item, byCode.get(item.code), () => true),
    )
  for (const item of next)
    take(
      item,
      firstOf(item, byNumber.get(bare(item.number)), (other) => alike(item, other) >= ALIKE),
    )
  takeMostAlike({ next, free, found, alike, take })
  for (const item of next)
    take(
      item,
      firstOf(item, byNumber.get(bare(item.number)), (other) => item.rest !== '' && isRestAlike(item, other)),
    )
  return found
}

/** Items by what names them; those without a name are not among them. */
function grouped<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | undefined,
): ReadonlyMap<string | undefined, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}

function bare(number: string | undefined): string | undefined {
  return number?.replace(/[.)]+$/, '')
}

function isRestAlike(one: Matchable, other: Matchable): boolean {
  return similarity(wordsOf(one.rest), wordsOf(other.rest)) >= ALIKE
}

interface Wording<Old, Next> {
  readonly next: readonly Next[]
  readonly free: ReadonlySet<Old>
  readonly found: ReadonlyMap<Next, Old>
  readonly alike: (one: Next & Matchable, other: Old & Matchable) => number
  readonly take: (item: Next, other: Old) => void
}

function takeMostAlike<Old extends Matchable, Next extends Matchable>({
  next,
  free,
  found,
  alike,
  take,
}: Wording<Old, Next>): void {
  const pairs = next
    .filter((item) => !found.has(item))
    .flatMap((item) => [...free].map((other) => ({ item, other, share: alike(item, other) })))
    .filter(({ share }) => share >= ALIKE)
    .toSorted((a, b) => b.share - a.share)
  for (const { item, other } of pairs) if (free.has(other)) take(item, other)
}
