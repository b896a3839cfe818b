import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ValueFault } from '../../src/model/read-parts.ts'
import { readRoadmap } from '../../src/model/read-roadmap.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'

function read(text: string): { readonly roadmap: Roadmap; readonly faults: readonly ValueFault[] } {
  return readRoadmap(parse(`код: x\nназвание: План\n${text}`, { schema: 'failsafe' }))
}

/** «2021-05-01..2021-05-31»: windows of every row, rows parted by « | ». */
function windows({ activities }: Roadmap): string {
  return activities
    .map(({ deadline }) => deadline?.reading.windows.map(({ from, to }) => `${from}..${to}`).join(' '))
    .join(' | ')
}

const row = (deadline: string): string => `мероприятия: [{ мероприятие: Дело, срок: ${deadline} }]`

describe('what a deadline leans on', () => {
  it.each([
    ['the period of the plan', `период: 2022\n${row('май')}`, '2022-05-01..2022-05-31'],
    [
      'the period of the section',
      `период: 2021–2024\nразделы: [{ название: А, период: 2023, ${row('май')} }]`,
      '2023-05-01..2023-05-31',
    ],
    [
      'the deadline of the section',
      `период: 2021–2024\nразделы: [{ название: А, срок: 2023, ${row('май')} }]`,
      '2023-05-01..2023-05-31',
    ],
    [
      'not a deadline of the section with several windows',
      `период: 2021–2024\nразделы: [{ название: А, срок: "май 2022, май 2023", ${row('июнь')} }]`,
      '',
    ],
    [
      'its own period before its own deadline',
      `период: 2021–2024\nразделы: [{ название: А, период: 2022, срок: 2023, ${row('май')} }]`,
      '2022-05-01..2022-05-31',
    ],
    [
      'a section that is a row itself: the period of the plan',
      'период: 2022\nразделы: [{ название: А, срок: май }]',
      '2022-05-01..2022-05-31',
    ],
    [
      'sub-activities: that of their section',
      'период: 2021–2024\nразделы: [{ название: А, период: 2023, мероприятия: [{ мероприятие: Дело, мероприятия: [{ мероприятие: Часть, срок: май }] }] }]',
      ' | 2023-05-01..2023-05-31',
    ],
    [
      "the author's own dates before his words",
      `период: 2022\n${row('{ текст: май, с: 01.06.2022, по: 10.06.2022 }')}`,
      '2022-06-01..2022-06-10',
    ],
  ])('%s', (_, text, expected) => {
    expect(windows(read(text).roadmap)).toBe(expected)
  })
  it('the same words of one context are read once', () => {
    const { activities } = read(
      'период: 2022\nмероприятия: [{ мероприятие: А, срок: май }, { мероприятие: Б, срок: май }]',
    ).roadmap
    expect(activities[0]?.deadline?.reading).toBe(activities[1]?.deadline?.reading)
  })
})

describe('the day from which an order acts', () => {
  const late = (clause: string, date = '29.03.2022'): string[] =>
    read(
      `период: 2021–2022\nприказ: { дата: ${date}, пункты: ["${clause}"] }\n${row('август 2021 г.')}`,
    ).roadmap.activities.flatMap(({ deadline }) => deadline?.reading.notes.map(({ rule }) => rule) ?? [])
  it.each([
    ['is its date', 'Утвердить план.', ['deadline-before-order']],
    ['is the one it names in digits', 'Приказ распространяется на отношения, возникшие с 01.01.2021.', []],
    ['in words', 'Приказ действует с 1 января 2021 г.', []],
    ['as the beginning of a year', 'Приказ действует с начала 2021 года.', []],
    ['and may be too late', 'Приказ вступает в силу с 1 сентября 2021 г.', ['deadline-before-order']],
    ['nothing is said where it cannot be read', 'Приказ действует с 31.09.2021.', []],
  ])('%s', (_, clause, expected) => {
    expect(late(clause)).toEqual(expected)
  })
})

describe('the school calendar', () => {
  const calendar = (text: string): string => `период: 2023/24 учебный год\nкалендарь: { ${text} }\n`
  it.each([
    [
      'четверти: { 2023/24: [01.09–27.10, 06.11–29.12] }',
      'II четверть 2023/24 учебного года',
      '2023-11-06..2023-12-29',
    ],
    ['четверти: { 2023/2024: [01.09-27.10] }', 'I четверть', '2023-09-01..2023-10-27'],
    ['триместры: { 2023/24: [01.09–30.11, 01.12–29.02] }', 'II триместр', '2023-12-01..2024-02-29'],
    ['каникулы: { 2023/24: [28.10–05.11, 30.12–08.01] }', 'зимние каникулы', '2023-12-30..2024-01-08'],
    ['учебный-год: { с: 01.09, по: 25.05 }', 'в течение учебного года', '2023-09-01..2024-05-25'],
  ])('%s: %s', (text, deadline, expected) => {
    const { roadmap, faults } = read(calendar(text) + row(deadline))
    expect(faults).toEqual([])
    expect(windows(roadmap)).toBe(expected)
  })
  it.each([
    ['учебный-год: { с: 31.09 }', 'календарь/учебный-год/с'],
    ['учебный-год: { по: май }', 'календарь/учебный-год/по'],
    ['четверти: { 2023/24: [01.09–27.10, весной] }', 'календарь/четверти/2023/24/1'],
    ['каникулы: { 2023/24: 05.11–28.10 }', 'календарь/каникулы/2023/24'],
    ['четверти: { 2023/25: [01.09–27.10] }', 'календарь/четверти/2023/25'],
    ['триместры: { 2023/24: [01.09–29.02, 30.02–31.05] }', 'календарь/триместры/2023/24/1'],
  ])('what cannot be read is told and left out: %s', (text, path) => {
    const { roadmap, faults } = read(calendar(text) + row('I четверть'))
    expect(faults.map((fault) => fault.path.join('/'))).toEqual([path])
    expect(windows(roadmap)).toBe('')
  })
})
