/** Blanks with the same length, so that what is left keeps its place. */
function blank(text: string): string {
  return ' '.repeat(text.length)
}

/**
 * Blanks the quoted parts of a text that `isForeign` refuses. A quote that is never closed runs to the end.
 * Straight quotes count only in pairs.
 */
export function withoutQuoted(text: string, isForeign: (quoted: string, before: string) => boolean): string {
  const evened = text.split('"').length % 2 === 1 ? evenQuotes(text) : text
  let out = ''
  let depth = 0
  let from = 0
  for (let at = 0; at < evened.length; at++) {
    if (evened[at] === '«' && depth++ === 0) {
      out += evened.slice(from, at)
      from = at
    } else if (evened[at] === '»' && depth > 0 && --depth === 0) {
      const quoted = evened.slice(from, at + 1)
      out += isForeign(quoted, out) ? blank(quoted) : quoted
      from = at + 1
    }
  }
  const rest = evened.slice(from)
  return out + (depth > 0 && isForeign(rest, out) ? blank(rest) : rest)
}

function evenQuotes(text: string): string {
  let open = false
  return text.replace(/"/g, () => {
    open = !open
    return open ? '«' : '»'
  })
}
