import type { Change } from '../../editions/diff/diff-plans.ts'
import type { WordChange } from '../../editions/diff/word-changes.ts'
import { plural } from '../../russian/plural.ts'
import type { Colours } from '../../terminal/colour.ts'
import type { ChangeLine } from '../../views/change-lines.ts'

/** A line on the screen. */
export function prettyLine({ sign, level, parts }: ChangeLine, colour: Colours): string {
  const paint = { '+': colour.green, '-': colour.red, '~': colour.yellow, '>': colour.cyan, '#': colour.dim }[
    sign
  ]
  const text = parts.map((part) => wordText(part, colour)).join('')
  return level === 0 ? `${paint(sign)} ${text}` : `    ${text}`
}

/** As `git diff --word-diff` marks words, so that it reads without colours too. */
function wordText({ kind, text }: WordChange, colour: Colours): string {
  if (kind === 'same') return text
  return kind === 'removed' ? colour.red(`[-${text}-]`) : colour.green(`{+${text}+}`)
}

/** A line of a list in Markdown. */
export function markdownLine({ level, parts }: ChangeLine): string {
  const text = parts.map(({ kind, text: words }) => mark(kind, escaped(words))).join('')
  return level === 0 ? `- **${text}**` : `  - ${text}`
}

function mark(kind: WordChange['kind'], words: string): string {
  if (kind === 'same' || words.trim() === '') return words
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? []
  return kind === 'removed' ? `${before}~~${inner}~~${after}` : `${before}<ins>${inner}</ins>${after}`
}

/** Words that Markdown leaves as they are. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_<>|~]/g, '\\$&')
}

/** How many things differ. */
export function countText(changes: readonly Change[]): string {
  return changes.length === 0
    ? 'Печатный текст одинаков.'
    : `Различий: ${plural(changes.length, ['место', 'места', 'мест'])}.`
}
