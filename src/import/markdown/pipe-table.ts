import type { Budget } from '../limits.ts'
import type { Align, SourceCell, SourceRow, SourceTable } from '../source-document.ts'
import { plainText } from './inline.ts'

/** Lines that begin with a pipe: the head, the line of dashes, the rows. */
export function pipeTable(lines: readonly string[], items: Budget): SourceTable {
  const written = lines.map((line) => pipeCells(line, items))
  const [head = [], rule = []] = written
  const aligns = rule.map((dashes): Align => alignOf(dashes))
  const isRuled = rule.length > 0 && rule.every((dashes) => /^:?-+:?$/.test(dashes))
  const rows = isRuled ? written.slice(2) : written.slice(1)
  return {
    kind: 'table',
    rows: [tableRow(head, aligns, isRuled), ...rows.map((cells) => tableRow(cells, aligns, false))],
  }
}

function alignOf(dashes: string): Align {
  if (!dashes.endsWith(':')) return 'left'
  return dashes.startsWith(':') ? 'center' : 'right'
}

/** What stands between the pipes that are not escaped. */
function pipeCells(line: string, items: Budget): string[] {
  const cells = ['']
  for (const [piece] of line
    .trim()
    .slice(1)
    .matchAll(/\\[\s\S]|[^\\|]+|[\\|]/g))
    if (piece === '|') {
      items.spend()
      cells.push('')
    } else cells[cells.length - 1] += piece
  const last = cells.at(-1)?.trim() ?? ''
  return (last === '' ? cells.slice(0, -1) : cells).map((cell) => cell.trim())
}

function tableRow(cells: readonly string[], aligns: readonly Align[], isHeader: boolean): SourceRow {
  return {
    isHeader,
    cells: cells.map(
      (cell, column): SourceCell => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        blocks: cellBlocks(cell, aligns[column] ?? 'left'),
      }),
    ),
  }
}

/** Paragraphs and items of a cell stand one under another by `<br>`. */
function cellBlocks(cell: string, align: Align): SourceCell['blocks'] {
  if (cell === '') return []
  return cell
    .replace(/\\[\s\S]|<br>/g, (found) => (found === '<br>' ? '\n' : found))
    .split('\n')
    .map((line) => ({ kind: 'paragraph', ...plainText(line), align }))
}
