import { expect, it } from 'vitest'
import { approvedBy, approvedByHeading, differingWords, names } from '../../src/russian/approval.ts'

const clause = (text: string, ...items: string[]) => ({
  path: [0],
  text,
  clauses: items.map((item, index) => ({ path: [0, 'пункты', index], text: item })),
})

it.each([
  ['Утвердить план поддержки школ (приложение 1).', 'план поддержки школ'],
  ['1. Утвердить прилагаемый план поддержки школ (далее – План).', 'план поддержки школ'],
  ['Утвердить и ввести в действие программу, согласно приложению № 2 к настоящему приказу;', 'программу'],
  ['Утвердить план и ввести его в действие с 01.09.2022', 'план'],
])('%s approves «%s»', (text, name) => {
  expect(approvedBy([clause(text)]).map((each) => each.name)).toEqual([name])
})

it('finds the items under «Утвердить:» at their own places', () => {
  const found = approvedBy([
    clause('Утвердить:', 'план;', 'состав группы.'),
    clause('Исполнять утверждённый план'),
  ])
  expect(found.map(({ name, path }) => [name, path])).toEqual([
    ['план', [0, 'пункты', 0]],
    ['состав группы', [0, 'пункты', 1]],
  ])
})

it('reads the name from a heading', () => {
  expect(approvedByHeading('ОБ УТВЕРЖДЕНИИ ПЛАНА')).toBe('ПЛАНА')
  expect(approvedByHeading('О мерах поддержки школ')).toBeUndefined()
})

it('compares names by words, not by cases, quotes, dashes and capitals', () => {
  const none = { onlyA: [], onlyB: [] }
  expect(
    differingWords('«дорожной карты» школ на 2021 -2024 гг.', 'ДОРОЖНАЯ КАРТА школ на 2021–2024 годы'),
  ).toEqual(none)
  expect(differingWords('план поддержки школ', 'План поддержки сельских школ').onlyB).toEqual(['сельских'])
})

it('knows whether a wording speaks of the plan', () => {
  expect(names('Утвердить состав группы', 'План поддержки школ')).toBe(false)
  expect(names('Утвердить прилагаемое', 'План поддержки школ')).toBe(true)
  expect(names('Утвердить план', 'План поддержки школ')).toBe(true)
})
