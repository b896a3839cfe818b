/** Words of a text, without signs and endings of lines. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** How many words two texts share, of all they have: 0 to 1. Of words, because an ending changes with the case. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const total = one.length + other.length
  if (total === 0) return 1
  const stock = new Map<string, number>()
  for (const word of one) stock.set(stem(word), (stock.get(stem(word)) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const left = stock.get(stem(word)) ?? 0
    if (left === 0) continue
    stock.set(stem(word), left - 1)
    shared++
  }
  return (2 * shared) / total
}

/** A long word without its ending. */
function stem(word: string): string {
  return word.length > 5 ? word.slice(0, -2) : word
}

/** Two texts that print alike: spaces, dashes at the beginning of lines and around ranges do not count. */
export function sameWords(one: string | undefined, other: string | undefined): boolean {
  return folded(one) === folded(other)
}

function folded(text = ''): string {
  return text
    .replace(/\u2011/g, '-')
    .replace(/^[ \t]*[-–—] /gm, '– ')
    .replace(/\s*([-–—])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
