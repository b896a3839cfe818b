import { describe, expect, it } from 'vitest'
import { showFraction } from '../../../src/status/indicators/fraction.ts'
import type { IndicatorGap } from '../../../src/status/indicators/indicator-gap.ts'
import { indicatorGaps } from '../../../src/status/indicators/indicator-gap.ts'
import { DEFAULT_SCALE, readScale } from '../../../src/status/indicators/thresholds.ts'
import { at, gapsOf, planOf, ratio, yearOf } from './indicators.ts'

type Facts = Parameters<typeof gapsOf>[1]

function rowOf(indicator: string, facts: Facts, year: string): IndicatorGap {
  const [row] = gapsOf(indicator, facts, { year }).indicators
  if (row === undefined) throw new Error('no row')
  return row
}

describe('рост', () => {
  const row = rowOf(
    'единица: "%", база: { год: 2019, значение: 20 }, план: { 2024: 80 }',
    { 2024: '60' },
    '2024',
  )
  it('deviates by F − P and by (F − P)/P', () => {
    expect(row.deviation).toEqual({ absolute: ratio(-20), relative: ratio(-1, 4) })
  })
  it('has the gap P − F, the degree F/P and its grade', () => {
    expect(row).toMatchObject({ gap: ratio(20), degree: ratio(3, 4), grade: 'удовлетворительная' })
  })
  it('has gone (F − B)/(P − B) of the way from the baseline', () => {
    expect(row.progress).toEqual(ratio(40, 60))
  })
  it('has no gap above the plan; the degree is not capped, the mean is', () => {
    const { indicators, mean } = gapsOf('план: { 2024: 80 }', { 2024: '100' }, { year: '2024' })
    expect(indicators[0]).toMatchObject({ gap: ratio(0), degree: ratio(5, 4), grade: 'высокая' })
    expect(mean.value).toEqual(ratio(1))
  })
  it('without a fact above zero has the degree 0', () => {
    expect(rowOf('план: { 2024: 80 }', { 2024: '0' }, '2024').degree).toEqual(ratio(0))
    expect(rowOf('план: { 2024: 80 }', { 2024: '-5' }, '2024').degree).toEqual(ratio(0))
  })
})

describe('снижение', () => {
  const row = rowOf('база: { год: 2019, значение: "10" }, план: { 2024: не более 5 }', { 2024: '8' }, '2024')
  it('is known by «не более»', () => {
    expect(row.indicator.direction).toBe('снижение')
    expect(row.deviation).toEqual({ absolute: ratio(3), relative: ratio(3, 5) })
  })
  it('has the gap F − P, the degree P/F and progress downwards', () => {
    expect(row).toMatchObject({ gap: ratio(3), degree: ratio(5, 8), progress: ratio(2, 5) })
    expect(row.grade).toBe('неудовлетворительная')
  })
  it('has the degree 1 where F = 0', () => {
    expect(rowOf('план: { 2024: не более 5 }', { 2024: '0' }, '2024')).toMatchObject({
      gap: ratio(0),
      degree: ratio(1),
    })
  })
})

describe('a plan of zero', () => {
  const zero = 'направление: снижение, план: { 2024: 0 }'
  it('gives 1 to a fact that meets it and 0 to any other; nothing is related to zero', () => {
    expect(rowOf(zero, { 2024: '0' }, '2024').degree).toEqual(ratio(1))
    const row = rowOf(zero, { 2024: '2' }, '2024')
    expect(row).toMatchObject({ degree: ratio(0), gap: ratio(2) })
    expect(row.deviation).toEqual({ absolute: ratio(2) })
    expect(rowOf('план: { 2024: 0 }', { 2024: '3' }, '2024').degree).toEqual(ratio(1))
  })
  it('and one below zero alike: a ratio would turn over', () => {
    expect(rowOf('план: { 2024: -5 }', { 2024: '-10' }, '2024').degree).toEqual(ratio(0))
    expect(rowOf('план: { 2024: -5 }', { 2024: '-5' }, '2024').degree).toEqual(ratio(1))
  })
})

describe('удержание', () => {
  it('has the gap |F − P| on either side', () => {
    expect(rowOf('направление: удержание, план: { 2024: 100 }', { 2024: '90' }, '2024')).toMatchObject({
      gap: ratio(10),
      degree: ratio(9, 10),
      grade: 'высокая',
    })
    expect(rowOf('направление: удержание, план: { 2024: 4 }', { 2024: '5' }, '2024')).toMatchObject({
      gap: ratio(1),
      degree: ratio(4, 5),
      grade: 'средняя',
    })
  })
  it('takes the side of a bound', () => {
    expect(rowOf('направление: удержание, план: { 2024: не менее 1 }', { 2024: '3' }, '2024')).toMatchObject({
      gap: ratio(0),
      degree: ratio(3),
    })
  })
})

describe('planned values relative to the baseline', () => {
  const share = 'единица: "%", база: { год: 2019, значение: "14,3", числитель: 20, знаменатель: 140 }'
  it('20/140 × 1,2 = 24/140, unrounded', () => {
    const row = rowOf(
      `${share}, план: { 2024: "в 1,2 раза" }`,
      { 2024: { numerator: '24', denominator: '140' } },
      '2024',
    )
    expect(row.baseline).toEqual(ratio(2000, 140))
    expect(row.planned?.value).toEqual(ratio(2400, 140))
    expect(row).toMatchObject({ gap: ratio(0), degree: ratio(1), progress: ratio(1) })
    expect([row.baseline, row.planned?.value].map((value) => value && showFraction(value, 4))).toEqual([
      '14,2857',
      '17,1429',
    ])
  })
  it('a typed 17,1 is below 24/140: thresholds see the unrounded value', () => {
    const row = rowOf(`${share}, план: { 2024: "в 1,2 раза" }`, { 2024: '17,1' }, '2024')
    expect(row.gap).toEqual(ratio(3, 70))
    expect(row.degree).toEqual(ratio(399, 400))
  })
  it.each([
    ['снижение в 1,3 раза', '8,4', 84, 13],
    ['рост в 1,3 раза', '8,4', 1092, 100],
    ['рост на 5 п.п.', '8,4', 134, 10],
    ['+5 п.п.', '8,4', 134, 10],
    ['снижение на 5 п.п.', '8,4', 34, 10],
    ['рост на 10 %', '8,4', 924, 100],
    ['снижение на 10 %', '8,4', 756, 100],
  ])('«%s» of %s', (plan, base, numerator, denominator) => {
    const row = rowOf(`база: { год: 2019, значение: "${base}" }, план: { 2024: "${plan}" }`, {}, '2024')
    expect(row.planned?.value).toEqual(ratio(numerator, denominator))
  })
  it.each([
    ['в 1,3 раза', 'снижение', 84, 13],
    ['в 1,3 раза', 'рост', 1092, 100],
    ['на 5 п.п.', 'снижение', 34, 10],
  ])('«%s» follows the direction %s', (plan, direction, numerator, denominator) => {
    const row = rowOf(
      `направление: ${direction}, база: { год: 2019, значение: "8,4" }, план: { 2024: "${plan}" }`,
      {},
      '2024',
    )
    expect(row.planned?.value).toEqual(ratio(numerator, denominator))
  })
  it('cannot be computed without a baseline, nor for words', () => {
    for (const plan of ['в 1,3 раза', '+5 п.п.', 'не ниже среднего по городу']) {
      const row = rowOf(`план: { 2024: "${plan}" }`, { 2024: '10' }, '2024')
      expect(row.state).toBe('not-measurable')
      expect(row).not.toHaveProperty('degree')
    }
  })
})

describe('fractions in the unit of the indicator', () => {
  it.each([
    ['единица: "%"', 1000, 70],
    ['единица: на 1000 обучающихся', 1000, 7],
    ['единица: случаев на 10 тыс. детей', 10_000, 7],
    ['единица: "‰"', 1000, 7],
    ['единица: школ', 1, 7],
  ])('%s', (unit, numerator, denominator) => {
    const row = rowOf(`${unit}, план: { 2024: 1 }`, { 2024: { numerator: '20', denominator: '140' } }, '2024')
    expect(row.fact?.exact).toEqual(ratio(numerator, denominator))
  })
  it('without a unit the typed value tells a percentage from a share', () => {
    const fact = { numerator: '20', denominator: '140' }
    expect(rowOf('план: { 2024: 1 }', { 2024: { ...fact, value: '14,3' } }, '2024').fact?.exact).toEqual(
      ratio(100, 7),
    )
    expect(rowOf('план: { 2024: 1 }', { 2024: { ...fact, value: '0,14' } }, '2024').fact?.exact).toEqual(
      ratio(1, 7),
    )
  })
  it('of nothing are no data', () => {
    const row = rowOf('план: { 2024: 1 }', { 2024: { numerator: '20', denominator: '0' } }, '2024')
    expect(row.state).toBe('no-data')
  })
})

describe('without a fact', () => {
  it('there is no data: outside the mean, and counted', () => {
    const plan = planOf(
      [
        '  - { код: а, название: А, план: { 2024: 10 } }',
        '  - { код: б, название: Б, план: { 2024: 10 } }',
        '  - { код: в, название: В, план: { 2024: 10 } }',
        '  - { код: г, название: Г, план: { 2024: как в прошлом году } }',
      ].join('\n'),
    )
    const { mean, indicators } = indicatorGaps(
      plan.indicators,
      [
        { indicator: 'а', year: '2024', value: '9' },
        { indicator: 'б', year: '2024', value: '20' },
        { indicator: 'г', year: '2024', value: '20' },
      ],
      { year: yearOf('2024'), asOf: at(2025, 1, 1), scale: DEFAULT_SCALE },
    )
    expect(mean.value).toEqual(ratio(19, 20))
    expect(mean.counts).toEqual({
      measured: 2,
      'later-target': 0,
      'no-data': 1,
      'not-measurable': 1,
      'no-target': 0,
    })
    expect(indicators[2]).toMatchObject({ state: 'no-data' })
  })
  it('in numbers there is none either; the words stay', () => {
    const row = rowOf('план: { 2024: 10 }', { 2024: 'почти все' }, '2024')
    expect(row).toMatchObject({ state: 'no-data', fact: { value: 'почти все' } })
  })
  it('there is no mean, and no grade', () => {
    expect(gapsOf('план: { 2024: 10 }', {}, { year: '2024' }).mean).not.toHaveProperty('value')
  })
})

describe('progress from the baseline', () => {
  it('is a column of its own, only with a baseline and P ≠ B', () => {
    expect(rowOf('план: { 2024: 10 }', { 2024: '9' }, '2024')).not.toHaveProperty('progress')
    expect(
      rowOf('база: { год: 2019, значение: 10 }, план: { 2024: 10 }', { 2024: '9' }, '2024'),
    ).not.toHaveProperty('progress')
  })
  it('is negative where things got worse', () => {
    expect(
      rowOf('база: { год: 2019, значение: 10 }, план: { 2024: 20 }', { 2024: '5' }, '2024').progress,
    ).toEqual(ratio(-1, 2))
  })
})

describe('a year between planned ones', () => {
  const rise = 'база: { год: 2019, значение: 20 }, план: { 2024: 80 }'
  it('is measured against the next planned year, outside the mean', () => {
    const { indicators, mean } = gapsOf(rise, { 2021: '40' }, { year: '2021' })
    expect(indicators[0]).toMatchObject({
      state: 'later-target',
      planned: { when: { label: '2024' } },
      gap: ratio(40),
      progress: ratio(1, 3),
    })
    expect(indicators[0]).not.toHaveProperty('degree')
    expect(mean.counts['later-target']).toBe(1)
    expect(mean).not.toHaveProperty('value')
  })
  it('has the pace B + (P − B)·(Y − Y_B)/(Y_P − Y_B)', () => {
    expect(rowOf(rise, { 2021: '44' }, '2021').pace).toEqual({ expected: ratio(44), isOnTrack: true })
    expect(rowOf(rise, { 2021: '43,9' }, '2021').pace).toEqual({ expected: ratio(44), isOnTrack: false })
  })
  it('is marked so even without a fact', () => {
    expect(rowOf(rise, {}, '2021')).toMatchObject({ state: 'no-data', isLater: true })
    expect(rowOf(rise, {}, '2024')).toMatchObject({ state: 'no-data', isLater: false })
  })
  it('has the pace downwards and towards what is held', () => {
    const fall = 'направление: снижение, база: { год: 2019, значение: 10 }, план: { 2024: 5 }'
    expect(rowOf(fall, { 2022: '7' }, '2022').pace).toEqual({ expected: ratio(7), isOnTrack: true })
    expect(rowOf(fall, { 2022: '7,1' }, '2022').pace?.isOnTrack).toBe(false)
    const hold = 'направление: удержание, база: { год: 2019, значение: 10 }, план: { 2024: 15 }'
    expect(rowOf(hold, { 2022: '13' }, '2022').pace).toEqual({ expected: ratio(13), isOnTrack: true })
    expect(rowOf(hold, { 2022: '18' }, '2022').pace?.isOnTrack).toBe(false)
  })
  it('has no pace without a dated baseline', () => {
    expect(rowOf('база: 20, план: { 2024: 80 }', { 2021: '44' }, '2021')).not.toHaveProperty('pace')
    expect(rowOf('план: { 2024: 80 }', { 2021: '44' }, '2021')).not.toHaveProperty('pace')
  })
  it('that has a plan of its own has no pace', () => {
    expect(rowOf(`${rise.slice(0, -3)}, 2021: 40 }`, { 2021: '44' }, '2021')).not.toHaveProperty('pace')
  })
  it('after the last one has no plan: the fact alone is shown', () => {
    const row = rowOf('план: { 2021: 40 }', { 2022: '44' }, '2022')
    expect(row).toMatchObject({ state: 'no-target', fact: { value: '44' } })
    expect(row).not.toHaveProperty('gap')
  })
})

describe('school years', () => {
  const school = 'база: { год: 2019/20, значение: 20 }, план: { 2021/22: 30, 2023/24: 80 }'
  it('are asked for by their own name or by the year in which they end', () => {
    for (const year of ['2021/22', '2021/2022', '2022'])
      expect(rowOf(school, { '2021/22': '27' }, year)).toMatchObject({
        state: 'measured',
        degree: ratio(9, 10),
      })
  })
  it('keep the pace on one exact axis with calendar years', () => {
    expect(rowOf(school, { '2022/23': '60' }, '2022/23').pace?.expected).toEqual(ratio(65))
    // December 2019 → August 2024 is 56 months, to August 2023 it is 44.
    const mixed = 'база: { год: 2019, значение: 0 }, план: { 2023/24: 56 }'
    expect(rowOf(mixed, { '2022/23': '44' }, '2022/23').pace?.expected).toEqual(ratio(44))
  })
})

describe('a lone planned value', () => {
  it('is for the last year of the plan', () => {
    expect(rowOf('план: 80', { 2024: '80' }, '2024').state).toBe('measured')
    expect(rowOf('план: 80', { 2023: '80' }, '2023')).toMatchObject({
      state: 'later-target',
      planned: { when: { label: '2024' } },
    })
  })
})

describe('the forecast', () => {
  const rise = 'план: { 2020: 30, 2024: 90 }'
  it('is the least-squares line over the facts, at the last planned year', () => {
    // y = 30, 38,5, 41,5: mean 110/3, slope 5,75; at 2024 it is 110/3 + 3·5,75.
    const { forecast } = rowOf(rise, { 2020: '30', 2021: '38,5', 2022: '41,5' }, '2022')
    expect(forecast).toEqual({
      year: yearOf('2024'),
      value: ratio(647, 12),
      facts: 3,
      meetsPlan: false,
    })
  })
  it('goes through two facts exactly', () => {
    const { forecast } = rowOf(rise, { 2020: '30', 2021: '45' }, '2021')
    expect(forecast).toMatchObject({ value: ratio(90), facts: 2, meetsPlan: true })
  })
  it('needs two facts, and none for the last planned year', () => {
    expect(rowOf(rise, { 2020: '30' }, '2020')).not.toHaveProperty('forecast')
    expect(rowOf(rise, { 2023: '30', 2024: '45' }, '2024')).not.toHaveProperty('forecast')
  })
  it('knows nothing of later years than the one asked for', () => {
    expect(rowOf(rise, { 2020: '30', 2021: '45', 2022: '0' }, '2021').forecast?.facts).toBe(2)
  })
})

describe('reports', () => {
  const plan = 'план: { 2023: 10, 2024: 20 }'
  it('later than the day asked for are not read; of two the later counts', () => {
    const facts = { 2023: { value: '5', date: at(2023, 6, 1) } }
    expect(gapsOf(plan, facts, { year: '2023', asOf: at(2023, 5, 31) }).indicators[0]?.state).toBe('no-data')
    const { indicators } = planOf(`  - { код: п, название: П, ${plan} }`)
    const both = [
      { indicator: 'п', year: '2023', value: '9', date: at(2024, 1, 10) },
      { indicator: 'п', year: '2023', value: '5', date: at(2023, 6, 1) },
    ]
    const options = { year: yearOf('2023'), asOf: at(2024, 12, 31), scale: DEFAULT_SCALE }
    expect(indicatorGaps(indicators, both, options).indicators[0]?.fact?.value).toBe('9')
  })
  it('of one organisation are shown beside, never summed', () => {
    const { indicators } = gapsOf(
      plan,
      { 2023: { value: '5', organisation: 'МБОУ «СОШ № 1»' } },
      { year: '2023' },
    )
    expect(indicators[0]).toMatchObject({ state: 'no-data', members: [{ value: '5' }] })
  })
  it('of unknown indicators are named', () => {
    const { indicators } = planOf(`  - { код: п, название: П, ${plan} }`)
    const facts = [{ indicator: 'р', year: '2023', value: '5' }]
    const options = { asOf: at(2023, 12, 31), scale: DEFAULT_SCALE }
    expect(indicatorGaps(indicators, facts, options).strays).toEqual(['р'])
  })
})

describe('the year, where none is asked for', () => {
  const plan = 'план: { 2022: 10, 2023: 20, 2024: 30 }'
  it.each([
    ['the last planned one that is over', {}, at(2023, 12, 31), '2023'],
    ['the running one once it has a fact', { 2024: '12' }, at(2024, 6, 1), '2024'],
    ['the first planned one before that', {}, at(2021, 1, 1), '2022'],
    ['the last planned one after the plan', {}, at(2030, 1, 1), '2024'],
    ['never one that has not begun', { 2034: '12' }, at(2024, 6, 1), '2023'],
  ])('is %s', (_name, facts: Facts, asOf, year) => {
    expect(gapsOf(plan, facts, { asOf }).year.label).toBe(year)
  })
  it('is over on its last day', () => {
    expect(gapsOf(plan, {}, { year: '2023', asOf: at(2023, 12, 31) }).isOver).toBe(true)
    expect(gapsOf(plan, {}, { year: '2023', asOf: at(2023, 12, 30) }).isOver).toBe(false)
  })
})

describe('the scale', () => {
  it.each([
    ['90', 'высокая'],
    ['89,99', 'средняя'],
    ['80', 'средняя'],
    ['79,99', 'удовлетворительная'],
    ['70', 'удовлетворительная'],
    ['69,99', 'неудовлетворительная'],
  ])('%s of 100 is %s: unrounded values are compared', (fact, grade) => {
    expect(rowOf('план: { 2024: 100 }', { 2024: fact }, '2024').grade).toBe(grade)
  })
  it('is a setting', () => {
    const scale = readScale([
      { from: '50 %', grade: 'слабо' },
      { from: '0,95', grade: 'отлично' },
    ])
    const grade = (fact: string) =>
      gapsOf('план: { 2024: 100 }', { 2024: fact }, { scale }).indicators[0]?.grade
    expect([grade('95'), grade('94,9'), grade('49')]).toEqual(['отлично', 'слабо', undefined])
    expect(readScale([])).toBe(DEFAULT_SCALE)
  })
})
