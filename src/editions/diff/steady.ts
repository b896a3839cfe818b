/** A thing in both editions, by its place in each. */
export interface Place {
  readonly old: number
  readonly now: number
  /** The same in both directions: which of two things that swapped places has moved must not depend on the direction. */
  readonly key: string
}

interface Chain {
  readonly length: number
  readonly last: Place
  readonly before?: Chain
}

/** Things that kept their order: the longest chain of them. Whatever is not in it has moved. */
export function steady(places: readonly Place[]): ReadonlySet<Place> {
  const best = new Map<Place, Chain>()
  let longest: Chain | undefined
  for (const last of places.toSorted((a, b) => a.old - b.old)) {
    let before: Chain | undefined
    for (const [place, chain] of best)
      if (place.old < last.old && place.now < last.now && isBetter(chain, before)) before = chain
    const chain = { length: (before?.length ?? 0) + 1, last, ...(before && { before }) }
    best.set(last, chain)
    if (isBetter(chain, longest)) longest = chain
  }
  const kept = new Set<Place>()
  for (let chain = longest; chain !== undefined; chain = chain.before) kept.add(chain.last)
  return kept
}

function isBetter(chain: Chain, other: Chain | undefined): boolean {
  if (other === undefined || chain.length !== other.length) return chain.length > (other?.length ?? 0)
  const [a, b] = [chain.last, other.last]
  return a.old + a.now < b.old + b.now || (a.old + a.now === b.old + b.now && a.key < b.key)
}
