import { cellText } from '../model/cell-text.ts'
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
import { isPrinted, printedLine, printedLines, printedText } from './printed.ts'

/** Words in a fixed order: what was approved, whatever file holds it. */
export type Content = string | readonly Content[]

/**
 * The printed words of a plan, by recipe 1 of the seal: the order, the parts of its appendices, the table with its numbers.
 * Not in it: comments, codes, what only explains (participants, calendar, topics), parts and cells that the author's choice
 * of parts and columns leaves out, the look of the page.
 * A change of what stands here needs a new recipe; old seals are verified by the recipe they name.
 */
export function contentOf(roadmap: Roadmap): Content {
  const { order, appendices, amendments, layout, table } = roadmap
  const only = (part: string, content: readonly Content[]): Content =>
    isPrinted(part, roadmap) ? content : []
  return [
    line(roadmap.title),
    order === undefined ? [] : orderContent(order),
    amendments.map(({ kind, date, number }) => [kind, day(date), line(number)]),
    appendices.map(appendixContent),
    only('основания', roadmap.grounds.map(line)),
    only('цель', roadmap.goals.map(lines)),
    only('задачи', roadmap.tasks.map(line)),
    roadmap.proses
      .filter(({ key }) => isPrinted(key, roadmap))
      .map(({ key, heading, text }): Content => [key, line(heading), lines(text)])
      .sort((a, b) => compare(a[0], b[0])),
    only('показатели', roadmap.indicators.map(indicatorContent)),
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

/** Cells of the columns that the table has; what no column shows is no part of what was signed. */
function rowContent(row: Activity, roadmap: Roadmap): Content {
  return [
    row.number ?? '',
    lines(row.title),
    roadmap.table.columns.map((column) => printedText(cellText(row, column, roadmap)) ?? ''),
    line(row.repealed),
    row.activities.map((inner) => rowContent(inner, roadmap)),
  ]
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
