import type {
  Activity,
  Appendix,
  Clause,
  Indicator,
  Order,
  Person,
  Placed,
  PlacedDay,
  Roadmap,
  Section,
  Visa,
} from '../model/roadmap.ts'
import { printedLine, printedLines } from './printed.ts'

/** Words in a fixed order: what was approved, whatever file holds it. */
export type Content = string | readonly Content[]

/**
 * The printed words of a plan, by recipe 1 of the seal: the order, the parts of its appendices, the table with its numbers.
 * Not in it: comments, codes, what only explains (participants, calendar, topics), the look of the page.
 * A change of what stands here needs a new recipe; old seals are verified by the recipe they name.
 */
export function contentOf(roadmap: Roadmap): Content {
  const { order, appendices, amendments, layout, table } = roadmap
  return [
    line(roadmap.title),
    order === undefined ? [] : orderContent(order),
    amendments.map(({ kind, date, number }) => [kind, day(date), line(number)]),
    appendices.map(appendixContent),
    roadmap.grounds.map(line),
    roadmap.goals.map(lines),
    roadmap.tasks.map(line),
    roadmap.proses
      .map(({ key, heading, text }): Content => [key, line(heading), lines(text)])
      .sort((a, b) => compare(a[0], b[0])),
    roadmap.indicators.map(indicatorContent),
    [table.columns.map(({ kind, heading }) => [kind, heading ?? '']), String(table.columnNumbers)],
    roadmap.sections.map((section) => sectionContent(section, roadmap)),
    [layout.dates, layout.emptyCell ?? ''],
  ]
}

function orderContent(order: Order): Content {
  return [
    order.kind,
    line(order.organisation),
    line(order.organisationGenitive),
    order.letterhead.map(line),
    line(order.place),
    day(order.date),
    line(order.number),
    line(order.title),
    lines(order.preamble),
    line(order.verb),
    order.clauses.map((clause: Clause) => [line(clause), clause.clauses.map(line)]),
    person(order.signatory),
    order.visas.map(visa),
    [line(order.executor?.name), line(order.executor?.phone)],
    order.distribution.map(line),
  ]
}

function appendixContent(appendix: Appendix): Content {
  const { number, title, marks, approver, visas, parts } = appendix
  return [
    line(number),
    line(title),
    marks,
    person(approver),
    visas.map(visa),
    parts.map(({ name, heading }) => [name, heading ?? '']),
  ]
}

function indicatorContent({ title, unit, baseline, targets, decimals }: Indicator): Content {
  const { fraction } = baseline ?? {}
  return [
    line(title),
    line(unit),
    baseline === undefined
      ? []
      : [
          baseline.text,
          baseline.year ?? '',
          fraction === undefined ? '' : `${fraction.numerator}/${fraction.denominator}`,
        ],
    targets.map(({ year, text }): Content => [year ?? '', text]).sort((a, b) => compare(a[0], b[0])),
    String(decimals ?? ''),
  ]
}

function sectionContent(section: Section, roadmap: Roadmap): Content {
  const { number, title, repealed, row, activities } = section
  return [
    number ?? '',
    line(title),
    line(repealed),
    row === undefined ? [] : rowContent(row, roadmap),
    activities.map((activity) => rowContent(activity, roadmap)),
  ]
}

/** Only the columns that the table has are printed, but every cell is approved: a column may be shown later. */
function rowContent(row: Activity, roadmap: Roadmap): Content {
  const { quantity, columns } = row
  return [
    row.number ?? '',
    lines(row.title),
    row.deadline?.text.trim() ?? '',
    printsWindows(roadmap) ? (row.deadline?.windows ?? []).map(({ from, to }) => [from ?? '', to ?? '']) : [],
    lines(row.responsible),
    lines(row.result),
    lines(row.evidence),
    quantity === undefined
      ? []
      : [
          quantity.text ?? '',
          quantity.years.map(({ year, text }): Content => [year, text]).sort((a, b) => compare(a[0], b[0])),
        ],
    lines(row.funding),
    lines(row.note),
    Object.entries(columns)
      .map(([name, words]): Content => [name, lines(words)])
      .sort((a, b) => compare(a[0], b[0])),
    line(row.repealed),
    row.activities.map((inner) => rowContent(inner, roadmap)),
  ]
}

/** Dates beside the words of a deadline only explain them, but where they have columns of their own they are printed. */
function printsWindows({ table }: Roadmap): boolean {
  return table.columns.some(({ kind }) => kind === 'начало' || kind === 'окончание')
}

function visa(one: Visa): Content {
  return 'text' in one ? lines(one) : person(one)
}

function person(one: Person | undefined): Content {
  return one === undefined ? [] : [lines(one.position), line(one.name), day(one.date)]
}

/** A date by the day it names, however it is typed: the layout decides how it is printed. */
function day(date: PlacedDay | undefined): string {
  return date?.day ?? date?.text ?? ''
}

/** What is absent is an empty text there. */
function line(words: Placed | undefined): string {
  return printedLine(words) ?? ''
}

function lines(words: { readonly text: string } | undefined): string {
  return printedLines(words) ?? ''
}

function compare(a: Content | undefined, b: Content | undefined): number {
  return String(a) < String(b) ? -1 : 1
}
