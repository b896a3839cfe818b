import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths, type Demand } from '../../../../src/render/docx/layout/column-widths.ts'

const padding = 190
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function column(longestWord: number, lengths: readonly number[], fixed?: number): Demand {
  return {
    least: longestWord + padding,
    rows: lengths.map((length) => [length]),
    ...(fixed !== undefined && { fixed }),
  }
}

const anyColumn = (rows: number): fc.Arbitrary<Demand> =>
  fc
    .record({
      word: fc.integer({ min: 1, max: 3000 }),
      lengths: fc.array(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 3 }), {
        minLength: rows,
        maxLength: rows,
      }),
      fixed: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined, freq: 5 }),
    })
    .map(({ word, lengths, fixed }) => ({
      least: word + padding,
      rows: lengths,
      ...(fixed !== undefined && { fixed }),
    }))

const anyTable = fc
  .integer({ min: 0, max: 6 })
  .chain((rows) => fc.array(anyColumn(rows), { minLength: 1, maxLength: 12 }))
const anyTotal = fc.integer({ min: 2000, max: 16_000 })

describe('columnWidths', () => {
  test('sums to the width of the text exactly', () => {
    fc.assert(
      fc.property(anyTotal, anyTable, (total, columns) => {
        const widths = columnWidths(total, columns, padding)
        expect(sum(widths)).toBe(total)
        expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true)
      }),
    )
  })

  test('breaks no word that need not be broken', () => {
    fc.assert(
      fc.property(anyTotal, anyTable, (total, columns) => {
        const free = columns.map(({ least, rows }) => ({ least, rows }))
        fc.pre(sum(free.map(({ least }) => least)) <= total)
        columnWidths(total, free, padding).forEach((width, i) => {
          expect(width).toBeGreaterThanOrEqual(free[i]?.least ?? 0)
        })
      }),
    )
  })

  test('gives an author what he fixed, and the others their words', () => {
    const columns = [
      column(400, [400], 5),
      column(1000, [20_000], 45),
      column(900, [5000]),
      column(800, [3000]),
    ]
    const widths = columnWidths(10_000, columns, padding)
    expect(widths.slice(0, 2)).toEqual([500, 4500])
    expect(widths[2]).toBeGreaterThanOrEqual(1090)
    expect(widths[3]).toBeGreaterThanOrEqual(990)
  })

  test.each([
    ['too much', [80, 80]],
    ['everything but not for all', [60, 40]],
  ])('scales down fixed columns that ask for %s', (_, [a, b]) => {
    const widths = columnWidths(10_000, [column(1, [1], a), column(1, [1], b), column(1810, [9000])], padding)
    expect(widths[2]).toBe(2000)
    expect(sum(widths)).toBe(10_000)
  })

  test('scales fixed columns to the table when there are no others', () => {
    expect(columnWidths(1000, [column(1, [], 10), column(1, [], 30)], padding)).toEqual([250, 750])
  })

  test('gives more room to more text, but none for nothing', () => {
    const [number = 0, task = 0, deadline = 0, result = 0] = columnWidths(
      15_000,
      [
        column(300, [300, 300]),
        column(1500, [15_000, 9000]),
        column(900, [900, 1900]),
        column(1500, [5000, 7000]),
      ],
      padding,
    )
    expect(number).toBeLessThan(600)
    expect(task).toBeGreaterThan(result)
    expect(result).toBeGreaterThan(deadline)
  })

  test('keeps the words of narrow columns where there is too little room', () => {
    const widths = columnWidths(
      5000,
      [column(300, [300]), column(4000, [4000]), column(9000, [9000])],
      padding,
    )
    expect(widths).toEqual([490, 2255, 2255])
  })
})
