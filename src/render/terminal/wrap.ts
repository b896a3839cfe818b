export type WidthOf = (text: string) => number

/** Breaks a line at spaces, and behind hyphens and dashes inside long words; a word longer than the line is cut. */
export function wrap(line: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/[ \t]+/).filter(Boolean)) {
    const joined = current === '' ? word : `${current} ${word}`
    if (widthOf(joined) <= width) {
      current = joined
      continue
    }
    const pieces = cut(word, width, widthOf)
    const [first = '', ...rest] = pieces
    const fits = current !== '' && pieces.length > 1 && widthOf(`${current} ${first}`) <= width
    if (fits) lines.push(`${current} ${first}`)
    else lines.push(...(current === '' ? [] : [current]), ...(rest.length > 0 ? [first] : []))
    lines.push(...rest.slice(0, -1))
    current = rest.at(-1) ?? (fits ? '' : first)
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current]
}

/** A word as pieces that fit: parted at hyphens where that is enough, else letter by letter. */
function cut(word: string, width: number, widthOf: WidthOf): string[] {
  if (widthOf(word) <= width) return [word]
  const pieces: string[] = []
  for (const part of word.split(/(?<=[-–—/])/)) {
    const last = pieces.at(-1)
    if (last !== undefined && widthOf(last + part) <= width) pieces[pieces.length - 1] = last + part
    else pieces.push(...letters(part, width, widthOf))
  }
  return pieces
}

function letters(part: string, width: number, widthOf: WidthOf): string[] {
  if (widthOf(part) <= width) return [part]
  const pieces: string[] = ['']
  for (const { segment } of new Intl.Segmenter('ru').segment(part)) {
    const last = pieces.at(-1) ?? ''
    if (last === '' || widthOf(last + segment) <= width) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}
