import { distance } from 'fastest-levenshtein'

/**
 * The candidate that `typed` was most likely meant to be, or nothing when none is near enough:
 * at most a third of the letters differ (never more than 3), ignoring case, ё, hyphens and spaces.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(typed)
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const name = plain(candidate)
    // Nothing this much longer can be within the limit, and the distance is the costly part.
    if (Math.abs(name.length - wanted.length) > limit) continue
    if (wanted === name) return candidate
    const found = sameLetters(wanted, name) ? 1 : distance(wanted, name)
    if (found < bestDistance) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}

/** Swapped letters («сорк») are one slip of the fingers, though two replacements. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && sumOf(a) === sumOf(b) && [...a].sort().join('') === [...b].sort().join('')
}

/** Of the codes: other letters nearly always give another one, and need no sorting. */
function sumOf(word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) sum += word.charCodeAt(at)
  return sum
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_–—-]+/g, '')
}
