import { describe, expect, test } from 'vitest'
import { type ColumnContent, fitTable, type Setting } from '../../../../src/render/docx/layout/table-fit.ts'

const settings: readonly [Setting, ...Setting[]] = [
  { scale: 1, padding: 200 },
  { scale: 0.9, padding: 200 },
  { scale: 0.8, padding: 200 },
  { scale: 0.8, padding: 50 },
]

const text: ColumnContent = { longestWord: 3000, rows: [[3000], [9000]] }

describe('fitTable', () => {
  test.each([
    [7000, 0],
    [6400, 0],
    [6399, 1],
    [5300, 2],
    [5000, 3],
    [2000, 3],
  ])('in %i twips takes setting %i', (total, setting) => {
    const fit = fitTable(total, [text, text], settings)
    expect(fit.setting).toBe(settings[setting])
    expect(fit.widths.reduce((sum, width) => sum + width, 0)).toBe(total)
  })

  test.each([
    ['that hold', { ...text, fixed: 50 }, text, 0],
    ['that hold at a smaller size only', { ...text, fixed: 58 }, text, 2],
    ['too narrow for the longest word', { ...text, fixed: 5 }, text, 3],
    ['of all columns, which are but a proportion', { ...text, fixed: 60 }, { ...text, fixed: 60 }, 0],
    ['of more than everything', { ...text, fixed: 120 }, text, 0],
  ])('minds the widths of the author %s', (_, first, second, setting) => {
    expect(fitTable(6600, [first, second], settings).setting).toBe(settings[setting])
  })
})
