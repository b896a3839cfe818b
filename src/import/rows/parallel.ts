import { readDeadline } from '../../deadline/read-deadline.ts'
import type { PlanColumn } from '../table/columns.ts'
import type { Row } from './read-row.ts'
import { bareNumber } from './row-number.ts'

/**
 * A row that holds several activities, one under another, each with its own deadline: paragraphs of one cell stand beside
 * those of the others. It is parted only where every cell has as many paragraphs, or one that is for all.
 */
export function splitParallel(row: Row, columns: readonly PlanColumn[]): Row[] {
  if (row.isWide || !row.title.includes('\n')) return [row]
  const titles = row.title.split('\n')
  const deadlineAt = columns.findIndex(({ meaning }) => meaning === 'срок')
  const deadlines = (row.cells.get(deadlineAt) ?? '').split('\n')
  if (deadlines.length !== titles.length || !deadlines.every(isDeadline)) return [row]
  const numbers = numbersOf(row, titles.length)
  const agree = [...row.cells.values()].every((text) => [1, titles.length].includes(lines(text).length))
  if (!agree || numbers === undefined || !titles.every(isActivity)) {
    row.notes.push(
      `в ячейках «Мероприятие» и «Срок» поровну абзацев (${titles.length}): возможно, это несколько строк`,
    )
    return [row]
  }
  return titles.map((title, at) => partOf(row, { title, at, count: titles.length, number: numbers[at] }))
}

function lines(text: string): string[] {
  return text.split('\n')
}

function isDeadline(text: string): boolean {
  return readDeadline(text, {}).kind !== 'unreadable'
}

/** Not an item of a list, nor words that go on. */
function isActivity(text: string): boolean {
  return /^[\p{Lu}«"\d]/u.test(text) && !/[:,]$/.test(text)
}

/** Numbers of the parts: as many as there are, or none; nothing where one number is for all. */
function numbersOf({ number }: Row, count: number): readonly (string | undefined)[] | undefined {
  if (number === undefined) return Array.from({ length: count }, () => undefined)
  const parts = number.split('\n')
  return parts.length === count ? parts.map(bareNumber) : undefined
}

function partOf(
  row: Row,
  part: {
    readonly title: string
    readonly at: number
    readonly count: number
    readonly number: string | undefined
  },
): Row {
  const cells = new Map([...row.cells].map(([index, text]) => [index, lines(text)[part.at] ?? text]))
  const { number: _all, ...others } = row
  return {
    ...others,
    title: part.title,
    cells,
    notes: [...row.notes, `строка разделена: в её ячейках поровну абзацев (${part.count})`],
    ...(part.number !== undefined && { number: part.number }),
  }
}
