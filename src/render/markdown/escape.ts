import type { Inline } from '../../blocks/block.ts'
import { printable } from '../printable.ts'

/** What GitHub reads as markup in the middle of a line (`$` opens a formula, `~` strikes through); before it, a blank. */
const special = /(?<=\s)_{2,}(?=\s)|[\\`*_<&[\]~$|]/g

/** What opens a heading, a list, a quotation or a rule at the beginning of a line. */
const opening = /^(?:(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>|[-=]+\s*$|_[_\s]*$)|(\d{1,9})(?=[.)](?:\s|$)))/

/** The text inside a line, so that GitHub shows it word for word; a blank to fill in («№ ____») needs no escape. */
export function escaped(text: string): string {
  return printable(text).replace(special, (found) => (found.startsWith('__') ? found : `\\${found}`))
}

/** The same for a text with which a line begins. */
export function escapedLine(text: string): string {
  // the ends of a line are as good as spaces to a blank
  return atLineStart(escaped(` ${text} `).trim())
}

export function inlineLine(inlines: readonly Inline[]): string {
  return atLineStart(inlineText(inlines).trimStart())
}

export function inlineText(inlines: readonly Inline[], allBold = false): string {
  return inlines.map((inline) => emphasised(inline, allBold)).join('')
}

export function bold(text: string): string {
  return emphasised({ text }, true)
}

function atLineStart(line: string): string {
  return line.replace(opening, (_, number = '') => `${number}\\`)
}

/** Asterisks count only where they touch the text: spaces at its edges stay outside. */
function emphasised(inline: Inline, allBold: boolean): string {
  const text = escaped(inline.text)
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(text) ?? []
  const sign = `${inline.bold || allBold ? '**' : ''}${inline.italic ? '*' : ''}`
  if (inner === '' || sign === '') return text
  // beside an asterisk even a blank could open emphasis
  return `${before}${sign}${inner.replace(/(?<!\\)_/g, '\\_')}${sign}${after}`
}
