import type { Block, Row, Table } from '../blocks/block.ts'
import { inlines, proseLines } from './text-blocks.ts'

/** A prose part in the Markdown subset of format.md (paragraphs, lists, **bold**, pipe tables) → blocks. */
export function proseView(text: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  const flush = (): void => {
    blocks.push(...proseLines(lines))
    lines = []
  }
  const all = text.split('\n')
  for (let at = 0; at < all.length; at++) {
    const table = tableAt(all, at)
    if (table === undefined) {
      lines.push(all[at] ?? '')
      continue
    }
    flush()
    blocks.push(tableBlock(table))
    at += table.length
  }
  flush()
  return blocks
}

const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/

/** Rows of a pipe table that starts at a line (the rule under the head left out), if one does. */
function tableAt(lines: readonly string[], at: number): string[][] | undefined {
  if (!(lines[at] ?? '').includes('|') || !RULE.test(lines[at + 1] ?? '')) return undefined
  const rows = [cells(lines[at] ?? '')]
  for (let next = at + 2; (lines[next] ?? '').includes('|'); next++) rows.push(cells(lines[next] ?? ''))
  return rows
}

function cells(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}

function tableBlock(rows: readonly string[][]): Table {
  const [head = [], ...body] = rows
  return {
    type: 'table',
    columns: head.map((heading) => ({ heading: heading.replaceAll('**', ''), align: 'left' })),
    numbered: false,
    // A ragged row is filled up, and what stands past the last column goes into it: nothing is lost.
    rows: body.map((row): Row => {
      const fitted = head.map((_, index) =>
        index === head.length - 1 ? row.slice(index).join(' ') : (row[index] ?? ''),
      )
      return {
        kind: 'cells',
        cells: fitted.map((text) => ({
          blocks: text === '' ? [] : [{ type: 'paragraph', inlines: inlines(text) }],
        })),
      }
    }),
  }
}
