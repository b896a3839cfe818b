import fc from 'fast-check'
import { describe, it } from 'vitest'
import { checkFile } from '../../src/check/check-file.ts'

const options = { set: 'signoff', rules: {} } as const
const check = (text: string): void => {
  for (const finding of checkFile('x.yaml', new TextEncoder().encode(text), options).findings)
    if (!(finding.range.start.line > 0) || finding.message === '') throw new Error(JSON.stringify(finding))
}

const WORDS = [
  'дорожная-карта',
  'код',
  'название',
  'период',
  'приказ',
  'пункты',
  'текст',
  'разделы',
  'мероприятия',
  'мероприятие',
  'срок',
  'ответственные',
  'показатели',
  'план',
  'база',
  'участники',
  'приложения',
  'содержание',
  'таблица',
  'столбцы',
  '2021',
  'до',
  '№',
]
const SIGNS = [
  ': ',
  '\n',
  '\n  ',
  '\n    ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  ' #',
  '&а',
  '*а',
  '|',
  '>',
  '!',
  '%',
  '\t',
  '\u00a0',
  '___',
  '«',
  '»',
  '<<: ',
  '---\n',
]

/** Any nesting of plain data with keys the format knows. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 20 }), fc.constant(null)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS, '__proto__', 'constructor'), tie('any'), { maxKeys: 6 }),
  ),
})).any as fc.Arbitrary<unknown>

describe('check never throws', () => {
  it('on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 300 })
  })
  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        checkFile('x.yaml', bytes, options)
      }),
      { numRuns: 300 },
    )
  })
  it('on any string of the words and signs of plans', () => {
    const text = fc
      .array(fc.constantFrom(...WORDS, ...SIGNS), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (body) => check(`дорожная-карта: 1\n${body}`)),
      { numRuns: 1500 },
    )
  })
  it('on any data under the known keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...WORDS), value, { maxKeys: 10 }), (data) => {
        check(JSON.stringify({ 'дорожная-карта': '1', ...data }))
      }),
      { numRuns: 1500 },
    )
  })
})
