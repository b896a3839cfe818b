/** Words of a text as they are compared: letters and digits, lower case, ё as е. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** How alike two texts are, 0 to 1: the share of words that they have in common, whatever their order. */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length + b.length === 0) return 1
  const stock = new Map<string, number>()
  for (const word of a) stock.set(word, (stock.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const left = stock.get(word) ?? 0
    if (left === 0) continue
    stock.set(word, left - 1)
    common++
  }
  return (2 * common) / (a.length + b.length)
}
