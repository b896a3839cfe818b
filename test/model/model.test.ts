import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { splitNames } from '../../src/model/names.ts'
import { readNumber, readTarget } from '../../src/model/number.ts'
import { roman } from '../../src/model/numbering.ts'
import { readRoadmap } from '../../src/model/read-roadmap.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'

function roadmapOf(text: string): Roadmap {
  return readRoadmap(parse(`код: x\nназвание: План\n${text}`, { schema: 'failsafe' })).roadmap
}

describe('numbers', () => {
  it.each([
    ['14,3', 14.3],
    ['14.3', 14.3],
    ['1 250', 1250],
    ['1\u00a0250,5', 1250.5],
    ['30 %', 30],
    ['-2', -2],
    ['−2', -2],
  ])('%s is %d', (typed, value) => {
    expect(readNumber(typed)).toBe(value)
  })
  it.each(['', 'много', '1,2,3', '5 чел.', '10–20'])('%s is none', (typed) => {
    expect(readNumber(typed)).toBeUndefined()
  })
  it.each([
    ['30', { kind: 'number', value: 30 }],
    ['не менее 1', { kind: 'number', value: 1, bound: 'at-least' }],
    ['≥ 1', { kind: 'number', value: 1, bound: 'at-least' }],
    ['не более 2 %', { kind: 'number', value: 2, bound: 'at-most' }],
    ['до 2', { kind: 'number', value: 2 }],
    ['в 1,3 раза', { kind: 'times', factor: 1.3 }],
    ['снижение в 1,3 раза', { kind: 'times', factor: 1.3, direction: 'снижение' }],
    ['рост на 5 п.п.', { kind: 'change', by: 5, unit: 'points' }],
    ['снижение на 10 %', { kind: 'change', by: -10, unit: 'percent' }],
    ['+5 п.п.', { kind: 'change', by: 5, unit: 'points' }],
    ['не ниже среднего по городу', { kind: 'unmeasurable' }],
  ])('the target «%s»', (typed, value) => {
    expect(readTarget(typed)).toEqual(value)
  })
  it('the indicator’s own unit may follow the number', () => {
    expect(readTarget('12 чел.', 'чел.')).toEqual({ kind: 'number', value: 12 })
  })
})

describe('names of the responsible', () => {
  it.each([
    ['УО, ОО', ['УО', 'ОО']],
    ['УО; ОО\nММО', ['УО', 'ОО', 'ММО']],
    ['МКУ «Центр, школа», ОО', ['МКУ «Центр, школа»', 'ОО']],
    ['МКУ "Центр, школа", ОО', ['МКУ "Центр, школа"', 'ОО']],
    ['отдел (сектор А, сектор Б), ОО', ['отдел (сектор А, сектор Б)', 'ОО']],
    ['МКУ Управление», ОО', ['МКУ Управление»', 'ОО']],
    ['ОО,', ['ОО']],
  ])('%s', (typed, names) => {
    expect(splitNames(typed)).toEqual(names)
  })
  it('a note in brackets is no part of the name, and is printed', () => {
    const [activity] = roadmapOf(
      'мероприятия:\n  - мероприятие: а\n    ответственные: УО (по согласованию), ОО',
    ).activities
    expect(activity?.responsible?.names.map(({ text }) => text)).toEqual(['УО', 'ОО'])
    expect(activity?.responsible?.text).toBe('УО (по согласованию), ОО')
  })
})

const ROWS =
  'мероприятия: [{мероприятие: а}, {мероприятие: б, мероприятия: [{мероприятие: в}, {мероприятие: г}]}]'
const numbers = (text: string): (string | undefined)[] =>
  roadmapOf(text).activities.map(({ number }) => number)

describe('numbering', () => {
  it.each([
    ['составная', ['1.1', '1.2', '1.2.1', '1.2.2', '2.1', '2.2', '2.2.1', '2.2.2']],
    ['сквозная', ['1', '2', '2.1', '2.2', '3', '4', '4.1', '4.2']],
    ['по разделам', ['1', '2', '2.1', '2.2', '1', '2', '2.1', '2.2']],
    ['нет', [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]],
  ])('%s', (kind, expected) => {
    expect(
      numbers(`таблица: {нумерация: ${kind}}\nразделы: [{название: А, ${ROWS}}, {название: Б, ${ROWS}}]`),
    ).toEqual(expected)
  })
  it('without sections the rows run on', () => {
    expect(numbers(ROWS)).toEqual(['1', '2', '2.1', '2.2'])
  })
  it('a typed number takes the place of the computed one, a row without a number does not count', () => {
    const text =
      'разделы: [{название: А, мероприятия: [{мероприятие: а}, {мероприятие: б, номер: 1.1.1}, {мероприятие: в, номер: нет}, {мероприятие: г}]}]'
    expect(numbers(text)).toEqual(['1.1', '1.1.1', undefined, '1.3'])
  })
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [38, 'XXXVIII'],
  ])('%d is %s', (number, sign) => {
    expect(roman(number)).toBe(sign)
  })
})

describe('rows', () => {
  it('a row with sub-rows and no deadline is a heading; sub-rows inherit who is responsible, not the rest', () => {
    const { activities } = roadmapOf(
      'мероприятия: [{мероприятие: а, ответственные: УО, результат: р, мероприятия: [{мероприятие: б, срок: 2021}]}]',
    )
    expect(activities.map(({ kind }) => kind)).toEqual(['heading', 'activity'])
    expect(activities[1]?.responsible?.text).toBe('УО')
    expect(activities[1]?.result).toBeUndefined()
  })
  it('a section with cells of its own and no activities is a row', () => {
    const { activities } = roadmapOf(
      'разделы: [{название: А, срок: 2021}, {название: Б, срок: 2021, мероприятия: [{мероприятие: а}]}]',
    )
    expect(activities.map(({ kind, number, title }) => [kind, number, title.text])).toEqual([
      ['section', '1', 'А'],
      ['activity', '2.1', 'а'],
    ])
  })
  it('every entity keeps its path', () => {
    const [, second] = roadmapOf(`разделы: [{название: А, ${ROWS}}]`).activities
    expect(second?.path).toEqual(['разделы', 0, 'мероприятия', 1])
    expect(second?.activities[0]?.path).toEqual(['разделы', 0, 'мероприятия', 1, 'мероприятия', 0])
  })
  it('a deadline explained by dates prints its words, and without them the dates as typed', () => {
    const { activities } = roadmapOf(
      'мероприятия: [{мероприятие: а, срок: {текст: к осени, с: 01.08.2023, по: 31.08.2023}}, {мероприятие: б, срок: {с: 2015, по: 2020}}]',
    )
    expect(activities.map(({ deadline }) => deadline?.text)).toEqual(['к осени', '2015 – 2020'])
  })
})

describe('indicators', () => {
  it('fall where a target says so', () => {
    const direction = (plan: string): string | undefined =>
      roadmapOf(`показатели: [{название: а, план: ${plan}}]`).indicators[0]?.direction
    expect(direction('{2021: не более 2}')).toBe('снижение')
    expect(direction('снижение в 1,3 раза'.replace(',', '.'))).toBe('снижение')
    expect(direction('{2021: 5}')).toBe('рост')
  })
  it('keep a fraction exactly', () => {
    const [indicator] = roadmapOf(
      'показатели: [{название: а, база: {значение: "14,3", числитель: 20, знаменатель: 140}}]',
    ).indicators
    expect(indicator?.baseline).toMatchObject({ value: 14.3, fraction: { numerator: 20, denominator: 140 } })
  })
})

describe('sections', () => {
  it('that are repealed take their rows with them', () => {
    const { activities } = roadmapOf(
      'разделы: [{название: А, утратила-силу: приказ № 5, мероприятия: [{мероприятие: а, мероприятия: [{мероприятие: б, утратила-силу: приказ № 4}]}]}]',
    )
    expect(activities.map(({ repealed }) => repealed?.text)).toEqual(['приказ № 5', 'приказ № 4'])
  })
  it('keep the codes that they serve as a whole', () => {
    const [section] = roadmapOf(
      'разделы: [{название: А, показатели: охват, задачи: [кадры], мероприятия: [{мероприятие: а}]}]',
    ).sections
    expect([section?.indicators, section?.tasks].map((codes) => codes?.map(({ text }) => text))).toEqual([
      ['охват'],
      ['кадры'],
    ])
    expect(section?.row).toBeUndefined()
  })
})
