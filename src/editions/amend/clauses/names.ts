import type { Activity, Roadmap, Section } from '../../../model/roadmap.ts'
import { printedLine } from '../../printed.ts'

/** How an order names a section; nothing of it in a table without sections. */
export interface SectionName {
  readonly number?: string
  readonly title?: string
}

/** How an order names a row: by a number that no other has, else with its section, else by its words. */
export interface RowName {
  readonly number?: string
  readonly title?: string
  /** Alone: the section's own row. */
  readonly section?: SectionName
}

/**
 * A row of which no order can say what the author wants: `ambiguous` — another one could be taken for it; `under-repealed`
 * — it is new in a section, or among the parts of a row, that goes out of force.
 */
export class UnsayableRow extends Error {
  readonly row: Activity
  readonly why: 'ambiguous' | 'under-repealed'
  constructor(row: Activity, why: UnsayableRow['why']) {
    super(`${why} row`)
    this.row = row
    this.why = why
  }
}

export interface Names {
  readonly ofRow: (row: Activity, section: Section) => RowName
  readonly ofSection: (section: Section) => SectionName | undefined
}

/** Names of everything in an edition. */
export function namesIn({ sections }: Roadmap): Names {
  const rows = sections.flatMap((section) => rowsOf(section).map((row) => ({ row, section })))
  const numbers = counts(rows.map(({ row }) => bare(row.number)))
  const titles = counts(rows.map(({ row }) => printedLine(row.title)))
  const sectionNumbers = counts(sections.map(({ number }) => bare(number)))
  const ofSection = (section: Section): SectionName | undefined => {
    const title = printedLine(section.title)
    const number = bare(section.number)
    if (number !== undefined && sectionNumbers.get(number) === 1) return { number }
    return title === undefined ? undefined : { title: title.replace(/(?<=[^.])\.$/, '') }
  }
  const ofRow = (row: Activity, section: Section): RowName => {
    if (row.kind === 'section') return present({ section: ofSection(section) })
    const number = bare(row.number)
    if (number !== undefined && numbers.get(number) === 1) return { number }
    const own = rowsOf(section)
    const name = present({ section: ofSection(section) })
    const isOne = (each: Activity): boolean => bare(each.number) === number
    if (number !== undefined && name.section !== undefined && own.filter(isOne).length === 1)
      return { number, ...name }
    const title = printedLine(row.title) ?? ''
    if (titles.get(title) === 1) return { title }
    const isNamesake = (each: Activity): boolean => printedLine(each.title) === title
    if (name.section !== undefined && own.filter(isNamesake).length === 1) return { title, ...name }
    throw new UnsayableRow(row, 'ambiguous')
  }
  return { ofRow, ofSection }
}

function present({ section }: { readonly section: SectionName | undefined }): RowName {
  return section === undefined ? {} : { section }
}

function rowsOf({ activities }: Section): Activity[] {
  return activities.flatMap((row) => [row, ...row.activities])
}

function counts(keys: readonly (string | undefined)[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const key of keys) if (key !== undefined) found.set(key, (found.get(key) ?? 0) + 1)
  return found
}

/** In a sentence a number stands without the dot that the table prints behind it. */
export function bare(number: string | undefined): string | undefined {
  return number?.replace(/[.)]+$/, '')
}
