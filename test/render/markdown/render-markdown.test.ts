import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Cell, Row, Table } from '../../../src/blocks/block.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import { activities, cell, cells, list, samplePrint, text } from '../sample-print.ts'

function markdownOf(...blocks: readonly Block[]): string {
  const whole = renderMarkdown(
    samplePrint({ meta: [], sheets: [{ kind: 'appendix', orientation: 'portrait', blocks }] }),
  )
  return whole.replace('---\n---\n\n', '')
}

/** Reads the pipe tables of a text as GitHub does: every cell as the lines it shows. */
function readTables(markdown: string): readonly (readonly string[])[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
  return rows.map(readRow).filter((row) => !row.every((one) => /^:?-+:?$/.test(one)))
}

function readRow(line: string): readonly string[] {
  const found = ['']
  const put = (shown: string): void => {
    found.push((found.pop() ?? '') + shown)
  }
  for (let i = 1; i < line.length; i++) {
    const char = line[i] ?? ''
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(line[i + 1] ?? '')) put(line[++i] ?? '')
    else if (char === '|') found.push('')
    else if (line.startsWith('<br>', i)) {
      put('\n')
      i += 3
    } else if (char === '_' && /\s_+$/.test(line.slice(0, i + 1)) && /^_+\s/.test(line.slice(i))) put(char)
    else if (/[`<[\]~$&_]/.test(char)) throw new Error(`markup ${char} in ${line}`)
    else if (char !== '*') put(char)
  }
  return found.slice(0, -1).map((one) => one.trim())
}

const oddPiece = fc.constantFrom(
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
  '~~',
  '[',
  '](',
  '$',
  '\\|',
  '**',
  ' ',
  'слово',
  '—',
  '🎓',
  'д'.repeat(300),
)
const oddText = fc
  .array(fc.oneof(oddPiece, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/\p{C}+|\s+/gu, ' ')
      .trim(),
  )
const oddCell = fc.array(
  oddText.filter((one) => one !== ''),
  { maxLength: 3 },
)

describe('renderMarkdown', () => {
  test('gives every text of a cell back', () => {
    const row = fc.record({ texts: fc.array(oddCell, { minLength: 3, maxLength: 3 }), bold: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), oddText, (rows, heading) => {
        const table: Table = {
          type: 'table',
          numbered: true,
          columns: [
            { heading, align: 'left' },
            { heading: 'Б', align: 'center' },
            { heading: 'В', align: 'left' },
          ],
          rows: rows.map(
            ({ texts, bold }): Row => ({
              kind: 'cells',
              cells: texts.map((lines): Cell => cell(...lines)),
              ...(bold && { emphasis: true as const }),
            }),
          ),
        }
        const expected = rows.map(({ texts }) => texts.map((lines) => lines.join('\n')))
        expect(readTables(markdownOf(table))).toEqual([[heading, 'Б', 'В'], ...expected])
      }),
    )
  })

  test('opens with the front matter and parts the sheets', () => {
    const markdown = renderMarkdown(samplePrint())
    expect(markdown).toMatch(
      /^---\nкод: rubtsovsk-2021\nредакция: "1"\nдата: 2022-03-29\nномер: "216"\n---\n\n/,
    )
    expect(markdown.split('\n\n---\n\n')).toHaveLength(2)
    expect(markdown).toMatch(/[^\n]\n$/)
    expect(markdown).not.toContain('\n\n\n')
  })

  test('makes a table of every section, without the row of numbers', () => {
    const table = activities(2, 1)
    expect(
      markdownOf({ ...table, rows: [cells('0', 'до разделов', '', '', ''), ...table.rows] }).split('\n\n'),
    ).toEqual([
      expect.stringMatching(
        /^\| № п\/п \|.*\n\| :---: \| --- \|.*\n\| 0 \| до разделов \| {2}\| {2}\| {2}\|$/,
      ),
      '### 1. Подготовка школ, которым нужна помощь, к работе по общему плану',
      expect.stringMatching(/^\| № п\/п .*\n.*\n\| 1\.1 .*$/),
      '### 2. Информационно-аналитическое сопровождение',
      expect.stringMatching(/^\| № п\/п .*\n.*\n\| 2\.1 .*\n$/),
    ])
  })

  test.each([
    ['1. не список', '1\\. не список'],
    ['29.03.2022 № 216', '29.03.2022 № 216'],
    ['- не список', '\\- не список'],
    ['— реплика', '— реплика'],
    ['# не заголовок', '\\# не заголовок'],
    ['> не цитата', '\\> не цитата'],
    ['---', '\\---'],
    ['«__» мая', '«\\_\\_» мая'],
  ])('paragraph %s', (words, expected) => {
    expect(markdownOf(text(words))).toBe(`${expected}\n`)
  })

  test.each([
    ['____________', '\\____________'],
    ['от __________ № ____', 'от __________ № ____'],
  ])('line to fill in %s', (words, expected) => {
    expect(markdownOf({ type: 'mark', right: [[words]] })).toBe(`${expected}\n`)
  })

  test.each([
    ['numbers in order', list(['1.', 'а'], ['2.', 'б']), '1. а\n2. б'],
    ['brackets', list(['3)', 'а'], ['4)', 'б']), '3) а\n4) б'],
    ['dashes', list(['–', 'а'], ['–', 'б']), '- а\n- б'],
    ['numbers with a gap', list(['1.', 'а'], ['3.', 'б']), '- 1\\. а\n- 3\\. б'],
    ['letters', list(['а)', 'а'], ['б)', 'б']), '- а) а\n- б) б'],
  ])('list: %s', (_, block, expected) => {
    expect(markdownOf(block)).toBe(`${expected}\n`)
    expect(markdownOf(block, block)).toBe(`${expected}\n\n<!-- -->\n\n${expected}\n`)
  })

  test('shows a lead, bold and italic words', () => {
    const inlines = [
      { text: 'обычно ' },
      { text: 'жирно ', bold: true as const },
      { text: 'косо', italic: true as const },
    ]
    expect(markdownOf({ type: 'paragraph', lead: 'Цель:', inlines })).toBe(
      '**Цель:** обычно **жирно** *косо*\n',
    )
  })
})
