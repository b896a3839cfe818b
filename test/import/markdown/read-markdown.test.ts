import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline, List } from '../../../src/blocks/block.ts'
import { readMarkdownTables } from '../../../src/import/markdown/read-markdown.ts'
import { cellText, paragraphText, type SourceParagraph } from '../../../src/import/source-document.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import { samplePrint } from '../../render/sample-print.ts'
import { dump } from '../dump.ts'

function readBack(...blocks: readonly Block[]): ReturnType<typeof readMarkdownTables> {
  const sheets = [{ kind: 'appendix', orientation: 'portrait', blocks } as const]
  return readMarkdownTables(renderMarkdown(samplePrint({ meta: [], sheets })))
}

const oddPiece = fc.constantFrom(
  ...[
    '|',
    '*',
    '_',
    '____',
    '`',
    '<',
    '<br>',
    '&',
    '&amp;',
    '\\',
    '- ',
    '# ',
    '1. ',
    '1) ',
    '~~',
    '[',
    '](',
    '$',
    '\\|',
    '**',
  ],
  ...[' ', 'слово', '—', '🎓', '---', '+ ', '> ', '= '],
)
/** One line of text as views make it: no spaces at its ends. */
const oddText = fc
  .array(fc.oneof(oddPiece, fc.string({ unit: 'grapheme', maxLength: 4 })), { minLength: 1, maxLength: 8 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\p{C}\p{Surrogate}]+|\s+/gu, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => text !== '')
const oddInlines = fc.array(
  fc.record({ text: oddText, bold: fc.boolean(), italic: fc.boolean() }).map(
    ({ text, bold, italic }): Inline => ({
      text,
      ...(bold && { bold: true }),
      ...(italic && { italic: true }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
)

const textOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('')
const isBold = (inlines: readonly Inline[]): boolean => inlines.every(({ bold }) => bold === true)

describe('readMarkdownTables undoes renderMarkdown', () => {
  test('a paragraph is itself, and bold where all of it is', () => {
    fc.assert(
      fc.property(oddInlines, (inlines) => {
        const { blocks } = readBack({ type: 'paragraph', inlines })
        expect(blocks).toEqual([
          { kind: 'paragraph', text: textOf(inlines), bold: isBold(inlines), align: 'left' },
        ])
      }),
    )
  })

  test('a cell gives its paragraphs back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(oddInlines, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (cells) => {
          const columns = cells.map((_, i) => ({ heading: `графа ${i} | *`, align: 'center' as const }))
          const row = {
            kind: 'cells' as const,
            cells: cells.map((paragraphs) => ({
              blocks: paragraphs.map((inlines) => ({ type: 'paragraph' as const, inlines })),
            })),
          }
          const [table] = readBack({ type: 'table', columns, numbered: false, rows: [row] }).blocks
          const rows = table?.kind === 'table' ? table.rows : []
          expect(rows.map(({ isHeader }) => isHeader)).toEqual([true, false])
          expect(rows.map((one) => one.cells.map(cellText))).toEqual([
            columns.map(({ heading }) => heading),
            cells.map((paragraphs) => paragraphs.map(textOf).join('\n')),
          ])
        },
      ),
    )
  })

  test('a list gives its items back with their markers', () => {
    const item = (marker: string, ...children: List[]): List['items'][number] => ({
      marker,
      inlines: [{ text: `пункт ${marker}` }],
      ...(children.length > 0 && { children }),
    })
    const lists: readonly (readonly string[])[] = [
      ['1.', '2.', '3.'],
      ['1)', '2)'],
      ['–', '–'],
      ['а)', 'б)', 'в)'],
      ['2.1.', '2.2.'],
      ['1.1', '1.2'],
      ['IV.', 'V.'],
      ['5.', '7.'],
    ]
    for (const markers of lists) {
      const inner: List = { type: 'list', items: markers.map((marker) => item(marker)) }
      const outer: List = { type: 'list', items: [item('1.', inner), item('2.')] }
      const items = readBack(outer).blocks.map((block) => (block.kind === 'paragraph' ? block : undefined))
      const expected = ['1.', ...markers, '2.']
      expect(items.map((one) => one?.label?.text)).toEqual(expected)
      expect(items.map((one) => one?.label?.level)).toEqual([0, ...markers.map(() => 1), 0])
      expect(items.map((one) => one?.text)).toEqual(expected.map((marker) => `пункт ${marker}`))
    }
  })

  test('lines that stay lines', () => {
    const lines = ['Начальник \\ управления', '____ И. О. Фамилия', '# не заголовок', '1. не пункт']
    const { blocks } = readBack({ type: 'executor', lines })
    expect(blocks.map((block) => paragraphText(block as SourceParagraph))).toEqual([lines.join('\n')])
  })
})

describe('readMarkdownTables', () => {
  test('takes what is near to our own', () => {
    const text = `---
код: "x\\ny"
---

# Заголовок **жирный**

Две строки
одного абзаца,\\
третья\\\\
<!-- -->
|а|б
|--|:-:|
| 1 \\| 2 | x<br>y
| три | четыре | пять |

* пункт
  - вложенный
* пункт
***жирный курсив*** и *курсив*
---
| без | черты |
`
    expect(dump(readMarkdownTables(text))).toBe(`код = x
y
¶ Заголовок жирный   {h1}
¶ Две строки одного абзаца,⏎третья\\
table
  header row
    0: ¶ а
    1: ¶ б   {center}
  row
    0: ¶ 1 | 2
    1:
      ¶ x   {center}
      ¶ y   {center}
  row
    0: ¶ три
    1: ¶ четыре   {center}
    2: ¶ пять
¶ [–] пункт   {level 0}
¶ [–] вложенный   {level 1}
¶ [–] пункт   {level 0}
¶ жирный курсив и курсив
table
  row
    0: ¶ без
    1: ¶ черты
`)
  })

  test('a front matter that does not end is text', () => {
    expect(readMarkdownTables('---\nкод: x\n').properties).toBeUndefined()
  })
})
