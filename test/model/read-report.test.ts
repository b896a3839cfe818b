import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSpan } from '../../src/calendar/span.ts'
import { readReport } from '../../src/model/read-report.ts'

function read(text: string): ReturnType<typeof readReport> {
  return readReport(parse(`отчёт: 1\nкарта: x\n${text}`, { schema: 'failsafe' }))
}

describe('за', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021/22', '2021-09-01', '2022-08-31'],
    ['август 2021', '2021-08-01', '2021-08-31'],
    ['III квартал 2021', '2021-07-01', '2021-09-30'],
    ['1 квартал 2024 г.', '2024-01-01', '2024-03-31'],
    ['4-й квартал 2024 года', '2024-10-01', '2024-12-31'],
    ['2 полугодие 2022', '2022-07-01', '2022-12-31'],
    ['первое полугодие 2022 года', '2022-01-01', '2022-06-30'],
    ['15.08.2021', '2021-08-15', '2021-08-15'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-Q3', '2022-07-01', '2022-09-30'],
    ['2022-H1', '2022-01-01', '2022-06-30'],
    ['2022-08-15', '2022-08-15', '2022-08-15'],
    ['2022-10-01..2023-03-31', '2022-10-01', '2023-03-31'],
    ['октябрь 2022 – март 2023', '2022-10-01', '2023-03-31'],
  ])('%s', (typed, from, to) => {
    expect(readSpan(typed)).toEqual({ from, to })
  })
  it.each(['', 'V квартал 2021', '3 полугодие 2021', '2022-13', '2022-Q5', '31.09.2022', 'осенью'])(
    'refuses %s',
    (typed) => {
      expect(readSpan(typed)).toBeUndefined()
    },
  )
})

describe('a report', () => {
  it('keeps every fact with its path, one or many a row', () => {
    const { report, faults } = read(`организация: Школа
дата: 31.12.2022
мероприятия:
  1.5:
    - { за: III квартал 2021, дата: 01.09.2021, подтверждение: [Приказ № 412, стр. 1] }
    - { состояние: частично }
  "2.4": { состояние: перенесено, срок: до 25.05.2023, основание: протокол, причина: карантин }
  "4.3": { событие: 15.06.2022 }
`)
    expect(faults).toEqual([])
    expect(report.organisation?.text).toBe('Школа')
    expect(report.date?.day).toBe('2022-12-31')
    expect(report.facts.map(({ path, state }) => [path.join('/'), state])).toEqual([
      ['мероприятия/1.5/0', 'выполнено'],
      ['мероприятия/1.5/1', 'частично'],
      ['мероприятия/2.4', 'перенесено'],
      ['мероприятия/4.3', undefined],
    ])
    expect(report.facts[0]?.evidence.map(({ text }) => text)).toEqual(['Приказ № 412', 'стр. 1'])
    expect(report.facts[2]?.deadline?.text).toBe('до 25.05.2023')
    expect(report.facts[3]?.event?.day).toBe('2022-06-15')
  })
  it('an event with a date of execution is both', () => {
    const { report } = read('мероприятия: { "1": { событие: 15.06.2022, дата: 20.06.2022 } }')
    expect(report.facts[0]).toMatchObject({ state: 'выполнено', event: { day: '2022-06-15' } })
  })
  it('values of indicators: numbers as typed, fractions, notes', () => {
    const { report, faults } = read(`показатели:
  сети: { 2020: 33, 2021: "38,5" }
  огэ: { 2021/22: { числитель: 20, знаменатель: 140, примечание: без вечерней школы } }
`)
    expect(faults).toEqual([])
    expect(report.values.map(({ indicator, year, value }) => [indicator.text, year, value?.text])).toEqual([
      ['сети', '2020', '33'],
      ['сети', '2021', '38,5'],
      ['огэ', '2021/22', undefined],
    ])
    expect(report.values[2]).toMatchObject({
      path: ['показатели', 'огэ', '2021/22'],
      numerator: { text: '20' },
      denominator: { text: '140' },
      note: { text: 'без вечерней школы' },
    })
  })
  it.each([
    ['2022', '2022'],
    ['2022/23', '2022/23'],
    ['2022/2023', '2022/23'],
    ['1999/00', '1999/00'],
    ['1999/2000', '1999/00'],
  ])('a school year has one form: %s', (typed, year) => {
    const { report, faults } = read(`показатели: { а: { ${typed}: 5 } }`)
    expect(faults).toEqual([])
    expect(report.values).toMatchObject([{ year, path: ['показатели', 'а', typed] }])
  })
  it.each([
    ['дата: 31.09.2022', ['дата']],
    ['мероприятия: { "1": { дата: 29.02.2023 } }', ['мероприятия', '1', 'дата']],
    ['мероприятия: { "1": [{ за: осенью }] }', ['мероприятия', '1', 0, 'за']],
    ['мероприятия: { "1": { событие: завтра } }', ['мероприятия', '1', 'событие']],
    ['показатели: { а: { 2020: много } }', ['показатели', 'а', '2020']],
    ['показатели: { а: { 2020: { числитель: x } } }', ['показатели', 'а', '2020', 'числитель']],
    ['показатели: { а: { 20: 5 } }', ['показатели', 'а', '20']],
    ['показатели: { а: { 2020/22: 5 } }', ['показатели', 'а', '2020/22']],
    ['показатели: { а: { 2020/2022: 5 } }', ['показатели', 'а', '2020/2022']],
  ])('names what cannot be read, and keeps it: %s', (text, path) => {
    const { report, faults } = read(text)
    expect(faults.map((fault) => fault.path)).toEqual([path])
    expect(report.facts.length + report.values.length).toBe(text.startsWith('дата') ? 0 : 1)
  })
  it('never throws on odd shapes', () => {
    for (const odd of [
      null,
      'x',
      [],
      { мероприятия: 'x' },
      { мероприятия: { a: null, b: ['x'] } },
      { показатели: { a: '1' } },
    ])
      expect(readReport(odd as never).report.facts).toEqual([])
  })
})
