import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Print, Table } from '../../src/blocks/block.ts'
import { renderDocx } from '../../src/render/docx/render-docx.ts'
import { formats } from '../../src/render/index.ts'
import { printView } from '../../src/views/print-view.ts'
import { checkDocxStructure } from '../render/docx-structure.ts'
import {
  hasOffice,
  missingWords,
  type PdfPage,
  type PdfWord,
  pdfLines,
  pdfPages,
  pdfWords,
  toPdf,
} from '../render/office.ts'
import { validateDocx } from '../render/ooxml.ts'
import { NAMES, roadmapOf } from './plans.ts'

const mm = 72 / 25.4

/** All text of a print, word by word; the lines of blanks to be filled in by hand are no words. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => /[^_]/.test(word))
  if (value === null || typeof value !== 'object') return []
  const skipped = new Set(['type', 'kind', 'align', 'orientation'])
  return Object.entries(value).flatMap(([key, inner]) => (skipped.has(key) ? [] : wordsOf(inner)))
}

const tablesOf = (print: Print): Table[] =>
  print.sheets.flatMap(({ blocks }) =>
    blocks.filter((block: Block): block is Table => block.type === 'table'),
  )

describe.each(NAMES)('%s', (name) => {
  const print = printView(roadmapOf(name), 'all')

  it('passes the structural test and the Open XML SDK', async () => {
    const docx = await renderDocx(print)
    expect(checkDocxStructure(docx)).toEqual([])
    expect((await validateDocx(docx)) ?? []).toEqual([])
  })

  it('is the same byte for byte when rendered again', async () => {
    for (const format of [formats.docx, formats.md]) {
      const again = printView(roadmapOf(name), 'all')
      expect(await format.render(print)).toEqual(await format.render(again))
    }
  })

  describe.skipIf(!hasOffice)('in LibreOffice', () => {
    let pages: readonly PdfPage[]
    let words: readonly PdfWord[]
    const lines = (page: number): string[] =>
      pdfLines(words, page).map((line) => line.map(({ text }) => text).join(' '))
    const isLandscape = ({ width, height }: PdfPage): boolean => width > height

    beforeAll(async () => {
      const pdf = await toPdf(await renderDocx(print))
      pages = pdfPages(pdf)
      words = pdfWords(pdf)
    })

    it('has every word of the plan, whole', () => {
      const expected = print.sheets
        .flatMap(({ blocks }) => wordsOf(blocks))
        .filter((word) => !/^_|_$/.test(word))
      expect(missingWords(expected, words)).toEqual([])
    })
    it('has the order upright and the appendix with the table lying', () => {
      const isOrder = print.sheets[0]?.kind === 'order'
      if (isOrder) expect(pages[0] && isLandscape(pages[0])).toBe(false)
      expect(pages.at(-1) && isLandscape(pages.at(-1) as PdfPage)).toBe(true)
    })
    it('keeps its margins', () => {
      for (const { text, page, left, right, bottom } of words) {
        const { width = 0, height = 0 } = pages[page - 1] ?? {}
        expect(left, text).toBeGreaterThanOrEqual(20 * mm - 0.5)
        expect(right, text).toBeLessThanOrEqual(width - 10 * mm + 1)
        expect(bottom, text).toBeLessThanOrEqual(height - 20 * mm + 2)
      }
    })
    it('repeats the head of the table on each of its pages', () => {
      const table = tablesOf(print).at(-1)
      const head = new Set(table?.columns.flatMap(({ heading }) => heading.split(/\s+/)))
      // The last sheet holds the table; its pages after the first begin with the page number and the head.
      const first = pages.findIndex(isLandscape)
      for (let page = first + 2; page <= pages.length; page++) {
        const top = words
          .filter((word) => word.page === page)
          .toSorted((a, b) => a.top - b.top)
          .slice(1, head.size + 1)
        expect(
          top.every(({ text }) => [...head].some((word) => word.includes(text) || text.includes(word))),
          `page ${page}`,
        ).toBe(true)
      }
    })
    it('never ends a page with a section row', () => {
      const sections = tablesOf(print).flatMap(({ rows }) =>
        rows.flatMap((row) => (row.kind === 'section' ? [row.text] : [])),
      )
      const squeeze = (text: string): string => text.replace(/\s+/g, '')
      for (let page = 1; page < pages.length; page++) {
        const last = squeeze(lines(page).at(-1) ?? '')
        expect(
          sections.filter((section) => last !== '' && last.length > 8 && squeeze(section).endsWith(last)),
        ).toEqual([])
      }
    })
  })
})
