import type { SourceParagraph } from '../source-document.ts'
import { plainText } from './inline.ts'

export const LIST_ITEM: RegExp = /^( *)([-*+]|\d{1,9}[.)]) +(.*)$/

/** A marker our Markdown keeps at the beginning of the text, because a list of GitHub has no such: «а)», «2.1.». */
const OWN_MARKER = /^((?:[а-яёa-z]\)|(?:\d+\.)*\d+[.)]|\d+(?:\.\d+)+|[IVXLC]+[.)]))(?: +|$)/iu

/** Items of a list, and of those inside it, as paragraphs with labels; the indent tells the level. */
export function listItems(lines: readonly string[]): SourceParagraph[] {
  const indents: number[] = []
  return lines.flatMap((line): SourceParagraph[] => {
    const [, spaces = '', bullet = '', rest = ''] = LIST_ITEM.exec(line) ?? []
    if (bullet === '') return []
    while ((indents.at(-1) ?? -1) >= spaces.length) indents.pop()
    indents.push(spaces.length)
    const { text, bold } = plainText(rest)
    const own = /^[-*+]$/.test(bullet) ? OWN_MARKER.exec(text) : null
    const marker = own?.[1] ?? bullet.replace(/^[-*+]$/, '–')
    const label = { text: marker, level: indents.length - 1 }
    return [{ kind: 'paragraph', text: text.slice(own?.[0].length ?? 0), label, bold, align: 'left' }]
  })
}
