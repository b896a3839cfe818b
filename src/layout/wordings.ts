import { canonicalDeadline } from '../model/canonical-deadline.ts'
import type { Roadmap } from '../model/roadmap.ts'

/**
 * Canonical wordings of deadlines, by the path of their words; where one is canonical or has none, nothing. A deadline that
 * the author explains by dates of his own keeps his words.
 */
export function canonicalWordings({ deadlines }: Roadmap): Map<string, string> {
  const wordings = new Map<string, string>()
  for (const place of deadlines) {
    const { path, windows, isEvent } = place.deadline
    const wording = windows.length > 0 || isEvent ? undefined : canonicalDeadline(place)
    if (wording !== undefined) wordings.set(JSON.stringify(path), wording)
  }
  return wordings
}
