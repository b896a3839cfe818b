import type { Path } from '../source/problem.ts'
import { items, placed } from './read-parts.ts'
import type { Placed, Responsible } from './roadmap.ts'

/** `ответственные`: printed as typed, and the bodies it names. A list names one body an item. */
export function readResponsible(value: unknown, path: Path): Responsible | undefined {
  const typed = items(value, path).flatMap((item) => placed(item.value, item.path) ?? [])
  if (typed.length === 0) return undefined
  const names = Array.isArray(value)
    ? typed.flatMap((item) => withoutNote(item))
    : typed.flatMap((item) => splitNames(item.text).flatMap((text) => withoutNote({ path: item.path, text })))
  return { path, text: typed.map((item) => item.text).join(', '), names }
}

/** A note in brackets («(по согласованию)») is no part of the name. */
function withoutNote(name: Placed): Placed[] {
  const bare = name.text.includes('(') ? name.text.replace(/\s*\([^()]*\)/g, '') : name.text
  const text = bare.replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{ path: name.path, text }]
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
  for (const { 0: sign, index } of text.matchAll(/[«»"(),;\n]/g)) {
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

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}
