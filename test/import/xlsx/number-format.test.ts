import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUILT_IN, parseFormat } from '../../../src/import/xlsx/format/number-format.ts'
import { showGeneral, showNumber } from '../../../src/import/xlsx/format/show-number.ts'

const shown = (value: number, code: string): string =>
  showNumber(value, parseFormat(code), false).replaceAll('\u00a0', '~')

describe('showNumber', () => {
  // `~` stands for the no-break space
  test.each<readonly [number, string, string]>([
    [0.1 + 0.2, 'General', '0,3'],
    [1 / 3, 'General', '0,333333333'],
    [2 / 3, 'General', '0,666666667'],
    [1234567.891, 'General', '1234567,891'],
    [220_805_123_456, 'General', '220805123456'],
    [1e15, 'General', '1E+15'],
    [-0.00000000012, 'General', '-1,2E-10'],
    [0, 'General', '0'],
    [-0, 'General', '0'],
    [12.5, '', '12,5'],
    [12.5, '0', '13'],
    [-12.5, '0', '-13'],
    [-0.4, '0', '0'],
    [1.005, '0.00', '1,01'],
    [0.285, '0%', '29 %'],
    [0.3, '0%', '30 %'],
    [1, '0%', '100 %'],
    [0.0425, '0.0%', '4,3 %'],
    [0.5, '0\\ %', '50 %'],
    [1234.5, '#,##0', '1~235'],
    [1234567.5, '#,##0.00', '1~234~567,50'],
    [1234567, '#,##0,', '1~235'],
    [0.5, '#.##', '0,5'],
    [7, '000', '007'],
    [5, '0" чел."', '5 чел.'],
    [5, '"№ "0', '№ 5'],
    [1234.5, '#,##0.00\\ [$₽-419]', '1~234,50 ₽'],
    [1234.5, '_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-;_-* "-"??\\ "₽"_-;_-@_-', '1~234,50 ₽'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"нет"', 'нет'],
    [150, '[>=100]"много";[Red]0', 'много'],
    [-5, '[>=100]"много";[Red]0', '-5'],
    [1.5, '# ?/?', '1,5'],
    [12345, '0.00E+00', '1,23E+04'],
    [42, '@', '42'],
    [45778, 'dd.mm.yyyy', '01.05.2025'],
    [45778, 'yyyy\\-mm\\-dd', '01.05.2025'],
    [45778, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '01.05.2025'],
    [45778, 'mmmm yyyy', 'май 2025'],
    [45778, 'mm.yyyy', '05.2025'],
    [45778, 'd mmmm', '1 мая'],
    [45778, 'dd/mm', '01.05'],
    [45778, 'yyyy', '2025'],
    [45778, 'mmmm', 'май'],
    [45778.999999, 'dd.mm.yyyy h:mm', '02.05.2025 00:00'],
    [45778.5, 'h:mm AM/PM', '12:00'],
    [1.5, '[h]:mm', '36:00'],
    [45778.25, 'dd.mm.yy hh:mm:ss', '01.05.2025 06:00:00'],
    [1, 'dd.mm.yyyy', '01.01.1900'],
    [59, 'dd.mm.yyyy', '28.02.1900'],
    [61, 'dd.mm.yyyy', '01.03.1900'],
    [3_000_000, 'dd.mm.yyyy', '3000000'],
    [-1, 'dd.mm.yyyy', '-1'],
  ])('%s as %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text)
  })

  test('every built-in format shows a number', () => {
    for (const code of BUILT_IN.values()) expect(shown(45_778.5, code)).toMatch(/\d/)
  })

  test('General gives back every number of ten digits', () => {
    const number = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => digits / 10 ** places)
    fc.assert(
      fc.property(number, (value) => {
        const size = Math.abs(value) < 1 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1
        const expected = Number(value.toFixed(Math.max(10 - size, 0)))
        expect(Number(showGeneral(value).replace(',', '.'))).toBeCloseTo(expected, 9)
        expect(showGeneral(value)).toMatch(/^(?:-(?!0$))?[\d,]{1,11}$/)
      }),
    )
  })

  test('any code shows something without end', () => {
    const code = fc.string({ unit: fc.constantFrom(...'0#?.,%;"\\_*[]$@yYmdhs/AMPE+-() я₽>=<1') })
    fc.assert(
      fc.property(
        code,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        (text, value, is1904) => {
          expect(showNumber(value, parseFormat(text), is1904)).toEqual(expect.any(String))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
