import type { Row } from './read-row.ts'

/** Rows of which a part stands on the next page are one row again. */
export function joinContinued(read: readonly Row[]): Row[] {
  const areNumbered = read.filter(({ number }) => number !== undefined).length * 2 > read.length
  const rows: Row[] = []
  for (const next of read) {
    const before = rows.at(-1)
    if (before !== undefined && isContinued(next, before, areNumbered)) join(before, next)
    else rows.push(next)
  }
  return rows
}

/**
 * The rest of a row of the page before: it has no number where rows have one, and nothing stands in its first columns, or
 * its words go on with a small letter.
 */
function isContinued(next: Row, before: Row, areNumbered: boolean): boolean {
  if (next.isWide || before.isWide || next.number !== undefined) return false
  if (next.title === '') return true
  return areNumbered && /^\p{Ll}/u.test(next.title) && !/[.!?;:]$/.test(before.title)
}

/** Words that go on are joined by a space; what begins anew stands on a line of its own. */
function join(before: Row, next: Row): void {
  before.title = joined(before.title, next.title)
  for (const [index, text] of next.cells) before.cells.set(index, joined(before.cells.get(index) ?? '', text))
  before.notes.push(`соединена с продолжением (${next.where})`)
}

function joined(one: string, other: string): string {
  if (one === '' || other === '') return one + other
  if (/-$/.test(one) && /^\p{Ll}/u.test(other)) return one + other
  return /^[\p{Ll}«"(]/u.test(other) || !/[.;!?]$/.test(one) ? `${one} ${other}` : `${one}\n${other}`
}
