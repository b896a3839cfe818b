import type { Cell, Column, Row, Table } from '../../../blocks/block.ts'
import { cellLines } from '../layout/column-widths.ts'
import { type ColumnContent, fitTable, type Setting, type TableFit } from '../layout/table-fit.ts'
import type { CellSize } from '../looks.ts'
import type { Page } from '../page.ts'
import { type Grid, type GridRow, lineTwips, type Para, para, paraWidth } from './piece.ts'
import { cellText } from './text.ts'

const subRowStep = 170
const largest = 12

interface CellSetting extends Setting {
  readonly size: CellSize
  readonly margin: number
}

/** From the best looking to the last resort; the rules take their part of a column as the margins of its cells do. */
const settings: readonly [CellSetting, ...CellSetting[]] = [
  cellSetting(12, 85),
  cellSetting(11, 85),
  cellSetting(10, 85),
  cellSetting(9, 85),
  cellSetting(9, 28),
]

function cellSetting(size: CellSize, margin: number): CellSetting {
  return { size, margin, scale: size / largest, padding: 2 * margin + 20 }
}

/** The paragraphs of every cell; a section row is a single cell. */
interface Content {
  readonly head: readonly Para[]
  readonly rows: readonly (readonly (readonly Para[])[])[]
}

/** A ruled table at the largest size at which no word is broken; at the smallest where one has to be. */
export function table(block: Table, page: Page): readonly Grid[] {
  if (block.columns.length === 0) return []
  const draft = contentAt(largest, block)
  const columns = block.columns.map((column, i) => columnContent(i, column, draft))
  const fit = fitTable(page.textWidth, columns, settings)
  const { size, margin } = fit.setting
  const content = size === largest ? draft : contentAt(size, block)
  const rows = [...headRows(content.head, block.numbered, size), ...bodyRows(content, fit, page)]
  return [{ type: 'grid', ruled: true, margin, widths: fit.widths, rows }]
}

function contentAt(size: CellSize, { columns, rows }: Table): Content {
  return {
    head: columns.map(({ heading }) => para(`CellHead${size}`, heading)),
    rows: rows.map((row) =>
      row.kind === 'section' ? [[para(`CellSection${size}`, row.text)]] : cellParas(row, columns, size),
    ),
  }
}

type CellsRow = Extract<Row, { kind: 'cells' }>
const noCell: Cell = { blocks: [] }

function cellParas(row: CellsRow, columns: readonly Column[], size: CellSize): readonly (readonly Para[])[] {
  const stepped = row.level === 1 ? columns.findIndex(({ align }) => align === 'left') : -1
  return columns.map(({ align }, i) => {
    const style = align === 'center' ? (`CellCentre${size}` as const) : (`Cell${size}` as const)
    const { blocks } = row.cells[i] ?? noCell
    const paras = blocks.flatMap((block) => cellText(block, style, i === stepped ? subRowStep : 0))
    // the format wants a paragraph in every cell
    const filled = paras.length > 0 ? paras : [para(style, '')]
    return row.emphasis ? filled.map(emphasised) : filled
  })
}

/** A section that is itself a row: kept with its first row, as a section row is. */
function emphasised(paragraph: Para): Para {
  const parts = paragraph.parts.map((part) => (part === 'tab' ? part : { ...part, bold: true as const }))
  return { ...paragraph, parts, keepNext: true }
}

function columnContent(column: number, { width: fixed }: Column, { head, rows }: Content): ColumnContent {
  const heading = head[column]
  let longestWord = heading ? paraWidth(heading).word : 0
  const lengths = rows.map((cells) => {
    const isSection = cells.length < head.length
    const widths = isSection ? [] : (cells[column] ?? []).map(paraWidth)
    for (const { word } of widths) longestWord = Math.max(longestWord, word)
    return widths.map(({ whole }) => whole)
  })
  return { longestWord, rows: lengths, ...(fixed !== undefined && { fixed }) }
}

function headRows(head: readonly Para[], numbered: boolean, size: CellSize): readonly GridRow[] {
  const names: GridRow = { head: true, cells: head.map((name) => ({ paras: [name], vertical: 'center' })) }
  const numbers: GridRow = {
    head: true,
    cells: head.map((_, i) => ({ paras: [para(`CellNumber${size}`, String(i + 1))] })),
  }
  return numbered ? [names, numbers] : [names]
}

function bodyRows({ head, rows }: Content, fit: TableFit<CellSetting>, page: Page): readonly GridRow[] {
  const line = lineTwips(`Cell${fit.setting.size}`)
  const headLines = Math.max(...head.map((name, i) => cellLines([paraWidth(name).whole], textWidth(fit, i))))
  // estimated, so a row a little below the page may be split already; two lines for the numbers and the rules
  const room = page.textHeight * 0.9 - (headLines + 2) * line
  return rows.map((cells, row) => {
    const lines = Math.max(
      ...fit.demands.map((demand, i) => cellLines(demand.rows[row] ?? [], textWidth(fit, i))),
    )
    const span = cells.length < head.length ? { span: head.length } : {}
    return {
      cells: cells.map((paras) => ({ paras, ...span })),
      ...(lines * line > room && { splits: true as const }),
    }
  })
}

function textWidth({ widths, setting }: TableFit<CellSetting>, column: number): number {
  return (widths[column] ?? 0) - setting.padding
}
