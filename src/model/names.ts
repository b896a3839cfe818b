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
  const text = name.text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? [] : [{ ...name, text }]
}

/**
 * Splits «Управление образования, МБУ «Центр, школа» (отдел А, отдел Б); ОО» at commas, semicolons and line breaks
 * outside quotes and brackets. Where a quote is never closed, the quotes of that text do not count.
 */
export function splitNames(text: string): string[] {
  const guillemets = count(text, '«') === count(text, '»')
  const straight = count(text, '"') % 2 === 0
  const names: string[] = []
  let depth = 0
  let quoted = false
  let name = ''
  for (const letter of text) {
    if ((guillemets && letter === '«') || letter === '(') depth++
    else if ((guillemets && letter === '»') || letter === ')') depth = Math.max(0, depth - 1)
    else if (straight && letter === '"') quoted = !quoted
    if (letter === '\n' || (/[,;]/.test(letter) && depth === 0 && !quoted)) {
      names.push(name.trim())
      name = ''
    } else name += letter
  }
  return [...names, name.trim()].filter((part) => part !== '')
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}
