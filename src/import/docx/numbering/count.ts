import type { SourceLabel } from '../../source-document.ts'
import { sign } from '../symbols.ts'
import { numberWords } from './number-words.ts'
import type { Level, List } from './numbering.ts'

/** The numbers of a story: the text, a text box and the notes are counted apart from one another. */
export interface Counts {
  /** The number last given by the `key` of the list and the level; absent where the level begins anew. */
  readonly numbers: Map<string, Map<number, number>>
  /** Lists that have begun anew at a level: it happens at the first paragraph only. */
  readonly restarted: Set<string>
}

export function newCounts(): Counts {
  return { numbers: new Map(), restarted: new Set() }
}

/**
 * Counts a paragraph of a list and gives its label as Word shows it; none where the level is not defined or shows nothing.
 * A level that was skipped («1.1» before any «1.») counts as used: https://github.com/jeffpar/kbarchive, Q197139. A level
 * restarts after any level above it, or after those `w:lvlRestart` names (ECMA-376, 17.9.10).
 */
export function nextLabel(counts: Counts, list: List, level: number): SourceLabel | undefined {
  const own = list.levels.get(level)
  if (own === undefined) return undefined
  const numbers = counts.numbers.get(list.key) ?? new Map<number, number>()
  counts.numbers.set(list.key, numbers)
  for (const above of list.levels.keys())
    if (above < level && !numbers.has(above)) numbers.set(above, startOf(counts, list, above))
  const last = numbers.get(level)
  const isNew = last === undefined || beginsAnew(counts, list, level)
  numbers.set(level, isNew ? startOf(counts, list, level) : last + 1)
  for (const [below, { restart = below }] of list.levels)
    if (below > level && level < restart) numbers.delete(below)
  return label({ own, level, list, numbers })
}

function beginsAnew({ restarted }: Counts, { id, starts }: List, level: number): boolean {
  return starts.has(level) && !restarted.has(`${id} ${level}`)
}

function startOf(counts: Counts, list: List, level: number): number {
  const start = list.levels.get(level)?.start ?? 0
  if (!beginsAnew(counts, list, level)) return start
  counts.restarted.add(`${list.id} ${level}`)
  return list.starts.get(level) ?? start
}

/** A paragraph of a list that has been counted. */
interface Counted {
  readonly own: Level
  readonly level: number
  readonly list: List
  readonly numbers: ReadonlyMap<number, number>
}

function label(counted: Counted): SourceLabel | undefined {
  const { own, level } = counted
  const text = own.format === 'bullet' ? bullet(own) : numbered(counted)
  if (text.trim() === '') return undefined
  return { text: text.trim(), level, ...(own.isTight && { isTight: true }) }
}

/** Bullets of symbol fonts are letters of those fonts: «§» of Wingdings is a small square. */
function bullet({ text, font }: Level): string {
  return [...text].map((letter) => sign(font, letter.codePointAt(0) ?? 0) ?? '•').join('')
}

/** Legal numbering shows all levels in digits; the level itself keeps its leading zero, as in Word's «Section 1.01». */
function numbered({ own, level, list, numbers }: Counted): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const named = Number(digit) - 1
    const format = list.levels.get(named)?.format ?? 'none'
    const value = numbers.get(named)
    const isHidden = value === undefined || format === 'none' || format === 'bullet'
    const isDigits = own.isLegal && !(named === level && format === 'decimalZero')
    return isHidden ? '' : numberWords(value, isDigits ? 'decimal' : format)
  })
}
