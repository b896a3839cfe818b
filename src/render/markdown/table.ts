import type { Cell, CellBlock, Column, List, Row, Table } from '../../blocks/block.ts'
import { bold, escaped, inlineText } from './escape.ts'

/** A pipe table cannot merge cells, so every section is a heading with a table of its own. */
export function table({ columns, rows }: Table): string {
  const parts: string[] = []
  let own: CellsRow[] = []
  const close = (): void => {
    if (own.length > 0) parts.push(pipeTable(columns, own))
    own = []
  }
  for (const row of rows) {
    if (row.kind === 'cells') own.push(row)
    else {
      close()
      parts.push(`### ${escaped(row.text)}`)
    }
  }
  close()
  return parts.length > 0 ? parts.join('\n\n') : pipeTable(columns, [])
}

type CellsRow = Extract<Row, { kind: 'cells' }>

function pipeTable(columns: readonly Column[], rows: readonly CellsRow[]): string {
  return [
    pipes(columns.map(({ heading }) => escaped(heading))),
    pipes(columns.map(({ align }) => (align === 'center' ? ':---:' : '---'))),
    ...rows.map(({ cells, emphasis }) => pipes(columns.map((_, i) => cellText(cells[i], emphasis ?? false)))),
  ].join('\n')
}

function pipes(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A row of a pipe table is one line of the file: paragraphs and items stand one under another by `<br>`. */
function cellText(cell: Cell | undefined, allBold: boolean): string {
  return (cell?.blocks ?? []).flatMap((block) => cellLines(block, allBold)).join('<br>')
}

function cellLines(block: CellBlock, allBold: boolean): readonly string[] {
  if (block.type === 'list') return itemLines(block, allBold)
  const lead = block.lead === undefined ? '' : `${bold(block.lead)} `
  return [lead + inlineText(block.inlines, allBold)]
}

function itemLines({ items }: List, allBold: boolean): readonly string[] {
  return items.flatMap(({ marker, inlines, children }) => [
    `${escaped(marker)} ${inlineText(inlines, allBold)}`,
    ...(children ?? []).flatMap((list) => itemLines(list, allBold)),
  ])
}
