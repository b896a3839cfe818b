import type { PlanColumn } from '../table/columns.ts'
import type { PlanLine } from '../table/find-plan.ts'
import type { GridCell, GridRow } from '../table/grid.ts'
import { bareNumber, isNumber, sectionNumbered, withNumber } from './row-number.ts'

/** A line of the plan with what stands in each column, before it is known what it is. */
export interface Row {
  readonly number?: string
  title: string
  /** By the index of the column; number and title are not among them. */
  readonly cells: Map<number, string>
  /** Where it stands, for people: «таблица 1, строка 5»; of a title between tables the title itself. */
  readonly where: string
  readonly notes: string[]
  /** A paragraph between tables, which nothing but a section can be. */
  readonly isTitle: boolean
  /** Nothing but a title stands in it. */
  readonly isLone: boolean
  /** Its title reaches over the columns beside it. */
  readonly isWide: boolean
  /** Everything in it is bold. */
  readonly isBold: boolean
}

/** A line of the plan → a row; nothing where no words stand in it. */
export function readRow(line: PlanLine, columns: readonly PlanColumn[], width: number): Row | undefined {
  if (line.kind === 'title') {
    const text = line.label === undefined ? line.text : `${line.label} ${line.text}`
    return { ...wideRow(text, `«${line.text}»`, true), isTitle: true }
  }
  const { row } = line
  if (row.cells.length === 0) return undefined
  return overTheTable(row, width) ?? dataRow(row, columns)
}

/** A title that takes the place of all columns but that of the number. */
function overTheTable(row: GridRow, width: number): Row | undefined {
  const wide = row.cells.find((cell) => cell.columns >= Math.max(2, width - 2))
  const others = row.cells.filter((cell) => cell !== wide)
  if (wide === undefined || !others.every((cell) => cell.column < wide.column && isNumber(cell.text)))
    return undefined
  const numbers = others.map(({ text }) => `${bareNumber(text)}.`)
  return wideRow([...numbers, wide.text].join(' '), placeOf(row), wide.bold)
}

function wideRow(text: string, where: string, isBold: boolean): Row {
  const bare = { cells: new Map<number, string>(), notes: [], isTitle: false }
  return { ...bare, ...sectionNumbered(text), where, isLone: true, isWide: true, isBold }
}

function dataRow(row: GridRow, columns: readonly PlanColumn[]): Row {
  const cells = new Map<number, string>()
  const notes: string[] = []
  const words: Partial<Record<'номер' | 'мероприятие', string>> = {}
  for (const [index, column] of columns.entries()) {
    const text = textIn(column, columns[index + 1], row)
    if (column.meaning === 'номер' || column.meaning === 'мероприятие') words[column.meaning] = text
    else if (text !== '') cells.set(index, text)
    else {
      const hanging = isWhole(row, columns) ? hangingCell(row, column) : undefined
      if (hanging === undefined) continue
      cells.set(index, hanging.text)
      notes.push(`графа «${column.heading}» объединена с ячейкой строки выше: её слова повторены здесь`)
    }
  }
  return {
    ...numberedTitle(words, columns),
    cells,
    where: placeOf(row),
    notes,
    isTitle: false,
    isLone: cells.size === 0,
    isWide: false,
    isBold: row.cells.filter(({ text }) => !isNumber(text)).every(({ bold }) => bold),
  }
}

function numberedTitle(
  { номер: typed = '', мероприятие: title = '' }: Partial<Record<'номер' | 'мероприятие', string>>,
  columns: readonly PlanColumn[],
): { title: string; number?: string } {
  if (typed !== '') return { title, number: numberText(typed) }
  return columns.some(({ meaning }) => meaning === 'номер') ? { title } : { ...withNumber(title) }
}

/** What is no number («1–3», «А 1») stays as it is typed; several numbers stay lines. */
function numberText(typed: string): string {
  return typed
    .split('\n')
    .map((line) => (isNumber(line) ? bareNumber(line) : line.trim()))
    .join('\n')
}

/** Beside an activity that reaches down from above, the row is a part of it: nothing is to be repeated. */
function isWhole(row: GridRow, columns: readonly PlanColumn[]): boolean {
  const activity = columns.find(({ meaning }) => meaning === 'мероприятие')
  return activity !== undefined && row.cells.some((cell) => covers(cell, activity.at))
}

function hangingCell({ hanging }: GridRow, { at }: PlanColumn): GridCell | undefined {
  return hanging.find((cell) => covers(cell, at))
}

function textIn({ at }: PlanColumn, next: PlanColumn | undefined, row: GridRow): string {
  const end = next?.at ?? Number.POSITIVE_INFINITY
  return row.cells
    .filter((cell) => cell.column >= at && cell.column < end)
    .map(({ text }) => text)
    .join(' ')
}

function covers({ column, columns }: GridCell, at: number): boolean {
  return column <= at && at < column + columns
}

export function placeOf({ table, row }: GridRow): string {
  return `таблица ${table}, строка ${row}`
}
