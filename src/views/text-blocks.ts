import type { CellBlock, Inline, List, ListItem, Paragraph } from '../blocks/block.ts'

const ITEM = /^(?:([-–—•✓])\s+|(\d{1,3}[).])\s+)(?=\S)/
/** In cells and clauses only these open a list item; «1.» may be a sentence's own number. */
const CELL_ITEM = /^(?:([-–])\s+|(\d{1,3}\))\s+)(?=\S)/

export function paragraph(text: string, lead?: string): Paragraph {
  return { type: 'paragraph', inlines: [{ text }], ...(lead === undefined ? {} : { lead }) }
}

/** The words of a cell: line breaks are paragraphs, lines beginning «- », «– », «1) » are list items; no other markup. */
export function cellBlocks(text: string): CellBlock[] {
  return linesToBlocks(text.split('\n'), CELL_ITEM, (line) => [{ text: line }])
}

/** Prose lines: as cells, and «1. » opens an item too, and **…** is bold. */
export function proseLines(lines: readonly string[]): CellBlock[] {
  return linesToBlocks(lines, ITEM, inlines)
}

function linesToBlocks(
  lines: readonly string[],
  item: RegExp,
  read: (line: string) => readonly Inline[],
): CellBlock[] {
  const blocks: CellBlock[] = []
  let items: ListItem[] = []
  const flush = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', items } satisfies List)
    items = []
  }
  for (const raw of lines) {
    const line = raw.trim()
    const match = item.exec(line)
    if (match !== null) {
      const bullet = match[1] === '-' ? '–' : match[1]
      items.push({ marker: bullet ?? match[2] ?? '', inlines: read(line.slice(match[0].length)) })
      continue
    }
    flush()
    if (line !== '') blocks.push({ type: 'paragraph', inlines: read(line) })
  }
  flush()
  return blocks
}

/** `**bold**` inside a line; stars that do not pair stay stars. */
export function inlines(line: string): Inline[] {
  return line
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => (/^\*\*[^*]+\*\*$/.test(part) ? { text: part.slice(2, -2), bold: true } : { text: part }))
}
