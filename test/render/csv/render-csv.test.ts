import { describe, expect, it } from 'vitest'
import type { Print, Row } from '../../../src/blocks/block.ts'
import { renderCsv } from '../../../src/render/csv/render-csv.ts'

function print(rows: readonly Row[], headings: readonly string[] = ['№', 'Доля, %']): Print {
  const columns = headings.map((heading) => ({ heading, align: 'left' as const }))
  return {
    title: '',
    author: '',
    date: '2022-01-01',
    meta: [],
    binding: false,
    sheets: [
      {
        kind: 'appendix',
        orientation: 'landscape',
        blocks: [{ type: 'table', columns, numbered: false, rows }],
      },
    ],
  }
}

function row(...texts: string[]): Row {
  return {
    kind: 'cells',
    cells: texts.map((text) => ({
      blocks: text.split('\n').map((line) => ({ type: 'paragraph', inlines: [{ text: line }] })),
    })),
  }
}

describe('csv', () => {
  it('has a BOM, semicolons, CRLF and keeps decimal commas', () => {
    expect(renderCsv(print([row('а', '14,3'), row('б', '-2,5')]))).toBe(
      '\ufeff№;Доля, %\r\nа;14,3\r\nб;-2,5\r\n',
    )
  })
  it('quotes separators, quotes and line breaks', () => {
    expect(renderCsv(print([row('а; б', 'МБОУ "СОШ"\nвторая')]))).toContain(
      '"а; б";"МБОУ ""СОШ""\nвторая"\r\n',
    )
  })
  it.each(['=1+1', '+7(913)5', '-нет', '@SUM(A1)', ' =cmd|x', '\t=1', '－1+2', '|calc'])(
    'never starts a formula: %s',
    (text) => {
      const [, line = ''] = renderCsv(print([row(text, '')])).split('\r\n')
      expect(line).toMatch(/^"?'/)
    },
  )
  it.each(['-2,5', '+3', '-12 %', '—', '1 250'])('leaves numbers and dashes alone: %s', (text) => {
    expect(renderCsv(print([row(text, '')]))).toContain(`\r\n${text};`)
  })
  it('writes the sign of a number as a spreadsheet reads it', () => {
    expect(renderCsv(print([row('−4,0', '')]))).toContain('\r\n-4,0;')
  })
  it('keeps numbers of rows from being read as dates, and dates as they are', () => {
    const text = renderCsv(print([row('1.5', '31.12.2022'), row('1.10.2', '')]))
    expect(text).toContain('\u00a01.5')
    expect(text).toContain('\u00a01.10.2')
    expect(text).toContain(';31.12.2022\r\n')
  })
  it('puts the section into a column of its own', () => {
    expect(renderCsv(print([{ kind: 'section', text: '1. А' }, row('х', '1')]))).toBe(
      '\ufeffРаздел;№;Доля, %\r\n1. А;х;1\r\n',
    )
  })
})
