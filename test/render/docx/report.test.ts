import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { reportPrint } from '../../../src/views/report-view.ts'
import { sampleReport } from '../../views/report-sample.ts'
import { checkDocxStructure } from '../docx-structure.ts'
import {
  hasOffice,
  missingWords,
  type PdfPage,
  type PdfWord,
  pdfLines,
  pdfPages,
  pdfWords,
  toPdf,
} from '../office.ts'
import { validateDocx } from '../ooxml.ts'

const print = reportPrint(sampleReport())
/** Enough rows for several pages. */
const long = {
  ...print,
  sheets: print.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.type === 'table' && block.columns.length === 8
        ? { ...block, rows: [block.rows, block.rows, block.rows].flat() }
        : block,
    ),
  })),
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '')
  if (value === null || typeof value !== 'object') return []
  const skipped = ['type', 'kind', 'align', 'orientation']
  return Object.entries(value).flatMap(([key, inner]) => (skipped.includes(key) ? [] : wordsOf(inner)))
}

describe('the report as DOCX', () => {
  test('has a sound structure', async () => {
    expect(checkDocxStructure(await renderDocx(print))).toEqual([])
  })
  test('is valid for the Open XML SDK', async () => {
    expect((await validateDocx(await renderDocx(print))) ?? []).toEqual([])
  })
  test('is the same every time', async () => {
    expect(await renderDocx(reportPrint(sampleReport()))).toEqual(await renderDocx(print))
  })
})

describe.skipIf(!hasOffice)('the report in LibreOffice', () => {
  let pages: readonly PdfPage[] = []
  let words: readonly PdfWord[] = []

  beforeAll(async () => {
    const pdf = await toPdf(await renderDocx(long))
    pages = pdfPages(pdf)
    words = pdfWords(pdf)
  })

  test('lies on several pages, numbered from the second', () => {
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every(({ width, height }) => width > height)).toBe(true)
    const numbers = pages.map((_, i) => words.filter(({ page, top }) => page === i + 1 && top < 54))
    expect(numbers.map((found) => found.map(({ text }) => text))).toEqual(
      pages.map((_, i) => (i === 0 ? [] : [String(i + 1)])),
    )
  })
  test('every word is there and whole', () => {
    const expected = long.sheets.flatMap(({ blocks }) => wordsOf(blocks)).filter((word) => !/_/.test(word))
    expect(missingWords(expected, words)).toEqual([])
  })
  test('the head opens every page of the table', () => {
    const second = pdfLines(words, 2).map((line) => line.map(({ text }) => text).join(' '))
    expect(second.slice(1, 5).join(' ')).toMatch(/Мероприятие.*Ответственные.*Статус/)
  })
  test('the signature does not stand alone', () => {
    const last = words.filter(({ page }) => page === pages.length).map(({ text }) => text)
    expect(last).toContain('Начальник')
    expect(last).toContain('составлен')
  })
})
