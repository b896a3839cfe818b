import type { Activity, Placed, Roadmap, Section } from '../../model/roadmap.ts'
import { match } from '../diff/match.ts'
import { rowThings, sectionThings, type Thing } from '../diff/things.ts'
import { mergedLists, type Pairs } from './merged-lists.ts'
import { numbered } from './new-numbers.ts'
import type { SectionStep } from './steps.ts'

/** The next edition as it follows from a signed text and the wishes of its author. */
export interface NextEdition {
  readonly sections: readonly SectionStep[]
  /** What the next edition prints. */
  readonly roadmap: Roadmap
  /** Sections stand in another order, or rows have come under sections: no clause for single rows says that. */
  readonly isRearranged: boolean
}

/**
 * The signed text and the new one → the next edition. Rows are the same by code, number or wording, and none of them is
 * renumbered: new ones get the next number at the end of their section, or a number of the row above («1.5.1») in between.
 * `repealedBy` is written into rows that the author took out: «приказ от 10.01.2023 № 5».
 */
export function nextEdition(old: Roadmap, now: Roadmap, repealedBy: string): NextEdition {
  const sections = pairsOf(old.sections, now.sections, sectionThings(old), sectionThings(now), (at) => at)
  const isTitled = (plan: Roadmap): boolean => plan.sections.some(({ title }) => title !== undefined)
  if (!isTitled(old) && !isTitled(now) && old.sections[0] !== undefined && now.sections[0] !== undefined)
    sections.set(now.sections[0], old.sections[0])
  const rows = rowPairs(old, now)
  pairByRows(sections, rows, { old, now })
  const steps = numbered(mergedLists(old, now, { sections, rows, repealedBy: repealed(repealedBy) }), {
    old,
    now,
  })
  return {
    sections: steps,
    roadmap: { ...now, sections: steps.map(({ section }) => section) },
    isRearranged: isTitled(old) !== isTitled(now) || isReordered(old.sections, now.sections, sections),
  }
}

/** A section under another title is the same where most of its rows are. */
function pairByRows(sections: Map<Section, Section>, rows: Pairs['rows'], { old, now }: Editions): void {
  const taken = new Set(sections.values())
  for (const section of now.sections) {
    if (sections.has(section)) continue
    const before = new Set(section.activities.flatMap((row) => rows.get(row) ?? []))
    const same = old.sections.find(
      (each) =>
        !taken.has(each) &&
        2 * each.activities.filter((row) => before.has(row)).length > each.activities.length,
    )
    if (same === undefined) continue
    sections.set(section, same)
    taken.add(same)
  }
}

interface Editions {
  readonly old: Roadmap
  readonly now: Roadmap
}

function repealed(text: string): Placed {
  return { path: [], text }
}

function isReordered(old: readonly Section[], now: readonly Section[], pairs: Pairs['sections']): boolean {
  const places = now.flatMap((section) => {
    const before = pairs.get(section)
    return before === undefined ? [] : [old.indexOf(before)]
  })
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? -1))
}

/** Of the new edition → of the old one. */
function pairsOf<T>(
  old: readonly T[],
  now: readonly T[],
  oldThings: readonly Thing[],
  nowThings: readonly Thing[],
  indexOf: (at: number) => number,
): Map<T, T> {
  const found = new Map<T, T>()
  const { pairs } = match(
    oldThings.map(({ item }) => item),
    nowThings.map(({ item }) => item),
  )
  for (const [a, b] of pairs) {
    const [before, after] = [old[indexOf(oldThings[a]?.at ?? -1)], now[indexOf(nowThings[b]?.at ?? -1)]]
    if (before !== undefined && after !== undefined) found.set(after, before)
  }
  return found
}

function rowPairs(old: Roadmap, now: Roadmap): Map<Activity, Activity> {
  const list = ({ sections }: Roadmap): Activity[] =>
    sections.flatMap(({ row, activities }) => [
      ...(row === undefined ? [] : [row]),
      ...activities.flatMap((each) => [each, ...each.activities]),
    ])
  return pairsOf(list(old), list(now), rowThings(old), rowThings(now), (at) => at)
}
