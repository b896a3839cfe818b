import type { Attributes } from '../../package/read-xml.ts'
import { cellText, type SourceBlock, type SourceCell } from '../../source-document.ts'
import { wholeNumber } from '../values.ts'
import { settle } from './paragraphs.ts'
import { settleFields } from './runs.ts'
import {
  cellOf,
  type Merge,
  newScope,
  note,
  type OpenCell,
  type OpenRow,
  type OpenTable,
  type Story,
  scopeOf,
} from './story.ts'

/** Word has 63 columns; more than this is a mistake of the file. */
const MOST_COLUMNS = 1_000

export function openTable(story: Story): 'skip' | undefined {
  if (cellOf(story)?.isDeleted) return 'skip'
  settle(story)
  const scope = scopeOf(story)
  if (scope.table !== undefined) return 'skip'
  if (story.scopes.length === 1) story.tables++
  scope.table = { rows: [], reaching: new Map() }
  return undefined
}

export function closeTable(story: Story): void {
  const scope = scopeOf(story)
  const rows = scope.table?.rows ?? []
  delete scope.table
  if (rows.length === 0) return
  scope.blocks.push({
    kind: 'table',
    rows: rows.map(({ cells, isHeader }) => ({ cells: cells.map(finished), isHeader })),
  })
}

function finished({ column, columnSpan, rowSpan, blocks }: OpenCell): SourceCell {
  return { column, columnSpan, rowSpan, blocks }
}

export function openRow(story: Story): 'skip' | undefined {
  const { table } = scopeOf(story)
  if (table === undefined || table.row !== undefined) return 'skip'
  table.row = { column: 0, cells: [], isHeader: false, isDropped: false }
  return undefined
}

export function closeRow(story: Story): void {
  const { table } = scopeOf(story)
  if (table?.row === undefined) return
  const { row } = table
  delete table.row
  if (row.isDropped) return
  story.items.spend()
  // Word repeats rows from the top of the table on, without a gap
  const isHeader = row.isHeader && (table.rows.at(-1)?.isHeader ?? true)
  table.rows.push({ cells: merged(row, table, story), isHeader })
}

/** Cells that continue those above lengthen them and are not listed; what they hold is not shown by Word. */
function merged({ cells }: OpenRow, table: OpenTable, story: Story): OpenCell[] {
  const reaching = new Map<number, OpenCell>()
  const own: OpenCell[] = []
  for (const cell of cells) {
    const above = cell.vertical === 'continue' ? table.reaching.get(cell.column) : undefined
    if (above !== undefined && above.columnSpan === cell.columnSpan) {
      above.rowSpan++
      reaching.set(cell.column, above)
      noteLost(cell.blocks, story)
    } else {
      own.push(cell)
      if (cell.vertical === 'restart') reaching.set(cell.column, cell)
    }
  }
  table.reaching = reaching
  return own
}

function noteLost(blocks: readonly SourceBlock[], story: Story): void {
  const hasText = blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')
  if (hasText && cellText({ blocks }).trim() !== '') note(story, 'текст в продолжении объединённой ячейки')
}

export function openCell(story: Story): 'skip' | undefined {
  const scope = scopeOf(story)
  const row = scope.table?.row
  // the rows that are gone take no numbers
  if (row === undefined || row.cell !== undefined || row.isDropped) return 'skip'
  row.cell = { span: 1 }
  story.scopes.push(newScope(scope.counts))
  return undefined
}

export function closeCell(story: Story): void {
  settle(story)
  settleFields(story)
  const { blocks } = story.scopes.pop() ?? newScope(scopeOf(story).counts)
  const row = scopeOf(story).table?.row
  if (row?.cell === undefined) return
  const { span, vertical, horizontal, isDeleted } = row.cell
  delete row.cell
  if (isDeleted) return
  story.items.spend()
  const before = row.cells.at(-1)
  if (horizontal === 'continue' && before !== undefined) {
    before.columnSpan += span
    noteLost(blocks, story)
  } else row.cells.push({ column: row.column, columnSpan: span, rowSpan: 1, blocks, vertical })
  row.column += span
}

export function columns(value: string | undefined): number {
  return wholeNumber(value, 0, MOST_COLUMNS) ?? 0
}

export function mergeOf({ 'w:val': value }: Attributes): Merge {
  return value === 'restart' ? 'restart' : 'continue'
}
