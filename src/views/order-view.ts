import type { Block, List, ListItem, Sheet } from '../blocks/block.ts'
import { showDay } from '../calendar/day.ts'
import type { Clause, Layout, Order, Person, PlacedDay, Visa } from '../model/roadmap.ts'
import { ACT_VERB } from '../russian/act.ts'
import { paragraph } from './text-blocks.ts'

/** A line to be filled in by hand where the plan has no date or number yet. */
export const BLANK_DATE = '__________'
export const BLANK_NUMBER = '____'

/** Whether the order has anything to print beside its requisites. */
export function hasOrderText(order: Order): boolean {
  return order.clauses.length > 0 || order.preamble !== undefined || order.title !== undefined
}

/** The order as a sheet of its own (document.md «Order»). */
export function orderView(order: Order, layout: Layout): Sheet {
  const items = order.clauses.map((clause, index) => clauseItem(clause, index + 1))
  return actSheet(order, layout, items.length === 0 ? [] : [{ type: 'list', items }])
}

/** An act around what it orders: head, preamble, verb, `body`, signature and the rest. */
export function actSheet(order: Order, layout: Layout, body: readonly Block[]): Sheet {
  return {
    kind: 'order',
    orientation: 'portrait',
    blocks: [...head(order, layout), ...opening(order), ...body, ...foot(order, layout)],
  }
}

function head(order: Order, layout: Layout): Block[] {
  const blocks: Block[] = []
  if (order.organisation !== undefined || order.letterhead.length > 0)
    blocks.push({
      type: 'letterhead',
      organisation: order.organisation?.text.split('\n') ?? [],
      requisites: order.letterhead.map(({ text }) => text),
    })
  blocks.push({
    type: 'act-head',
    kind: order.kind,
    date: showDate(order.date, layout) ?? BLANK_DATE,
    number: order.number?.text ?? BLANK_NUMBER,
    ...(order.place && { place: order.place.text }),
  })
  if (order.title !== undefined) blocks.push({ type: 'act-title', text: oneLine(order.title.text) })
  return blocks
}

function opening(order: Order): Block[] {
  const blocks: Block[] = (order.preamble?.text.split('\n') ?? []).map((line) => paragraph(line))
  const verb = order.verb?.text ?? ACT_VERB[order.kind]
  blocks.push({ type: 'act-verb', text: verb.endsWith(':') ? verb : `${verb}:` })
  return blocks
}

/** A clause with its sub-clauses under its number. */
export function clauseItem(clause: Pick<Clause, 'text' | 'clauses'>, number: number): ListItem {
  const children: List[] =
    clause.clauses.length === 0
      ? []
      : [
          {
            type: 'list',
            items: clause.clauses.map((inner, at) => ({
              marker: `${at + 1})`,
              inlines: [{ text: oneLine(inner.text) }],
            })),
          },
        ]
  return {
    marker: `${number}.`,
    inlines: [{ text: oneLine(clause.text) }],
    ...(children.length > 0 && { children }),
  }
}

function foot(order: Order, layout: Layout): Block[] {
  const blocks: Block[] = []
  if (order.signatory !== undefined)
    blocks.push({
      type: 'signature',
      position: order.signatory.position?.text ?? '',
      name: order.signatory.name?.text ?? '',
    })
  if (order.visas.length > 0)
    blocks.push({
      type: 'visas',
      title: 'Согласовано:',
      visas: order.visas.map((visa) => visaLines(visa, layout)),
    })
  if (order.distribution.length > 0)
    blocks.push({
      type: 'distribution',
      title: 'Рассылка:',
      lines: order.distribution.map((line) => line.text),
    })
  const executor = [order.executor?.name?.text, order.executor?.phone?.text].filter(
    (line) => line !== undefined,
  )
  if (executor.length > 0) blocks.push({ type: 'executor', lines: executor })
  return blocks
}

/** Lines of a visa: a text as typed; a person as position, then a line for the signature, name and date. */
export function visaLines(visa: Visa, layout: Layout): string[] {
  if ('text' in visa) return visa.text.split('\n')
  return personLines(visa, layout)
}

export function personLines(person: Person, layout: Layout): string[] {
  const name = person.name === undefined ? [] : [`____________ ${person.name.text}`]
  const date = showDate(person.date, layout)
  return [...(person.position?.text.split('\n') ?? []), ...name, ...(date === undefined ? [] : [date])]
}

/** A date in the plan's form; one that is not readable stands as typed. */
export function showDate(date: PlacedDay | undefined, layout: Layout): string | undefined {
  if (date === undefined) return undefined
  return date.day === undefined ? date.text : showDay(date.day, layout.dates)
}

/** Titles and clauses are one paragraph: the author's line breaks are those of his editor. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
