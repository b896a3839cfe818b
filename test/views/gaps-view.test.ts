import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, Table } from '../../src/blocks/block.ts'
import type { ReportedValue } from '../../src/status/indicators/indicator-facts.ts'
import { indicatorGaps } from '../../src/status/indicators/indicator-gap.ts'
import { DEFAULT_SCALE, readScale, type Scale } from '../../src/status/indicators/thresholds.ts'
import { gapsOutput } from '../../src/views/gaps-output.ts'
import { gapsView } from '../../src/views/gaps-view.ts'
import { at, planOf, yearOf } from '../status/indicators/indicators.ts'

const INDICATORS = `
  - { код: доля, название: Доля школ, единица: "%", база: { год: 2019, значение: "14,3", числитель: 20, знаменатель: 140 }, план: { 2022: "в 1,2 раза" } }
  - { код: огэ, название: Двойки на ОГЭ, единица: "%", знаков: 2, база: { год: 2019, значение: "8,4" }, план: { 2024: "снижение в 1,3 раза" } }
  - { код: программы, название: Программы, направление: удержание, план: { 2022: 1 } }
  - { код: качество, название: Качество, план: { 2022: не ниже среднего по городу } }
  - { код: старый, название: Старый, план: { 2020: 5 } }
`.trimEnd()

const FACTS: readonly ReportedValue[] = [
  { indicator: 'доля', year: '2022', numerator: '21', denominator: '140', note: 'две школы закрыты' },
  { indicator: 'доля', year: '2022', value: '38.5', organisation: 'МБОУ «СОШ № 1»' },
  { indicator: 'огэ', year: '2021', value: '8.1' },
  { indicator: 'огэ', year: '2022', value: '7,9' },
  { indicator: 'качество', year: '2022', value: 'хорошее' },
  { indicator: 'старый', year: '2022', value: '5' },
  { indicator: 'охват', year: '2022', value: '5' },
]

const plan = planOf(INDICATORS.slice(1))

function gaps(scale: Scale = DEFAULT_SCALE) {
  return indicatorGaps(plan.indicators, FACTS, { year: yearOf('2022'), asOf: at(2022, 12, 31), scale })
}

function cellText({ blocks }: Cell): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? block.inlines.map(({ text }) => text).join('') : ''))
    .join('\n')
}

/** Heading → text, for every row. */
function rows(blocks: readonly Block[]): Record<string, string>[] {
  const table = blocks.find((block): block is Table => block.type === 'table')
  return (table?.rows ?? []).map((row) =>
    row.kind === 'cells'
      ? Object.fromEntries(row.cells.map((cell, i) => [table?.columns[i]?.heading, cellText(cell)]))
      : {},
  )
}

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [`${block.lead ?? ''} ${block.inlines.map(({ text }) => text).join('')}`.trim()]
      : [],
  )
}

describe('the table of gaps', () => {
  const [share, member, exam, programmes, quality, old] = rows(gapsView(plan, gaps()))
  it('shows computed values rounded, with a decimal comma and a true minus', () => {
    expect(share).toEqual({
      '№': '1',
      Показатель: 'Доля школ',
      'Ед. изм.': '%',
      'База (год)': '14,3 (2019)',
      План: '17,1 (в 1,2 раза)',
      Факт: '15,0',
      Отклонение: '−2,1',
      'Отклонение, %': '−12,5',
      Разрыв: '2,1',
      'Степень достижения, %': '87,5',
      Оценка: 'средняя',
      'Пройдено от базы, %': '25,0',
      Темп: '',
      Прогноз: '',
      'Причина отклонения': 'две школы закрыты',
    })
  })
  it("shows an organisation's value beside, and nothing computed from it", () => {
    expect(member).toMatchObject({
      '№': '',
      Показатель: 'МБОУ «СОШ № 1»',
      Факт: '38,5',
      Разрыв: '',
      Оценка: '',
    })
  })
  it('marks a plan of a later year, and shows the pace and the forecast', () => {
    expect(exam).toMatchObject({
      План: '6,46 (снижение в 1,3 раза) — на 2024 год',
      Факт: '7,9',
      Разрыв: '1,44',
      'Степень достижения, %': '',
      Оценка: 'план на более поздний год',
      Темп: 'отстаёт: ожидалось 7,24',
      Прогноз: '7,50 на 2024 год',
    })
  })
  it('says why there is no grade', () => {
    expect(programmes).toMatchObject({ План: '1', Факт: 'нет данных', Разрыв: '', Оценка: 'нет данных' })
    expect(quality).toMatchObject({
      План: 'не ниже среднего по городу',
      Факт: 'хорошее',
      Оценка: 'план не выражен числом',
    })
    expect(old).toMatchObject({ План: '', Факт: '5', Оценка: 'плана нет' })
  })
  it('leaves out columns that have nothing to say', () => {
    const { indicators } = planOf('  - { код: п, название: П, план: { 2022: 1 } }')
    const bare = indicatorGaps(indicators, [], {
      year: yearOf('2022'),
      asOf: at(2022, 12, 31),
      scale: DEFAULT_SCALE,
    })
    expect(Object.keys(rows(gapsView(plan, bare))[0] ?? {})).toEqual([
      '№',
      'Показатель',
      'План',
      'Факт',
      'Отклонение',
      'Отклонение, %',
      'Разрыв',
      'Степень достижения, %',
      'Оценка',
    ])
  })
})

describe('the words round the table', () => {
  it('name the year, the day, the mean, what is not in it, the scale', () => {
    expect(paragraphs(gapsView(plan, gaps()))).toEqual([
      'План: План',
      'По состоянию на: 31.12.2022.',
      'Средняя степень достижения (СР): 87,5 % — средняя; посчитана по 1 показателю.',
      'Не вошли в среднюю: план на более поздний год — 1; нет данных — 1; план не выражен числом — 1; плана нет — 1.',
      'Шкала по умолчанию: ≥ 0,9 высокая · ≥ 0,8 средняя · ≥ 0,7 удовлетворительная · < 0,7 неудовлетворительная. С границами сравниваются неокруглённые значения.',
      'Прогноз: продолжение прямой, проведённой по фактам (метод наименьших квадратов).',
      'В отчётах названы показатели, которых нет в плане: охват.',
    ])
  })
  it('name a scale of the settings', () => {
    const scale = readScale([
      { from: '0,95', grade: 'отлично' },
      { from: '0,5', grade: 'хорошо' },
    ])
    expect(paragraphs(gapsView(plan, gaps(scale)))).toContain(
      'Шкала из настроек: ≥ 0,95 отлично · ≥ 0,5 хорошо. С границами сравниваются неокруглённые значения.',
    )
  })
  it('say that there is nothing to tell', () => {
    const empty = indicatorGaps([], [], { asOf: at(2022, 6, 1), scale: DEFAULT_SCALE })
    expect(paragraphs(gapsView(plan, empty))).toEqual([
      'План: План',
      'По состоянию на: 01.06.2022; год ещё не закончился.',
      'В плане нет показателей.',
    ])
  })
})

describe('the JSON output', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/gaps-output.v1.schema.json', import.meta.url), 'utf8'),
  )
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
  const output = JSON.parse(
    JSON.stringify({ version: 1, plans: [gapsOutput({ file: 'план.yaml', roadmap: plan, gaps: gaps() })] }),
  )

  it('is what its schema says', () => {
    expect([validate(output), validate.errors]).toEqual([true, null])
  })
  it('and the schema allows no other key', () => {
    expect(validate({ ...output, plans: [{ ...output.plans[0], extra: 1 }] })).toBe(false)
  })
  it('holds every number for programs, exactly, and as printed', () => {
    const [share, exam] = output.plans[0].indicators
    expect(share).toMatchObject({
      code: 'доля',
      direction: 'increase',
      state: 'measured',
      target: { year: '2022', isLater: false, number: { value: 120 / 7, exact: '120/7', shown: '17,1' } },
      gap: { exact: '15/7', shown: '2,1' },
      degree: { value: 0.875, exact: '7/8', shown: '87,5 %' },
      members: [{ organisation: 'МБОУ «СОШ № 1»', number: { value: 38.5 } }],
    })
    expect(exam).toMatchObject({
      target: { isLater: true },
      pace: { onTrack: false },
      forecast: { year: '2024', number: { value: 7.5 }, facts: 2, meetsTarget: false },
    })
  })
  it('counts what is not in the mean', () => {
    expect(output.plans[0].mean.counts).toEqual({
      measured: 1,
      laterTarget: 1,
      noData: 1,
      notMeasurable: 1,
      noTarget: 1,
    })
  })
  it('explains every key in Russian, with examples that are valid', () => {
    const open = [schema]
    for (const node of open) {
      for (const inner of Object.values(node))
        if (typeof inner === 'object' && inner !== null) open.push(inner)
      for (const property of Object.values<Record<string, unknown>>(node.properties ?? {})) {
        if (typeof property !== 'object' || !('examples' in property)) continue
        expect(property['description']).toMatch(/^[А-ЯЁ].*\.$/)
        const own = new Ajv2020({ strict: true }).compile({ ...property, $defs: schema.$defs })
        for (const example of property['examples'] as unknown[])
          expect([example, own(example)]).toEqual([example, true])
      }
    }
    expect(validate(schema.examples[0])).toBe(true)
  })
})
