import type { Activity, Roadmap } from '../model/roadmap.ts'
import { activityFinder, type FoundActivity, plainNumber } from '../status/find-activity.ts'

/** The row that was named, under the key by which a report names it. */
export type NamedRow =
  | { readonly kind: 'found'; readonly activity: Activity; readonly key: string }
  | Exclude<FoundActivity, { kind: 'found' }>

/** What a person typed → a row of the plan. «1.5.» is written as the plan prints it: the key is then the same every time. */
export function namedRow(roadmap: Roadmap, typed: string): NamedRow {
  const find = activityFinder(roadmap)
  const found = find(typed)
  if (found.kind !== 'found') return found
  const { activity } = found
  const printed = activity.number?.trim()
  const isNumber = printed !== undefined && plainNumber(printed) === plainNumber(typed)
  return { kind: 'found', activity, key: isNumber ? plainNumber(printed) : plainNumber(typed) }
}

/** The last key of a report under which it tells of a row already: by its number, its code, or its section and number. */
export function keyInReport(
  roadmap: Roadmap,
  keys: readonly string[],
  activity: Activity,
): string | undefined {
  const find = activityFinder(roadmap)
  return keys.findLast((key) => {
    const found = find(key)
    return found.kind === 'found' && found.activity === activity
  })
}
