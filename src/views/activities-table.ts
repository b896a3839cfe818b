import type { Cell, CellBlock, Column as PrintColumn, Row, Table } from '../blocks/block.ts'
import { cellText } from '../model/cell-text.ts'
import { COLUMN_HEADINGS } from '../model/column-headings.ts'
import type { Activity, Column, ColumnKind, Roadmap, Section } from '../model/roadmap.ts'
import { cellBlocks } from './text-blocks.ts'

const CENTRED: ReadonlySet<ColumnKind> = new Set(['номер', 'срок', 'начало', 'окончание'])

/** The table of activities: the author's columns, section rows, rows, sub-rows, in print order. */
export function activitiesTable(roadmap: Roadmap): Table {
  const rows = roadmap.sections.flatMap((section) => sectionRows(section, roadmap))
  return { ...rowsTable(roadmap, rows), numbered: roadmap.table.columnNumbers }
}

/** Some rows under the head of the table. */
export function rowsTable(roadmap: Roadmap, rows: readonly Row[]): Table {
  return { type: 'table', columns: roadmap.table.columns.map(printColumn), numbered: false, rows }
}

function printColumn(column: Column): PrintColumn {
  return {
    heading: column.heading ?? COLUMN_HEADINGS[column.kind],
    align: CENTRED.has(column.kind) ? 'center' : 'left',
    ...(column.width !== undefined && { width: column.width }),
  }
}

/** A section with its rows. */
export function sectionRows(section: Section, roadmap: Roadmap): Row[] {
  const rows: Row[] = []
  if (section.row !== undefined) rows.push({ ...activityRow(section.row, roadmap), emphasis: true })
  else if (section.title !== undefined)
    rows.push({ kind: 'section', text: sectionTitle(section, section.title.text) })
  return [...rows, ...section.activities.flatMap((activity) => activityRows(activity, roadmap))]
}

/** A row with its parts under it. */
export function activityRows(activity: Activity, roadmap: Roadmap): Row[] {
  const parts = activity.activities.map((inner) => activityRows(inner, roadmap))
  return [
    { ...activityRow(activity, roadmap), ...(activity.level === 1 && { level: 1 as const }) },
    ...parts.flat(),
  ]
}

/** «1. Название», no full stop at the end; a repealed section says so. */
function sectionTitle(section: Section, title: string): string {
  const words = title.replace(/\s*\n\s*/g, ' ').replace(/(?<=[^.])\.$/, '')
  const number = section.number === undefined ? '' : `${section.number.replace(/\.$/, '')}. `
  const repealed = section.repealed === undefined ? '' : ` (утратил силу: ${section.repealed.text})`
  return `${number}${words}${repealed}`
}

type CellsRow = Extract<Row, { kind: 'cells' }>

/** A row without its parts. */
export function activityRow(activity: Activity, roadmap: Roadmap): CellsRow {
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
