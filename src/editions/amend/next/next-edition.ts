import type { Activity, Placed, Roadmap, Section } from '../../../model/roadmap.ts'
import { type Matching, match } from '../../diff/match.ts'
import { matchSections } from '../../diff/match-sections.ts'
import { rowThings, sectionThings, type Thing } from '../../diff/things.ts'
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
  const sections = sectionPairs(old, now)
  const isTitled = (plan: Roadmap): boolean => plan.sections.some(({ title }) => title !== undefined)
  if (!isTitled(old) && !isTitled(now) && old.sections[0] !== undefined && now.sections[0] !== undefined)
    sections.set(now.sections[0], old.sections[0])
  const rows = rowPairs(old, now)
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

/** Sections of the new edition → those of the old one. */
function sectionPairs(old: Roadmap, now: Roadmap): Map<Section, Section> {
  const [before, after] = [sectionThings(old), sectionThings(now)]
  const { pairs } = matchSections({ old, now }, before, after)
  return paired(pairs, { of: old.sections, at: before }, { of: now.sections, at: after })
}

function rowPairs(old: Roadmap, now: Roadmap): Map<Activity, Activity> {
  const [before, after] = [rowThings(old), rowThings(now)]
  const { pairs } = match(
    before.map(({ item }) => item),
    after.map(({ item }) => item),
  )
  return paired(pairs, { of: rowsOf(old), at: before }, { of: rowsOf(now), at: after })
}

/** Every row, in the order in which they are compared. */
function rowsOf({ sections }: Roadmap): Activity[] {
  return sections.flatMap(({ row, activities }) => [
    ...(row === undefined ? [] : [row]),
    ...activities.flatMap((each) => [each, ...each.activities]),
  ])
}

/** What is compared, and where each of it stands among its like. */
interface Side<T> {
  readonly of: readonly T[]
  readonly at: readonly Thing[]
}

function paired<T>(pairs: Matching['pairs'], old: Side<T>, now: Side<T>): Map<T, T> {
  const found = new Map<T, T>()
  for (const [a, b] of pairs) {
    const [before, after] = [old.of[old.at[a]?.at ?? -1], now.of[now.at[b]?.at ?? -1]]
    if (before !== undefined && after !== undefined) found.set(after, before)
  }
  return found
}
