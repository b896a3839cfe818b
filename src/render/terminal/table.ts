import type { Row, Table, Tone } from '../../blocks/block.ts'
import type { Colours } from '../../terminal/colour.ts'
import { plainLines } from '../plain-text.ts'
import { columnWidths } from './column-widths.ts'
import { type WidthOf, wrap } from './wrap.ts'

/** The screen that a text is laid out for. */
export interface Screen {
  readonly columns: number
  readonly colour: Colours
}

interface CellText {
  readonly lines: readonly string[]
  readonly tone?: Tone
}

const GAP = '  '

/** A table without borders, words wrapped inside their columns; where the screen is too narrow, a card a row. */
export function tableText({ columns, rows }: Table, screen: Screen, widthOf: WidthOf): string {
  const heads = columns.map(({ heading }) => heading)
  const cells = rows.flatMap((row) => (row.kind === 'cells' ? [cellTexts(row, heads.length)] : []))
  const texts = heads.map((head, i) => [head, ...cells.flatMap((row) => row[i]?.lines ?? [])])
  const widths = columnWidths(texts, screen.columns - GAP.length * (heads.length - 1), widthOf)
  if (widths === undefined) return cards(heads, rows, screen, widthOf)
  const { colour } = screen
  const rule = colour.dim(widths.map((width) => '─'.repeat(width)).join(GAP))
  const head = rowLines(
    heads.map((text) => ({ lines: [text] })),
    widths,
    widthOf,
    colour,
    true,
  )
  const body = rows.flatMap((row) =>
    row.kind === 'section'
      ? ['', ...wrap(row.text, screen.columns, widthOf).map((line) => colour.bold(line))]
      : rowLines(cellTexts(row, heads.length), widths, widthOf, colour, row.emphasis ?? false),
  )
  return [...head, rule, ...body].join('\n')
}

function cellTexts(row: Extract<Row, { kind: 'cells' }>, count: number): CellText[] {
  return Array.from({ length: count }, (_, i) => {
    const cell = row.cells[i]
    return { lines: plainLines(cell?.blocks ?? []), ...(cell?.tone && { tone: cell.tone }) }
  })
}

function rowLines(
  cells: readonly CellText[],
  widths: readonly number[],
  widthOf: WidthOf,
  colour: Colours,
  isBold: boolean,
): string[] {
  const columns = cells.map(({ lines }, i) => lines.flatMap((line) => wrap(line, widths[i] ?? 1, widthOf)))
  const height = Math.max(1, ...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, y) => {
    const parts = columns.map((lines, i) => {
      const text = lines[y] ?? ''
      const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)))
      const tinted = text === '' ? '' : tint(text, cells[i]?.tone, colour)
      return { text: (isBold && text !== '' ? colour.bold(tinted) : tinted) + space }
    })
    return parts
      .map(({ text }) => text)
      .join(GAP)
      .trimEnd()
  })
}

/** «Заголовок: значение», one under another. */
function cards(
  heads: readonly string[],
  rows: readonly Row[],
  { columns, colour }: Screen,
  widthOf: WidthOf,
): string {
  return rows
    .map((row) => {
      if (row.kind === 'section')
        return wrap(row.text, columns, widthOf)
          .map((line) => colour.bold(line))
          .join('\n')
      return cellTexts(row, heads.length)
        .flatMap(({ lines, tone }, i) => {
          const text = lines.join(' ')
          if (text === '') return []
          return wrap(`${heads[i]}: ${text}`, Math.max(1, columns), widthOf).map((line) =>
            tint(line, tone, colour),
          )
        })
        .join('\n')
    })
    .join('\n\n')
}

export function tint(text: string, tone: Tone | undefined, colour: Colours): string {
  switch (tone) {
    case 'bad':
      return colour.red(text)
    case 'warning':
      return colour.yellow(text)
    case 'good':
      return colour.green(text)
    case 'quiet':
      return colour.dim(text)
    default:
      return text
  }
}
