import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import { checkFile, checkForm } from '../../src/check/check-file.ts'
import { believed, checkReport } from '../../src/check/check-report.ts'
import { roadmapStatus } from '../../src/status/roadmap-status.ts'

const { roadmap: plan } = checkForm(
  'plan.yaml',
  readFileSync(new URL('../rules/complete.yaml', import.meta.url)),
)
const checkAsReport = (text: string): void => {
  const read = believed(checkForm('x.yaml', new TextEncoder().encode(text)))
  const reports = read.report === undefined ? [] : [read.report]
  if (plan === undefined) throw new Error('the complete plan is not read')
  const { notes } = roadmapStatus(plan, reports, { asOf: '2022-01-31' as Day, soon: 30 })
  for (const finding of checkReport(read, { roadmap: plan, reports, notes }, options).findings)
    if (!(finding.range.start.line > 0) || finding.message === '') throw new Error(JSON.stringify(finding))
}

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
const OF_REPORTS = [
  'карта',
  'complete-2021',
  'организация',
  'дата',
  'за',
  'состояние',
  'перенесено',
  'исключено',
  'частично',
  'основание',
  'событие',
  'подтверждение',
  '1.1',
  '1.2',
  'охват',
  '10.09.2021',
  '2021/2022',
  'числитель',
  'знаменатель',
  'значение',
  '0',
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
  '\n# roadmap-ignore goal-missing: так\n',
  ' # roadmap-ignore-file goal-missing, x',
]

/** Any nesting of plain data with keys the format knows. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.constantFrom(...WORDS, ...OF_REPORTS), fc.string({ maxLength: 20 }), fc.constant(null)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS, ...OF_REPORTS, '__proto__', 'constructor'), tie('any'), {
      maxKeys: 6,
    }),
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
  it('on any facts and values of a report', () => {
    const fact = fc.dictionary(fc.constantFrom(...OF_REPORTS), fc.constantFrom(...OF_REPORTS), { maxKeys: 6 })
    const rows = fc.dictionary(
      fc.constantFrom('1.1', '1.2', '2', 'охват'),
      fc.oneof(fact, fc.array(fact), value),
    )
    fc.assert(
      fc.property(rows, rows, value, (мероприятия, показатели, дата) => {
        checkAsReport(JSON.stringify({ отчёт: '1', карта: 'complete-2021', мероприятия, показатели, дата }))
      }),
      { numRuns: 1500 },
    )
  })
})
