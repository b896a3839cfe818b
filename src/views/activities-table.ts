import type { Cell, CellBlock, Column as PrintColumn, Row, Table } from '../blocks/block.ts'
import { readPeriod } from '../calendar/period.ts'
import { COLUMN_HEADINGS } from '../model/column-headings.ts'
import type { Activity, Column, ColumnKind, Deadline, Quantity, Roadmap, Section } from '../model/roadmap.ts'
import { cellBlocks } from './text-blocks.ts'

const CENTRED: ReadonlySet<ColumnKind> = new Set(['номер', 'срок', 'начало', 'окончание'])

/** The table of activities: the author's columns, section rows, rows, sub-rows, in print order. */
export function activitiesTable(roadmap: Roadmap): Table {
  return {
    type: 'table',
    columns: roadmap.table.columns.map(printColumn),
    numbered: roadmap.table.columnNumbers,
    rows: roadmap.sections.flatMap((section) => sectionRows(section, roadmap)),
  }
}

function printColumn(column: Column): PrintColumn {
  return {
    heading: column.heading ?? COLUMN_HEADINGS[column.kind],
    align: CENTRED.has(column.kind) ? 'center' : 'left',
    ...(column.width !== undefined && { width: column.width }),
  }
}

function sectionRows(section: Section, roadmap: Roadmap): Row[] {
  const rows: Row[] = []
  if (section.row !== undefined) rows.push({ ...activityRow(section.row, roadmap), emphasis: true })
  else if (section.title !== undefined)
    rows.push({ kind: 'section', text: sectionTitle(section, section.title.text) })
  for (const activity of section.activities) {
    rows.push(activityRow(activity, roadmap))
    for (const inner of activity.activities) rows.push({ ...activityRow(inner, roadmap), level: 1 })
  }
  return rows
}

/** «1. Название», no full stop at the end; a repealed section says so. */
function sectionTitle(section: Section, title: string): string {
  const words = title.replace(/\s*\n\s*/g, ' ').replace(/(?<=[^.])\.$/, '')
  const number = section.number === undefined ? '' : `${section.number.replace(/\.$/, '')}. `
  const repealed = section.repealed === undefined ? '' : ` (утратил силу: ${section.repealed.text})`
  return `${number}${words}${repealed}`
}

type CellsRow = Extract<Row, { kind: 'cells' }>

function activityRow(activity: Activity, roadmap: Roadmap): CellsRow {
  const { columns } = roadmap.table
  const cells = columns.map((column): Cell => {
    const blocks =
      activity.repealed === undefined ? cellOf(activity, column, roadmap) : repealedCell(activity, column)
    const empty = roadmap.layout.emptyCell
    return { blocks: blocks.length === 0 && empty !== undefined ? cellBlocks(empty) : blocks }
  })
  return { kind: 'cells', cells }
}

/** A repealed row keeps its place and number; its words are no longer in force. */
function repealedCell(activity: Activity, column: Column): CellBlock[] {
  if (column.kind === 'номер') return cellBlocks(activity.number ?? '')
  return column.kind === 'мероприятие' ? cellBlocks(`Утратила силу (${activity.repealed?.text ?? ''})`) : []
}

function cellOf(activity: Activity, column: Column, roadmap: Roadmap): CellBlock[] {
  const text = cellText(activity, column, roadmap)
  return text === undefined || text === '' ? [] : cellBlocks(text)
}

function cellText(activity: Activity, column: Column, roadmap: Roadmap): string | undefined {
  switch (column.kind) {
    case 'номер':
      return activity.number
    case 'мероприятие':
      return activity.title.text
    case 'срок':
      return activity.deadline?.text
    case 'начало':
      return deadlineEnd(activity.deadline, 'from')
    case 'окончание':
      return deadlineEnd(activity.deadline, 'to')
    case 'ответственные':
      return isOwn(activity) ? activity.responsible?.text : undefined
    case 'результат':
      return activity.result?.text
    case 'показатель-реализации':
      return activity.quantity && quantityText(activity.quantity)
    case 'подтверждение':
      return activity.evidence?.text
    case 'показатели':
      return indicatorNames(activity, roadmap)
    case 'этап':
      return activity.stage?.text
    case 'финансирование':
      return activity.funding?.text
    case 'примечание':
      return activity.note?.text
    case 'графа':
      return activity.columns[column.heading ?? '']?.text
    case 'отметка':
      return undefined
  }
}

/** A sub-row answers to whom its activity does, but its cell holds only what was typed there. */
function isOwn({ responsible, path }: Activity): boolean {
  return responsible !== undefined && path.every((step, index) => responsible.path[index] === step)
}

/** `срок: { с: 2015, по: 2020 }` as typed; a period at its own precision; other wordings whole under «Начало». */
function deadlineEnd(deadline: Deadline | undefined, end: 'from' | 'to'): string | undefined {
  if (deadline === undefined) return undefined
  const given = deadline.windows.flatMap((window) => window[end] ?? [])
  if (given.length > 0) return given.join('\n')
  const sides = deadline.text.split(/\s*[–—-]\s*/)
  if (readPeriod(deadline.text)?.unit !== 'years') return end === 'from' ? deadline.text : undefined
  return end === 'from' ? sides[0] : sides.at(-1)
}

function quantityText(quantity: Quantity): string {
  return quantity.text ?? quantity.years.map(({ year, text }) => `${year} – ${text}`).join('\n')
}

function indicatorNames(activity: Activity, roadmap: Roadmap): string {
  return activity.indicators
    .map(
      ({ text }) => roadmap.indicators.find((indicator) => indicator.code?.text === text)?.title.text ?? text,
    )
    .join('\n')
}
