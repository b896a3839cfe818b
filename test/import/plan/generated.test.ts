import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkForm } from '../../../src/check/check-file.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { type Plain, written } from '../../../src/source/edit/plain.ts'
import { writeYaml } from '../../../src/source/edit/write-yaml.ts'
import { PRINTED, printed, reread } from './printed.ts'

const WORDS = ['Совещание', 'школ', 'по', 'итогам', 'года', '«Учитель»', 'ОГЭ', 'район', '№ 1', 'для', 'всех']
/** A title begins with a capital letter and says something. */
const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => `Дело ${words.join(' ')}`)
const lines = fc.array(title, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n– '))
const deadline = fc.constantFrom(
  'май 2027 г.',
  'II квартал 2027 г.',
  'до 25 мая 2027 г.',
  '2027–2028',
  'ежегодно, август',
  'в течение всего периода',
)
const responsible = fc.constantFrom(
  'УО',
  'УО, ОО',
  'МБУ «Центр, школа»; ОО',
  'Директора школ (по согласованию)',
)

const cells = fc.record({
  срок: deadline,
  ответственные: responsible,
  результат: fc.option(lines, { nil: undefined }),
  графы: fc.option(fc.record({ Классы: fc.constantFrom('1–4', '5–9') }), { nil: undefined }),
})
const inner = fc.record({ мероприятие: title }).chain((head) => cells.map((rest) => ({ ...head, ...rest })))
const activity = fc
  .record({ мероприятие: lines, inside: fc.array(inner, { maxLength: 2 }) })
  .chain(({ мероприятие, inside }) =>
    cells.map((rest) => ({ мероприятие, ...rest, мероприятия: inside.length === 0 ? undefined : inside })),
  )
const activities = fc.array(activity, { minLength: 1, maxLength: 4 })
const section = fc.record({ название: title, мероприятия: activities })

const indicator = fc.record({
  название: title,
  единица: fc.option(fc.constantFrom('%', 'ед.'), { nil: undefined }),
  база: fc.option(fc.record({ год: fc.constant('2026'), значение: fc.constantFrom('10', '12,5') }), {
    nil: undefined,
  }),
  план: fc.record({ '2027': fc.constantFrom('20', 'не менее 30'), '2028': fc.constantFrom('40', '50,5') }),
})

const COLUMNS = ['номер', 'мероприятие', 'срок', 'ответственные', 'результат']
const table = (numberings: readonly string[]): fc.Arbitrary<Record<string, Plain | undefined>> =>
  fc.record({
    столбцы: fc.constantFrom<Plain[]>(
      [...COLUMNS, { графа: 'Классы' }],
      [
        'номер',
        { мероприятие: 'Содержание деятельности' },
        'ответственные',
        { срок: 'Сроки' },
        'результат',
        { графа: 'Классы' },
      ],
    ),
    нумерация: fc.constantFrom(...numberings),
    'номера-разделов': fc.constantFrom('да', 'нет', 'римские'),
    'номера-граф': fc.constantFrom('да', 'нет'),
  })

/** Parts of a row are told by their numbers only: a plan whose rows have none has no parts here. */
const withoutParts = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  rows.map((row) => ({ ...row, мероприятия: undefined }))

const plan = fc
  .record({
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
    rows: activities,
    hasSections: fc.boolean(),
    goals: fc.array(title, { maxLength: 2 }),
    tasks: fc.array(title, { maxLength: 3 }),
    indicators: fc.array(indicator, { maxLength: 2 }),
  })
  .chain((parts) =>
    table(parts.hasSections ? ['составная', 'сквозная', 'по разделам', 'нет'] : ['сквозная', 'нет']).map(
      (own) => {
        const isUncounted = own['нумерация'] === 'нет'
        const strip = isUncounted ? withoutParts : (rows: readonly Record<string, unknown>[]) => rows
        return {
          'дорожная-карта': '1',
          код: 'generated',
          название: 'План мероприятий («дорожная карта») на 2027–2028 годы',
          период: '2027–2028',
          цель: parts.goals.length === 0 ? undefined : parts.goals.map((goal) => `Повысить ${goal}`),
          задачи: parts.tasks.length === 0 ? undefined : parts.tasks,
          показатели: parts.indicators.length === 0 ? undefined : parts.indicators,
          таблица: own,
          разделы: parts.hasSections
            ? parts.sections.map((each) => ({ ...each, мероприятия: strip(each.мероприятия) }))
            : undefined,
          мероприятия: parts.hasSections ? undefined : strip(parts.rows),
        } as unknown as Plain
      },
    ),
  )

function roadmapOf(plain: Plain): Roadmap {
  const value = written(plain)
  if (typeof value === 'string' || value.kind !== 'map') throw new Error('a plan is a map')
  const { roadmap, isSound, findings } = checkForm('plan.yaml', Buffer.from(writeYaml(value)))
  if (roadmap === undefined || !isSound) throw new Error(JSON.stringify(findings))
  return roadmap
}

test.each(PRINTED)('import(render(plan)) prints as the plan does: %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(plan, async (plain) => {
      const original = roadmapOf(plain)
      const { roadmap, report, checked } = await reread(original, format)
      expect(checked.isSound).toBe(true)
      expect(printed(roadmap, format)).toEqual(printed(original, format))
      expect(report.losses).toEqual([])
    }),
    { numRuns: 60 },
  )
})
