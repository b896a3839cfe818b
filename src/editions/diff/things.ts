import type { Activity, Roadmap, Section } from '../../model/roadmap.ts'
import { isPrinted, printedLine as line, printedLines as lines } from '../printed.ts'
import { type Field, indicatorFields, rowFields } from './fields.ts'
import type { Item } from './match.ts'

/** One thing of one edition, as a reader would name it. */
export interface Named {
  /** Its place among its like: rows in print order. */
  readonly at: number
  /** As printed. */
  readonly number?: string
  readonly code?: string
  readonly title: string
  /** Of a row: index of its section. */
  readonly section?: number
}

/** A named thing with what is compared of it. */
export interface Thing extends Named {
  readonly fields: readonly Field[]
  readonly item: Item
}

/** The grounds of a plan. */
export function groundThings({ grounds }: Roadmap): Thing[] {
  return wordThings(grounds.map(line))
}

export function goalThings({ goals }: Roadmap): Thing[] {
  return wordThings(goals.map(lines))
}

function wordThings(texts: readonly (string | undefined)[]): Thing[] {
  return texts.map((text = '', at) => ({
    at,
    number: String(at + 1),
    title: text,
    fields: [{ name: 'текст', text }],
    item: { number: String(at + 1), text },
  }))
}

export function taskThings({ tasks }: Roadmap): Thing[] {
  return tasks.map((task, at) => {
    const text = line(task) ?? ''
    const code = task.code?.text
    return {
      at,
      number: String(at + 1),
      title: text,
      fields: [{ name: 'текст', text }],
      item: { number: String(at + 1), text, ...(code !== undefined && { code }) },
      ...(code !== undefined && { code }),
    }
  })
}

export function proseThings(roadmap: Roadmap): Thing[] {
  const printed = roadmap.proses.filter(({ key }) => isPrinted(key, roadmap))
  return printed.map(({ key, heading, text }, at) => ({
    at,
    code: key,
    title: line(heading) ?? key,
    fields: [
      ...(heading === undefined ? [] : [{ name: 'заголовок', text: line(heading) ?? '' }]),
      { name: 'текст', text: lines(text) ?? '' },
    ],
    item: { code: key, text: lines(text) ?? '' },
  }))
}

export function indicatorThings({ indicators }: Roadmap): Thing[] {
  return indicators.map((indicator, at) => {
    const code = indicator.code?.text
    const title = line(indicator.title) ?? ''
    return {
      at,
      number: String(at + 1),
      title,
      fields: indicatorFields(indicator),
      item: { number: String(at + 1), text: title, ...(code !== undefined && { code }) },
      ...(code !== undefined && { code }),
    }
  })
}

export function sectionThings({ sections }: Roadmap): Thing[] {
  return sections.flatMap((section: Section, at) => {
    if (section.title === undefined) return []
    const title = line(section.title) ?? ''
    const { number } = section
    const code = section.code?.text
    const fields: Field[] = [
      ...(number === undefined ? [] : [{ name: 'номер', text: number }]),
      { name: 'название', text: title },
      ...(section.repealed === undefined
        ? []
        : [{ name: 'утратил силу', text: line(section.repealed) ?? '' }]),
    ]
    return [
      {
        at,
        title,
        fields,
        item: { text: title, ...(number !== undefined && { number }), ...(code !== undefined && { code }) },
        ...(number !== undefined && { number }),
        ...(code !== undefined && { code }),
      },
    ]
  })
}

/** Rows in print order; where numbers repeat, a row is known by its section and its number. */
export function rowThings(roadmap: Roadmap): Thing[] {
  const all = roadmap.sections.flatMap((section, at) => rowsOf(section).map((row) => ({ row, at })))
  const counts = new Map<string, number>()
  for (const { row } of all)
    if (row.number !== undefined) counts.set(row.number, (counts.get(row.number) ?? 0) + 1)
  return all.map(({ row, at: section }, at) => {
    const { number } = row
    const code = row.code?.text
    const unique = number === undefined || counts.get(number) === 1 ? number : `${section + 1}/${number}`
    const title = lines(row.title) ?? ''
    return {
      at,
      title,
      section,
      fields: rowFields(row, roadmap),
      item: {
        text: title,
        ...(unique !== undefined && { number: unique }),
        ...(code !== undefined && { code }),
      },
      ...(number !== undefined && { number }),
      ...(code !== undefined && { code }),
    }
  })
}

/** A section that is a row counts as one; its own title is told with the section. */
function rowsOf({ row, activities }: Section): Activity[] {
  return [...(row === undefined ? [] : [row]), ...activities.flatMap((each) => [each, ...each.activities])]
}
