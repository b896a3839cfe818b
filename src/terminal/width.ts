/** Letters and signs of one column each: nearly every line of a plan. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2116\u221a-\u22ff]*$/

/**
 * Measures texts in columns of a terminal. The full tables (combining letters, emoji, wide signs) take 25 ms to load,
 * so they are loaded only when `text` has such a character.
 */
export async function widthMeter(text: string): Promise<(part: string) => number> {
  if (NARROW.test(text)) return (part) => part.length
  const { default: stringWidth } = await import('string-width')
  return stringWidth
}
