import type { Roadmap } from '../../model/roadmap.ts'
import { type Matching, match } from './match.ts'
import { rowThings, type Thing } from './things.ts'

/**
 * Sections of two editions, by index of `old` and `now`: by code, title and number, and where a title is another one, by
 * the rows under it: a section is the same where more than half of its rows are. Rows that are what they were before the
 * change of the title would otherwise all have moved.
 */
export function matchSections(
  plans: { readonly old: Roadmap; readonly now: Roadmap },
  old: readonly Thing[],
  now: readonly Thing[],
): Matching {
  const { pairs, removed, added } = match(
    old.map(({ item }) => item),
    now.map(({ item }) => item),
  )
  if (removed.length === 0 || added.length === 0) return { pairs, removed, added }
  const common = commonRows(plans)
  const found = removed.flatMap((a) =>
    added.flatMap((b): [number, number][] => {
      const [before, after] = [old[a]?.at ?? -1, now[b]?.at ?? -1]
      const most = Math.max(size(plans.old, before), size(plans.now, after))
      return 2 * (common.get(`${before}/${after}`) ?? 0) > most ? [[a, b]] : []
    }),
  )
  return {
    pairs: [...pairs, ...found].sort(([a], [b]) => a - b),
    removed: removed.filter((a) => !found.some(([one]) => one === a)),
    added: added.filter((b) => !found.some(([, other]) => other === b)),
  }
}

/** How many rows two sections have in common, by their indexes. */
function commonRows({ old, now }: { readonly old: Roadmap; readonly now: Roadmap }): Map<string, number> {
  const [a, b] = [rowThings(old), rowThings(now)]
  const { pairs } = match(
    a.map(({ item }) => item),
    b.map(({ item }) => item),
  )
  const counts = new Map<string, number>()
  for (const [x, y] of pairs) {
    const key = `${a[x]?.section}/${b[y]?.section}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function size({ sections }: Roadmap, at: number): number {
  const { row, activities = [] } = sections[at] ?? {}
  return activities.reduce((sum, each) => sum + 1 + each.activities.length, row === undefined ? 0 : 1)
}
