import type { Activity, Roadmap, Section } from '../../model/roadmap.ts'
import { printedLine as line, printedLines as lines } from '../printed.ts'
import { type Field, indicatorFields, orderFields, planFields, rowFields } from './fields.ts'
import { type Item, match } from './match.ts'
import { steady } from './steady.ts'

export type What = 'plan' | 'order' | 'ground' | 'goal' | 'task' | 'prose' | 'indicator' | 'section' | 'row'

/** A printed value that is not what it was; absent on the side where there was none. */
export interface FieldChange {
  readonly name: string
  readonly before?: string
  readonly after?: string
}

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

/** `renumbered`: nothing but the number is another. Everything that changed in one thing is one change. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'renumbered'
  readonly what: What
  readonly old?: Named
  readonly now?: Named
  readonly fields: readonly FieldChange[]
}

interface Thing extends Named {
  readonly fields: readonly Field[]
  readonly item: Item
}

/** Two editions of a plan → what is not the same in print, thing by thing, in the order of the newer one. */
export function diffPlans(old: Roadmap, now: Roadmap): readonly Change[] {
  const sections = compare('section', sectionThings(old), sectionThings(now))
  return [
    ...single('plan', planFields(old), planFields(now)),
    ...single('order', orderFields(old.order), orderFields(now.order)),
    ...compare('ground', wordThings(old.grounds.map(line)), wordThings(now.grounds.map(line))).changes,
    ...compare('goal', wordThings(old.goals.map(lines)), wordThings(now.goals.map(lines))).changes,
    ...compare('task', taskThings(old), taskThings(now)).changes,
    ...compare('prose', proseThings(old), proseThings(now)).changes,
    ...compare('indicator', indicatorThings(old), indicatorThings(now)).changes,
    ...sections.changes,
    ...compare('row', rowThings(old), rowThings(now), sections.sameSection).changes,
  ]
}

function single(what: What, before: readonly Field[], after: readonly Field[]): Change[] {
  const fields = fieldChanges(before, after)
  return fields.length === 0 ? [] : [{ kind: 'changed', what, fields }]
}

/** Fields by their names, in the order of the newer edition, then those that are gone. */
function fieldChanges(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const old = new Map(before.map(({ name, text }) => [name, text]))
  const now = new Map(after.map(({ name, text }) => [name, text]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was === is) return []
    return [{ name, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

interface Compared {
  readonly changes: readonly Change[]
  /** Whether a section of the old edition is one of the new. */
  readonly sameSection: (old: number | undefined, now: number | undefined) => boolean
}

function compare(
  what: What,
  old: readonly Thing[],
  now: readonly Thing[],
  isSameSection: Compared['sameSection'] = () => true,
): Compared {
  const { pairs, removed, added } = match(
    old.map(({ item }) => item),
    now.map(({ item }) => item),
  )
  const places = pairs.map(([a, b]) => ({ old: a, now: b, key: keyOf(old[a], now[b]) }))
  const inPlace = steady(places)
  const changes: { at: number; change: Change }[] = []
  for (const place of places) {
    const [before, after] = [old[place.old], now[place.now]]
    if (before === undefined || after === undefined) continue
    const fields = fieldChanges(before.fields, after.fields)
    const isMoved = !inPlace.has(place) || !isSameSection(before.section, after.section)
    const kind = kindOf(fields, isMoved)
    if (kind !== undefined)
      changes.push({ at: place.now, change: { kind, what, old: named(before), now: named(after), fields } })
  }
  for (const at of added) {
    const after = now[at]
    if (after === undefined) continue
    changes.push({
      at,
      change: { kind: 'added', what, now: named(after), fields: fieldChanges([], after.fields) },
    })
  }
  for (const at of removed) {
    const before = old[at]
    if (before === undefined) continue
    const place = placeOf(at, pairs)
    changes.push({
      at: place,
      change: { kind: 'removed', what, old: named(before), fields: fieldChanges(before.fields, []) },
    })
  }
  const partner = new Map(pairs)
  return {
    changes: changes.sort((a, b) => a.at - b.at).map(({ change }) => change),
    sameSection: (a, b) => a === b || (a !== undefined && partner.get(a) === b),
  }
}

/** What is gone is told behind what stood before it. */
function placeOf(at: number, pairs: readonly (readonly [number, number])[]): number {
  const before = pairs.filter(([a]) => a < at).map(([, b]) => b)
  return before.length === 0 ? -0.5 : Math.max(...before) + 0.5
}

function keyOf(old: Thing | undefined, now: Thing | undefined): string {
  return [old?.title ?? '', now?.title ?? ''].sort().join('\n')
}

function kindOf(fields: readonly FieldChange[], isMoved: boolean): Change['kind'] | undefined {
  const others = fields.filter(({ name }) => name !== 'номер')
  if (isMoved) return 'moved'
  if (others.length > 0) return 'changed'
  return fields.length > 0 ? 'renumbered' : undefined
}

function named({ fields: _fields, item: _item, ...name }: Thing): Named {
  return name
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

function taskThings({ tasks }: Roadmap): Thing[] {
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

function proseThings({ proses }: Roadmap): Thing[] {
  return proses.map(({ key, heading, text }, at) => ({
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

function indicatorThings({ indicators }: Roadmap): Thing[] {
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

function sectionThings({ sections }: Roadmap): Thing[] {
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
function rowThings({ sections }: Roadmap): Thing[] {
  const all = sections.flatMap((section, at) => rowsOf(section).map((row) => ({ row, at })))
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
      fields: rowFields(row),
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
