import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/import/csv/read-csv.ts'
import { ImportRefusal } from '../../../src/import/import-refusal.ts'
import { LIMITS } from '../../../src/import/limits.ts'
import { cellText } from '../../../src/import/source-document.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes
}
/** windows-1251 of Russian letters, № and ASCII. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (letter === '№') return 0xb9
    return code < 128 ? code : code - 0x410 + 0xc0
  })

const texts = (bytes: Uint8Array): string[][] => readCsv(bytes).rows.map(({ cells }) => cells.map(cellText))

const TABLE = '№;Мероприятие;Срок\r\n1;Провести мониторинг;до 25,5 мая\r\n'
const READ = [
  ['№', 'Мероприятие', 'Срок'],
  ['1', 'Провести мониторинг', 'до 25,5 мая'],
]

describe('readCsv', () => {
  test.each([
    ['UTF-8', utf8(TABLE)],
    ['UTF-8 with a mark', utf8(`\ufeff${TABLE}`)],
    ['windows-1251', cp1251(TABLE)],
    ['UTF-16 with a mark', utf16(`\ufeff${TABLE}`)],
    ['UTF-16 without a mark', utf16(TABLE)],
    ['UTF-16, the big end first', utf16(`\ufeff${TABLE}`, true)],
    ['UTF-16, the big end first, without a mark', utf16(TABLE, true)],
    ['line ends of an old Macintosh', utf8(TABLE.replaceAll('\r\n', '\r'))],
    ['a delimiter that is named', utf8(`sep=|\n${TABLE.replaceAll(';', '|')}`)],
    ['tabs', utf8(TABLE.replaceAll(';', '\t'))],
  ])('%s', (_, bytes) => {
    expect(texts(bytes)).toEqual(READ)
  })

  test('commas, where they stand in texts as well', () => {
    expect(texts(utf8('№,Мероприятие,Срок\n1,"Мониторинг, анализ",май\n2,Семинар,"0,5"\n'))).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1', 'Мониторинг, анализ', 'май'],
      ['2', 'Семинар', '0,5'],
    ])
  })

  test('quotes: line ends and delimiters inside, doubled ones, one that is not closed', () => {
    expect(texts(utf8('а;"б;\n""в""";\n"г"д;е"ж";"з\nи'))).toEqual([
      ['а', 'б;\n"в"', ''],
      ['"г"д', 'е"ж"', 'з\nи'],
    ])
  })

  test('rows of different lengths; what is empty at the end is cut off', () => {
    expect(texts(utf8('а;б;;\n\nв;;\n;;;\n \n'))).toEqual([
      ['а', 'б'],
      ['', ''],
      ['в', ''],
    ])
    expect(texts(utf8('одна колонка\nвторая строка'))).toEqual([['одна колонка'], ['вторая строка']])
    expect(texts(utf8('\n;;\n'))).toEqual([])
  })

  test('gives back any table that is written with quotes', () => {
    const field = fc.string({ unit: fc.constantFrom('а', '"', ';', ',', '\n', '\t', ' ', '1') })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const framed = rows.map((row) => [...row.map((text) => (text.trim() === '' ? '' : text)), 'край'])
        const quoted = framed.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
        )
        expect(texts(utf8(quoted.join('\n')))).toEqual(framed)
      }),
    )
  })

  test('a table that is too large is refused', () => {
    expect(() => readCsv(utf8('а;б\n'.repeat(11)), { ...LIMITS, sheetRows: 10 })).toThrow(ImportRefusal)
    expect(() => readCsv(utf8('а;б\n'.repeat(11)), { ...LIMITS, sheetCells: 20 })).toThrow(
      /11 строк и 2 столбца/,
    )
  })
})
