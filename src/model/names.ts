import type { Path } from '../source/problem.ts'
import { items, placed } from './read-parts.ts'
import type { Placed, Responsible } from './roadmap.ts'

/** `ответственные`: printed as typed, and the bodies it names. A list names one body an item. */
export function readResponsible(value: unknown, path: Path): Responsible | undefined {
  const typed = items(value, path).flatMap((item) => placed(item.value, item.path) ?? [])
  if (typed.length === 0) return undefined
  const names: Placed[] = []
  for (const item of typed)
    for (const part of Array.isArray(value) ? [item.text] : splitNames(item.text)) {
      const text = withoutNote(part)
      if (text !== '') names.push({ path: item.path, text })
    }
  return { path, text: typed.map(({ text }) => text).join(', '), names }
}

/** A note in brackets («(по согласованию)») is no part of the name. */
function withoutNote(name: string): string {
  const bare = name.includes('(') ? name.replace(/\s*\([^()]*\)/g, '') : name
  return (/[^\S ]| {2}/.test(bare) ? bare.replace(/\s+/g, ' ') : bare).trim()
}

/**
 * Splits «Управление образования, МБУ «Центр, школа» (отдел А, отдел Б); ОО» at commas, semicolons and line breaks
 * outside quotes and brackets. Where a quote is never closed, the quotes of that text do not count.
 */
export function splitNames(text: string): string[] {
  if (!SEPARATOR.test(text)) return [text.trim()].filter((name) => name !== '')
  const guillemets = count(text, '«') === count(text, '»')
  const straight = count(text, '"') % 2 === 0
  const names: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  SIGN.lastIndex = 0
  for (let match = SIGN.exec(text); match !== null; match = SIGN.exec(text)) {
    const { 0: sign, index } = match
    if ((guillemets && sign === '«') || sign === '(') depth++
    else if ((guillemets && sign === '»') || sign === ')') depth = Math.max(0, depth - 1)
    else if (straight && sign === '"') quoted = !quoted
    if (sign !== '\n' && !(SEPARATOR.test(sign) && depth === 0 && !quoted)) continue
    names.push(text.slice(start, index).trim())
    start = index + 1
  }
  return [...names, text.slice(start).trim()].filter((name) => name !== '')
}

const SEPARATOR = /[,;\n]/
const SIGN = /[«»"(),;\n]/g

function count(text: string, letter: string): number {
  let found = 0
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found++
  return found
}
