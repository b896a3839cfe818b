import type { List, ListItem } from '../../blocks/block.ts'
import { escapedLine, inlineLine, inlineText } from './escape.ts'

/** A list of GitHub; a marker it would change («а)», a gap in the numbers) becomes the beginning of the item's text. */
export function list({ items }: List): string {
  const own = markersSurvive(items)
  return items.map((item) => itemText(item, own)).join('\n')
}

function itemText({ marker, inlines, children = [] }: ListItem, own: boolean): string {
  const dash = /^[-–—•]$/u.test(marker)
  const bullet = own && !dash ? marker : '-'
  const text = own || dash ? inlineLine(inlines) : `${escapedLine(marker)} ${inlineText(inlines)}`
  const below = children.map((child) => indented(list(child), bullet.length + 1))
  return [`${bullet} ${text}`, ...below].join('\n')
}

/** GitHub takes the first number and the sign behind it from the list, and counts the others itself. */
function markersSurvive(items: readonly ListItem[]): boolean {
  const numbers = items.map(({ marker }) => /^(\d{1,9})([.)])$/.exec(marker))
  const [first] = numbers
  return numbers.every(
    (number, i) => number?.[2] === first?.[2] && Number(number?.[1]) === Number(first?.[1]) + i,
  )
}

function indented(text: string, width: number): string {
  return text.replace(/^/gm, ' '.repeat(width))
}
