import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Column, Print } from '../../../src/blocks/block.ts'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
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
import { activities, cells, samplePrint } from '../sample-print.ts'

const mm = 72 / 25.4
const head = ['№', 'п/п', 'Мероприятия', 'Сроки', 'Ответственные', 'Результаты', 'исполнения']

/** All text of a print, word by word. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '')
  if (value === null || typeof value !== 'object') return []
  const skipped = ['type', 'kind', 'align', 'orientation']
  return Object.entries(value).flatMap(([key, inner]) => (skipped.includes(key) ? [] : wordsOf(inner)))
}

describe.skipIf(!hasOffice)('the sample print in LibreOffice', () => {
  const print = samplePrint()
  let pages: readonly PdfPage[] = []
  let words: readonly PdfWord[] = []
  const linesOf = (page: number): readonly string[] =>
    pdfLines(words, page).map((line) => line.map(({ text }) => text).join(' '))
  const isLandscape = ({ width, height }: PdfPage): boolean => width > height
  const orderPages = (): number => pages.filter((page) => !isLandscape(page)).length

  beforeAll(async () => {
    const pdf = await toPdf(await renderDocx(print))
    pages = pdfPages(pdf)
    words = pdfWords(pdf)
  })

  test('the order is upright, the appendix lies, all is A4', () => {
    expect(orderPages()).toBe(2)
    expect(pages.findIndex(isLandscape)).toBe(2)
    expect(pages.slice(2).every(isLandscape)).toBe(true)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) {
      expect(Math.min(page.width, page.height)).toBeCloseTo(210 * mm, 0)
      expect(Math.max(page.width, page.height)).toBeCloseTo(297 * mm, 0)
    }
  })

  test('every word is there and whole', () => {
    const spaced = ['П', 'Р', 'И', 'К', 'А', 'З']
    const expected = print.sheets
      .flatMap(({ blocks }) => wordsOf(blocks))
      .filter((word) => word !== 'приказ' && !/_/.test(word))
    expect(missingWords([...expected, ...spaced], words)).toEqual([])
  })

  test('the text stays inside the margins', () => {
    for (const { text, page, left, right, top, bottom } of words) {
      const { width = 0, height = 0 } = pages[page - 1] ?? {}
      const isNumber = top < 20 * mm - 2
      expect(left, text).toBeGreaterThanOrEqual(20 * mm - 0.5)
      expect(right, text).toBeLessThanOrEqual(width - 10 * mm + 1)
      expect(bottom, text).toBeLessThanOrEqual(height - 20 * mm + 2)
      if (isNumber) expect((left + right) / 2).toBeCloseTo((width + 20 * mm - 10 * mm) / 2, 0)
    }
  })

  test('pages are numbered from the second of each sheet', () => {
    const numbers = pages.map((_, i) =>
      words.filter((word) => word.page === i + 1 && word.top < 20 * mm - 2).map(({ text }) => text),
    )
    const order = orderPages()
    expect(numbers).toEqual(
      pages.map((_, i) => (i === 0 || i === order ? [] : [String(i < order ? i + 1 : i - order + 1)])),
    )
  })

  test('the head and the row of numbers open every page of the table', () => {
    for (let page = orderPages() + 2; page <= pages.length; page++) {
      expect(linesOf(page).slice(1, 3)).toEqual([head.join(' '), '1 2 3 4 5'])
    }
  })

  test('the executor stands at the foot of the last page of the order', () => {
    const last = words.filter(({ page }) => page === 2).toSorted((a, b) => a.bottom - b.bottom)
    expect(linesOf(2).slice(-2)).toEqual(['Зорина Марина Львовна', '8 (38557) 0-00-00'])
    expect(last.at(-1)?.bottom).toBeGreaterThan(297 * mm - 20 * mm - 5)
  })
})

describe.skipIf(!hasOffice)('page breaks in LibreOffice', () => {
  async function lastLines(print: Print): Promise<readonly string[]> {
    const pdf = await toPdf(await renderDocx(print))
    const words = pdfWords(pdf)
    return pdfPages(pdf).map(
      (_, i) =>
        pdfLines(words, i + 1)
          .at(-1)
          ?.map(({ text }) => text)
          .join(' ') ?? '',
    )
  }

  test('no section row and no emphasised row is the last on its page', async () => {
    const table = activities(40, 1)
    const rows = table.rows.map((row, i) =>
      row.kind === 'section' && i % 4 === 0
        ? { ...cells(row.text, '', '', '', ''), emphasis: true as const }
        : row,
    )
    const { columns } = table
    const last = await lastLines(
      samplePrint({
        sheets: ['landscape' as const, 'portrait' as const].flatMap((orientation) => [
          { kind: 'appendix' as const, orientation, blocks: [table] },
          {
            kind: 'appendix' as const,
            orientation,
            blocks: [{ ...table, columns, rows: rows.map((row) => row) }],
          },
        ]),
      }),
    )
    expect(last.length).toBeGreaterThan(20)
    expect(last.filter((line) => /^\d+\. /.test(line))).toEqual([])
  })

  test('no word is broken in tables of many shapes', async () => {
    const words =
      'общеобразовательных здоровьесберегающих психолого-педагогического МБОУ «Кривопорожская СОШ», самоопределения 2021–2024 (законными представителями) по и 100 % высокомотивированных нормативно-правовой, E-mail: ответственный; межведомственного'.split(
        ' ',
      )
    const shapes = [
      ...[2, 3, 4, 5].map((count) => ({ orientation: 'portrait' as const, count })),
      ...[3, 4, 5, 6, 7].map((count) => ({ orientation: 'landscape' as const, count })),
    ]
    const sheets = shapes.map(({ orientation, count }) => {
      const at = (i: number, length: number): string =>
        [...Array(length).keys()].map((j) => words[(i * 7 + j * count + i) % words.length]).join(' ')
      const numbers = [...Array(count).keys()]
      const columns = numbers.map(
        (i): Column => ({ heading: at(i, 1 + (i % 2)), align: i % 3 ? 'left' : 'center' }),
      )
      const rows = [0, 1, 2].map((row) => cells(...numbers.map((i) => at(row + i, 1 + ((row * i) % 9)))))
      return {
        kind: 'appendix' as const,
        orientation,
        blocks: [{ type: 'table' as const, numbered: false, columns, rows }],
      }
    })
    const printed = pdfWords(await toPdf(await renderDocx(samplePrint({ sheets }))))
    const broken = sheets.map(({ blocks }, i) =>
      missingWords(
        wordsOf(blocks),
        printed.filter(({ page }) => page === i + 1),
      ),
    )
    expect(broken).toEqual(shapes.map(() => []))
  })

  test('a row taller than a page is split, and nothing of it is lost', async () => {
    const numbers = [...Array(3000).keys()].map((i) => `с${i}`)
    const print = samplePrint({
      sheets: [
        {
          kind: 'appendix',
          orientation: 'portrait',
          blocks: [{ ...activities(1, 1), rows: [cells('1', numbers.join(' '), '', '', '')] }],
        },
      ],
    })
    const words = pdfWords(await toPdf(await renderDocx(print))).map(({ text }) => text)
    expect(numbers.filter((number) => !words.includes(number))).toEqual([])
  })

  test('a signature has two lines of text above it, the executor covers none', async () => {
    const clause: Block = { type: 'paragraph', inlines: [{ text: 'Пункт приказа.' }] }
    const end: readonly Block[] = [
      { type: 'signature', position: 'Начальник', name: 'П. Р. Берёзкин' },
      { type: 'executor', lines: ['Зорина', '8-385-57'] },
    ]
    const counts = [...Array(14).keys()].map((extra) => 30 + extra)
    const sheets = counts.map((count) => ({
      kind: 'order' as const,
      orientation: 'portrait' as const,
      blocks: [...Array(count).fill(clause), ...end],
    }))
    const pdf = await toPdf(await renderDocx(samplePrint({ sheets })))
    const words = pdfWords(pdf)
    const signed = pdfPages(pdf)
      .map((_, i) => words.filter(({ page }) => page === i + 1))
      .filter((page) => page.some(({ text }) => text === 'Берёзкин'))
    expect(signed).toHaveLength(counts.length)
    for (const page of signed) {
      const executor = page.find(({ text }) => text === 'Зорина')
      expect(page.filter(({ text }) => text === 'Пункт').length).toBeGreaterThanOrEqual(2)
      for (const { text, bottom } of page) {
        if (text !== 'Зорина' && text !== '8-385-57') expect(bottom).toBeLessThan((executor?.top ?? 0) + 1)
      }
    }
  })
})
