import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPeriod } from '../../src/calendar/period.ts'
import { readDeadline } from '../../src/deadline/read-deadline.ts'
import { mendSpelling } from '../../src/deadline/spelling.ts'

describe('mendSpelling', () => {
  it.each([
    ['в течении года', 'в течение года'],
    ['В течении 2022г.', 'В течение 2022 г.'],
    ['май-июнь 2021', 'май–июнь 2021'],
    ['Апрель - май', 'Апрель–май'],
    ['Март- август 2023 г.', 'Март–август 2023 г.'],
    ['2021-2024гг.', '2021–2024 гг.'],
    ['2020-2023 г.г.', '2020–2023 гг.'],
    ['2020-2023г.г.', '2020–2023 гг.'],
    ['Декабрь 2021-2024г.', 'Декабрь 2021–2024 г.'],
    ['Август 2023 г', 'Август 2023 г.'],
    ['2021-2024 гг, ежегодно', '2021–2024 гг., ежегодно'],
    ['Апрель 2023 г.-август 2023 г.', 'Апрель 2023 г. – август 2023 г.'],
    ['октябрь 2021-март 2022', 'октябрь 2021 – март 2022'],
    ['2023-2024 учебный год', '2023–2024 учебный год'],
  ])('%s → %s', (typed, mended) => {
    expect(mendSpelling(typed)).toBe(mended)
  })

  it.each([
    'в течение года',
    '2-я неделя марта',
    'май–июнь 2021 г.',
    'октябрь – март',
    '2021 год',
    '2021 года',
    'по графику 2021-го года',
    'до 20.05.2021',
    'март-апрельский этап',
    '2021 гг.',
  ])('leaves «%s»', (typed) => {
    expect(mendSpelling(typed)).toBe(typed)
  })

  const groups = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >[]
  const cases = groups.flatMap((group) =>
    Object.values(group)
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .map((entry: string | { фраза: string }) => ({
        phrase: typeof entry === 'string' ? entry : entry.фраза,
        period: group.период === undefined ? undefined : readPeriod(String(group.период)),
      })),
  )
  it('changes no reading of the corpus, and nothing the second time', () => {
    const wrong = cases.filter(({ phrase, period }) => {
      const mended = mendSpelling(phrase)
      const [before, after] = [phrase, mended].map((text) => {
        const { kind, windows } = readDeadline(text, period === undefined ? {} : { period })
        return JSON.stringify([kind, windows])
      })
      return before !== after || mendSpelling(mended) !== mended
    })
    expect(cases.filter(({ phrase }) => mendSpelling(phrase) !== phrase).length).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })
})
