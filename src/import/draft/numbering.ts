import { type Counter, rowCounter } from '../../model/numbering.ts'
import type { ReadRow } from '../rows/read-rows.ts'
import type { DraftRow, DraftSection } from './group-rows.ts'

type Numbering = 'составная' | 'сквозная' | 'по разделам' | 'нет'
type SectionNumbers = 'да' | 'нет' | 'римские'

/** How a table counts, and the numbers that counting does not give: they are typed; «нет» where a row has none. */
export interface TableNumbers {
  readonly numbering: Numbering
  readonly sectionNumbers: SectionNumbers
  readonly typed: ReadonlyMap<ReadRow, string>
}

const NUMBERINGS: readonly Numbering[] = ['составная', 'сквозная', 'по разделам', 'нет']

/** The way of counting that needs the fewest typed numbers; of two that need as few, the customary one. */
export function tableNumbers(sections: readonly DraftSection[]): TableNumbers {
  const sectionNumbers = sectionNumbersOf(sections)
  const usual: Numbering = sections.some(({ row }) => row !== undefined) ? 'составная' : 'сквозная'
  const hasNone = sections.every(({ rows }) => rows.every(({ row }) => row.number === undefined))
  const tried: readonly Numbering[] = hasNone ? ['нет'] : [usual, ...NUMBERINGS]
  const ways = tried.map((numbering) => ({
    numbering,
    sectionNumbers,
    typed: typedNumbers(sections, numbering, sectionNumbers),
  }))
  return ways.reduce((best, next) => (next.typed.size < best.typed.size ? next : best))
}

function sectionNumbersOf(sections: readonly DraftSection[]): SectionNumbers {
  const numbers = sections.flatMap(({ row }) => row?.number ?? [])
  if (numbers.length * 2 <= sections.filter(({ row }) => row !== undefined).length) return 'нет'
  return numbers.some((number) => /^[IVXLC]+$/.test(number)) ? 'римские' : 'да'
}

function typedNumbers(
  sections: readonly DraftSection[],
  numbering: Numbering,
  sectionNumbers: SectionNumbers,
): ReadonlyMap<ReadRow, string> {
  const counter = rowCounter({
    path: [],
    columns: [],
    numbering,
    sectionNumbers,
    columnNumbers: false,
    orientation: 'альбомная',
  })
  const typed = new Map<ReadRow, string>()
  const hasSections = sections.some(({ row }) => row !== undefined)
  for (const { row, rows } of sections) {
    if (row !== undefined) compare(row, (own) => counter.section(own), typed, sectionNumbers === 'нет')
    else if (hasSections) counter.section(undefined)
    for (const each of rows) compareRow(each, counter, typed, numbering === 'нет')
  }
  return typed
}

function compareRow(
  { row, inner }: DraftRow,
  counter: Counter,
  typed: Map<ReadRow, string>,
  isUncounted: boolean,
): void {
  const parent = compare(row, (own) => counter.row(own), typed, isUncounted)
  for (const each of inner) compare(each.row, (own) => counter.subRow(own, parent), typed, isUncounted)
}

/** The number as it will be printed; where counting would give another one, it is noted as typed. */
function compare(
  row: ReadRow,
  count: (own: string | undefined) => string | undefined,
  typed: Map<ReadRow, string>,
  isUncounted = false,
): string | undefined {
  const { number } = row
  // A row without a number takes none from the rows below it.
  if (number === undefined && !isUncounted) {
    const isCounted = count('нет') !== undefined
    if (!isCounted) typed.set(row, 'нет')
    return undefined
  }
  const computed = count(undefined)
  if (number?.toUpperCase() === computed) return computed
  typed.set(row, number ?? 'нет')
  return number
}
