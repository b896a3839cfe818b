import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  exactText,
  fraction,
  fromNumber,
  multiply,
  readFraction,
  showFraction,
  subtract,
  toNumber,
} from '../../../src/status/indicators/fraction.ts'
import { ratio } from './indicators.ts'

describe('exact fractions', () => {
  it.each([
    ['14,3', ratio(143, 10)],
    ['14.3', ratio(143, 10)],
    ['1 250', ratio(1250)],
    ['30 %', ratio(30)],
    ['−0,5', ratio(-1, 2)],
    ['-0,5', ratio(-1, 2)],
    ['+5', ratio(5)],
    ['почти все', undefined],
    ['1,2,3', undefined],
    ['', undefined],
    ['1'.repeat(31), undefined],
  ])('read «%s»', (typed, value) => {
    expect(readFraction(typed)).toEqual(value)
  })
  it('are the decimal number that was typed, not the nearest binary one', () => {
    expect(fromNumber(0.1)).toEqual(ratio(1, 10))
    expect(fromNumber(1e-7)).toEqual(ratio(1, 10_000_000))
    expect(fromNumber(Number.NaN)).toBeUndefined()
  })
  it.each([
    [ratio(1, 20), 1, '0,1'],
    [ratio(49, 1000), 1, '0,0'],
    [ratio(-1, 4), 1, '−0,3'],
    [ratio(-1, 1000), 1, '0,0'],
    [ratio(100, 7), 1, '14,3'],
    [ratio(5, 2), 0, '3'],
    [ratio(199, 2), 2, '99,50'],
    [ratio(12345678, 1), 1, '12345678,0'],
  ])('are rounded half up', (value, decimals, shown) => {
    expect(showFraction(value, decimals)).toBe(shown)
  })
  it('are written exactly and as the nearest number', () => {
    expect([exactText(ratio(100, 7)), exactText(ratio(4, 2))]).toEqual(['100/7', '2'])
    expect([toNumber(ratio(143, 10)), toNumber(ratio(-1, 3))]).toEqual([14.3, -1 / 3])
    expect(toNumber({ numerator: 10n ** 40n + 1n, denominator: 3n * 10n ** 39n })).toBeCloseTo(10 / 3, 12)
  })
  it('have no zero below', () => {
    expect(fraction(1n, 0n)).toBeUndefined()
    expect(divide(ratio(1), ratio(0))).toBeUndefined()
  })
  it('keep the laws of arithmetic', () => {
    const any = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => ratio(n, d))
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(compare(a, b)).toBe(-compare(b, a) + 0)
        if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
      }),
    )
  })
})
