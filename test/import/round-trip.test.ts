import { describe, expect, test } from 'vitest'
import type { Block, Row, Table } from '../../src/blocks/block.ts'
import { readSource } from '../../src/import/read-source.ts'
import {
  cellText,
  paragraphText,
  type SourceBlock,
  type SourceTable,
} from '../../src/import/source-document.ts'
import { formats } from '../../src/render/index.ts'
import { plainLines } from '../../src/render/plain-text.ts'
import { samplePrint } from '../render/sample-print.ts'

const print = samplePrint()
const printed = print.sheets.flatMap(({ blocks }) => blocks)

async function readBack(format: 'docx' | 'md'): Promise<readonly SourceBlock[]> {
  const { blocks, skipped } = readSource(`print.${format}`, await formats[format].render(print))
  expect(skipped).toEqual([])
  return blocks
}

/** Spaces do not count: markers are parted from their texts by a tab, a no-break space or a space. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tablesOf(blocks: readonly SourceBlock[]): readonly SourceTable[] {
  return blocks.filter((block) => block.kind === 'table').filter(({ rows }) => rows[0]?.isHeader)
}

function textsOf({ rows }: SourceTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => words(cellText(cell))))
}

function rowTexts(row: Row): readonly string[] {
  return row.kind === 'section'
    ? [row.text]
    : row.cells.map(({ blocks }) => words(plainLines(blocks).join('\n')))
}

const isTable = (block: Block): block is Table => block.type === 'table'
const headings = ({ columns }: Table): readonly string[] => columns.map(({ heading }) => heading)

describe('what the program prints is read as it was', () => {
  test('tables of DOCX, with their heads and merged section rows', async () => {
    const tables = tablesOf(await readBack('docx'))
    expect(tables.map(textsOf)).toEqual(
      printed
        .filter(isTable)
        .map((table) => [
          headings(table),
          ...(table.numbered ? [table.columns.map((_, i) => String(i + 1))] : []),
          ...table.rows.map(rowTexts),
        ]),
    )
    const [, activities] = tables
    const heads = activities?.rows.map(({ isHeader }) => isHeader)
    expect(heads).toEqual(heads?.map((_, row) => row < 2))
    const sections = activities?.rows.filter(({ cells }) => cells.length === 1)
    expect(sections?.map(({ cells: [cell] }) => cell?.columnSpan)).toEqual(Array(9).fill(5))
    expect(
      sections
        ?.flatMap(({ cells }) => cells[0]?.blocks)
        .every((block) => block?.kind === 'paragraph' && block.bold),
    ).toBe(true)
  })

  test('tables of Markdown, every section one of its own', async () => {
    const expected = printed.filter(isTable).flatMap((table) => {
      const parts: (readonly string[])[][] = [[]]
      for (const row of table.rows)
        if (row.kind === 'section') parts.push([])
        else parts.at(-1)?.push(rowTexts(row))
      return parts.filter((rows) => rows.length > 0).map((rows) => [headings(table), ...rows])
    })
    expect(tablesOf(await readBack('md')).map(textsOf)).toEqual(expected)
  })

  test.each(['docx', 'md'] as const)('paragraphs, headings and lists of %s', async (format) => {
    const blocks = await readBack(format)
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
    const lines = paragraphs.flatMap((paragraph) => paragraphText(paragraph).split('\n').map(words))
    const expected = printed.flatMap((block): readonly string[] => {
      switch (block.type) {
        case 'heading':
          return [block.text]
        case 'paragraph':
        case 'list':
          return plainLines([block])
        case 'act-title':
        case 'act-verb':
          return [block.text]
        case 'executor':
          return block.lines
        default:
          return []
      }
    })
    expect(lines).toEqual(expect.arrayContaining(expected.map(words)))
    const levels = paragraphs.flatMap(({ headingLevel = 0, text }) =>
      headingLevel > 0 ? [[headingLevel, words(text)]] : [],
    )
    expect(levels).toEqual(
      expect.arrayContaining(
        printed.flatMap((block) => (block.type === 'heading' ? [[block.level, block.text]] : [])),
      ),
    )
  })

  test('front matter', async () => {
    const { properties = [] } = readSource('print.md', await formats.md.render(print))
    expect(properties.slice(0, -1)).toEqual(print.meta)
    expect(properties.at(-1)).toEqual(['отпечаток', expect.stringMatching(/^sha256:/)])
  })
})
