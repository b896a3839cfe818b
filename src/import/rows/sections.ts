import type { Row } from './read-row.ts'
import { isDotted } from './row-number.ts'

/** Which rows head the others: a title over the whole table, a lone bold row, a row under whose number others are counted. */
export function sectionRows(rows: readonly Row[]): ReadonlySet<Row> {
  const boldRows = rows.filter(({ isBold, isLone }) => isBold && !isLone).length
  const table: Table = {
    isComposite: areComposite(rows),
    hasWide: rows.some(({ isWide }) => isWide),
    isBoldRare: boldRows * 3 <= rows.length,
    areRoman: rows.some(({ isWide, number }) => isWide && isRoman(number)),
  }
  return new Set(rows.filter((row, at) => isSection(row, nextNumber(rows, at), table)))
}

interface Table {
  /** Rows are counted under their sections: 1.1, 1.2 under 1. */
  readonly isComposite: boolean
  readonly hasWide: boolean
  readonly isBoldRare: boolean
  readonly areRoman: boolean
}

function isSection(row: Row, next: string | undefined, table: Table): boolean {
  if (row.isTitle || row.isWide) return true
  if (row.title === '') return false
  const { number } = row
  if (number === undefined) return row.isBold && (row.isLone || (table.hasWide && table.isBoldRare))
  if (isDotted(number)) return false
  if (table.areRoman) return isRoman(number) && !row.isLone ? row.isBold : isRoman(number)
  const counts = next?.startsWith(`${number}.`) === true
  if (row.isLone) return counts || (row.isBold && isDotted(next))
  return table.isComposite || (row.isBold && table.isBoldRare && (counts || table.hasWide))
}

function isRoman(number: string | undefined): boolean {
  return number !== undefined && /^[IVXLC]+$/.test(number)
}

function nextNumber(rows: readonly Row[], at: number): string | undefined {
  for (let below = at + 1; below < rows.length; below++) {
    const number = rows[below]?.number
    if (number !== undefined) return number
  }
  return undefined
}

/** The first row under most titles is «n.1»: a row with one figure is no activity there. */
function areComposite(rows: readonly Row[]): boolean {
  const first = rows.filter((row, at) => {
    const above = rows[at - 1]
    return !row.isWide && above !== undefined && isTitleRow(above)
  })
  const dotted = first.filter(({ number }) => isDotted(number))
  return first.length > 0 && dotted.length * 2 > first.length
}

function isTitleRow({ isWide, isLone, number }: Row): boolean {
  return isWide || (isLone && number !== undefined && !isDotted(number))
}
