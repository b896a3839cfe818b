import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, Print, Table } from '../../../src/blocks/block.ts'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { checkDocxStructure } from '../docx-structure.ts'
import { validateDocx } from '../ooxml.ts'
import { activities, cell, cells, draftAppendix, list, samplePrint, text } from '../sample-print.ts'

function sheet(...blocks: readonly Block[]): Print {
  return samplePrint({ sheets: [{ kind: 'appendix', orientation: 'portrait', blocks }] })
}

async function part(print: Print, name = 'word/document.xml'): Promise<string> {
  return strFromU8(unzipSync(await renderDocx(print))[name] ?? new Uint8Array())
}

const signature: Block = { type: 'signature', position: 'Начальник', name: 'П. Р. Берёзкин' }
const prints: readonly (readonly [string, Print])[] = [
  ['an order with its appendix', samplePrint()],
  ['a wide margin', samplePrint({ binding: true })],
  ['a draft', sheet(...draftAppendix)],
  ['agreement without a mark', sheet({ type: 'mark', right: [], left: [['СОГЛАСОВАНО']] })],
  ['an empty sheet', sheet()],
  ['tables in a row', sheet(activities(1, 1), activities(1, 1), signature)],
  ['a table without rows', sheet({ ...activities(0, 0) })],
  ['a table without columns', sheet({ type: 'table', columns: [], numbered: true, rows: [cells('а')] })],
  [
    'a ragged row',
    sheet({ ...activities(1, 1), rows: [cells('1', 'мало'), cells('1', '2', '3', '4', '5', 'лишняя')] }),
  ],
  [
    'a table of one column',
    sheet({
      type: 'table',
      numbered: true,
      columns: [{ heading: 'Одна', align: 'left' }],
      rows: [{ kind: 'section', text: 'Раздел' }, cells('а')],
    }),
  ],
]

describe('renderDocx', () => {
  test.each(prints)('%s: sound structure', async (_, print) => {
    expect(checkDocxStructure(await renderDocx(print))).toEqual([])
  })

  test.each(prints)('%s: valid for the Open XML SDK', async (_, print) => {
    expect((await validateDocx(await renderDocx(print))) ?? []).toEqual([])
  })

  test('the same print gives the same bytes', async () => {
    const first = await renderDocx(samplePrint())
    await new Promise((resolve) => setTimeout(resolve, 2100)) // ZIP counts in two seconds
    expect(await renderDocx(samplePrint())).toEqual(first)
  })

  test('title, author and date stand in the properties', async () => {
    const core = await part(samplePrint({ title: 'План «А» <&>' }), 'docProps/core.xml')
    expect(core).toContain('<dc:title>План «А» &lt;&amp;&gt;</dc:title>')
    expect(core).toContain('<dc:creator>МКУ «Управление образования» города Рубцовска</dc:creator>')
    expect(core).toContain('>2022-03-29T00:00:00Z</dcterms:created>')
    expect(core).toContain('>2022-03-29T00:00:00Z</dcterms:modified>')
  })

  test('pages: A4, margins, number from the second page of each sheet', async () => {
    const [order = '', appendix = ''] = (await part(samplePrint())).match(/<w:sectPr.*?<\/w:sectPr>/g) ?? []
    expect(order).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
    expect(appendix).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    for (const section of [order, appendix]) {
      expect(section).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134" /)
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('<w:pgNumType w:start="1"/>')
      expect(section.match(/<w:headerReference w:type="(first|default)"/g)).toHaveLength(2)
    }
    expect(await part(samplePrint({ binding: true }))).not.toContain('w:left="1134" w:header')
  })

  test('text no file can hold is shown as U+FFFD, other odd text as it is', async () => {
    const odd = 'а\u0000б\u000Bв\uD800г\uFFFEд'
    const kept = '🎓 <b>&amp; {image.png} {{x}} CURRENT ]]> "к" \u00AD'
    const xml = await part(
      sheet(text(odd), text(kept), {
        ...activities(0, 0),
        rows: [cells(odd, kept, 'строка\nдругая', '', '')],
      }),
    )
    expect(xml.match(/а�б�в�г�д/g)).toHaveLength(2)
    const shown = kept.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(xml.replaceAll('&quot;', '"').split(shown)).toHaveLength(3)
    expect(xml).toContain('строка другая')
  })

  test('the kind is spaced, the heading has no final stop', async () => {
    const head: Block = { type: 'act-head', kind: 'приказ', date: '29.03.2022', number: '216' }
    const xml = await part(
      sheet(head, { type: 'act-title', text: 'О плане.' }, { type: 'act-title', text: 'О плане на 2022 г.' }),
    )
    expect(xml).toContain('>П\u00A0Р\u00A0И\u00A0К\u00A0А\u00A0З<')
    expect(xml).toContain('>О плане<')
    expect(xml).toContain('>О плане на 2022\u00A0г.<')
  })

  test('a signature keeps two lines of the text before it', async () => {
    const short = [text('Первый.'), text('Второй.'), text('Третий.')]
    const xml = await part(sheet(...short, signature))
    expect(xml.match(/<w:keepNext\/>/g)).toHaveLength(2)
    const long = await part(sheet(text('Первый.'), text('слово '.repeat(40)), signature))
    expect(long.match(/<w:keepNext\/>/g)).toHaveLength(1)
  })

  test('a table repeats its head and keeps its rows whole but those taller than a page', async () => {
    const table = activities(1, 2)
    const tall = cells('1.3', 'слово '.repeat(5000), '', '', '')
    const xml = await part(sheet({ ...table, rows: [...table.rows, tall] }))
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? []
    expect(rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')])).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, true],
      [false, false],
    ])
    expect(rows[2]).toContain('<w:gridSpan w:val="5"/>')
  })

  test.each([
    ['short words', ['слово'], 12],
    ['words that need 10 pt', Array(8).fill('0'.repeat(16)), 10],
    ['words that fit at no size', Array(30).fill('широкоширокошироко'), 9],
  ])('a table of %s', async (_, headings, size) => {
    const columns = headings.map((heading) => ({ heading, align: 'left' as const }))
    const xml = await part(
      samplePrint({
        sheets: [
          {
            kind: 'appendix',
            orientation: 'landscape',
            blocks: [{ type: 'table', columns, numbered: false, rows: [] }],
          },
        ],
      }),
    )
    expect(xml).toContain(`<w:pStyle w:val="CellHead${size}"/>`)
  })

  test('the author fixes the width of a column', async () => {
    const { columns, ...rest } = activities(1, 3)
    const fixed: Table = {
      ...rest,
      columns: columns.map((column, i) => (i === 1 ? { ...column, width: 50 } : column)),
    }
    const widths = (await part(sheet(fixed))).match(/(?<=<w:gridCol w:w=")\d+/g)?.map(Number)
    expect(widths?.[1]).toBe(Math.floor(10_205 / 2))
  })

  test('lists and paragraphs stand in a cell one under another', async () => {
    const row = { kind: 'cells' as const, cells: [cell('до', list(['1)', 'а'], ['2)', 'б']), 'после')] }
    const xml = await part(
      sheet({ type: 'table', numbered: false, columns: [{ heading: 'А', align: 'left' }], rows: [row] }),
    )
    expect(xml.match(/(?<=<w:t xml:space="preserve">)[^<]+/g)).toEqual([
      'А',
      'до',
      '1)\u00A0а',
      '2)\u00A0б',
      'после',
    ])
  })
})
