import type { ReadRow } from '../rows/read-rows.ts'

export interface DraftRow {
  readonly row: ReadRow
  readonly inner: readonly DraftRow[]
}

/** A section with its rows; without `row` they stand above the first section, or the table has none. */
export interface DraftSection {
  readonly row?: ReadRow
  readonly rows: readonly DraftRow[]
}

interface OpenRow extends DraftRow {
  readonly inner: OpenRow[]
}

/**
 * Rows in their sections. A row numbered under the one above it is a part of it; so is one without a number that answers
 * to nobody of its own, for a part answers to whom its row does.
 */
export function grouped(rows: readonly ReadRow[], responsibleAt: number): DraftSection[] {
  const sections: { row?: ReadRow; rows: OpenRow[] }[] = []
  const areNumbered = mostlyNumbered(rows)
  for (const row of rows) {
    if (row.kind === 'section') {
      sections.push({ row, rows: [] })
      continue
    }
    if (sections.length === 0) sections.push({ rows: [] })
    const section = sections.at(-1)
    const above = section?.rows.at(-1)
    const isBare = row.number === undefined && areNumbered
    const isPart = isBare ? !row.cells.has(responsibleAt) : isNumberedUnder(row, above?.row)
    if (above !== undefined && isPart) above.inner.push({ row: isBare ? noted(row, PART) : row, inner: [] })
    else section?.rows.push({ row: isBare ? noted(row, APART) : row, inner: [] })
  }
  return sections
}

const PART = 'у строки нет ни номера, ни ответственных: она прочитана как часть строки над ней'
const APART = 'у строки нет номера'

function mostlyNumbered(rows: readonly ReadRow[]): boolean {
  const activities = rows.filter(({ kind }) => kind === 'activity')
  return activities.filter(({ number }) => number !== undefined).length * 2 >= activities.length
}

/** «1.1.1» under «1.1», «2.1» under «2». */
function isNumberedUnder({ number }: ReadRow, above: ReadRow | undefined): boolean {
  return above?.number !== undefined && number?.startsWith(`${above.number}.`) === true
}

function noted(row: ReadRow, note: string): ReadRow {
  return { ...row, notes: [...row.notes, note] }
}
