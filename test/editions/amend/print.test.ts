import { describe, expect, it } from 'vitest'
import type { Print } from '../../../src/blocks/block.ts'
import { amendingOrder } from '../../../src/editions/amend/amending-order.ts'
import { changeOf } from '../../../src/editions/amend/amendment.ts'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { formats } from '../../../src/render/index.ts'
import { amendmentView } from '../../../src/views/amendment/amendment-view.ts'
import { checkDocxStructure } from '../../render/docx-structure.ts'
import { hasOffice, missingWords, pdfPages, pdfWords, toPdf } from '../../render/office.ts'
import { validateDocx } from '../../render/ooxml.ts'
import { edited, signedPlans } from './signed.ts'

const KINDS = [
  'a deadline is another',
  'a row comes in the middle',
  'the last row goes',
  'a section comes at the end',
  'a target is another',
  'a task comes',
  'a word of a clause is another',
  'a prose part gets a paragraph',
]

function printOf(old: (typeof signedPlans)[number], whole: boolean): Print {
  const names = KINDS.filter((kind) => edited(old.text, [kind]) !== undefined)
  const now = edited(old.text, names)
  if (now === undefined) throw new Error('nothing of the kind')
  const order = amendingOrder(old.plan, now.plan, { date: '2023-01-10' as never, number: '5' })
  const { plan, act, next } = changeOf(old.plan, now.plan, { repealedBy: 'приказ от 10.01.2023 № 5', whole })
  return amendmentView({ old: old.plan, next, order, plan, act })
}

/** All text of a print, word by word. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (value === null || typeof value !== 'object') return []
  const skipped = new Set(['type', 'kind', 'align', 'orientation'])
  return Object.entries(value).flatMap(([key, inner]) => (skipped.has(key) ? [] : wordsOf(inner)))
}

describe.each(signedPlans)('the amending order of $name', (old) => {
  describe.each([false, true])('the appendix anew: %s', (whole) => {
    const print = printOf(old, whole)
    it('passes the structural test and the Open XML SDK', async () => {
      const docx = await renderDocx(print)
      expect(checkDocxStructure(docx)).toEqual([])
      expect((await validateDocx(docx)) ?? []).toEqual([])
    })
    it('is the same byte for byte when rendered again', async () => {
      for (const format of [formats.docx, formats.md])
        expect(await format.render(print)).toEqual(await format.render(printOf(old, whole)))
    })
    it.skipIf(!hasOffice)('opens in LibreOffice with every word, the order upright', async () => {
      const pdf = await toPdf(await renderDocx(print))
      const pages = pdfPages(pdf)
      expect(pages.length).toBeGreaterThan(whole ? 1 : 0)
      expect((pages[0]?.width ?? 0) < (pages[0]?.height ?? 0)).toBe(true)
      const expected = print.sheets
        .flatMap(({ blocks }) => wordsOf(blocks))
        .filter((word) => !/^_|_$/.test(word))
      expect(missingWords(expected, pdfWords(pdf))).toEqual([])
    })
  })
})
