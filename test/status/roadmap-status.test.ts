import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '../../src/calendar/day.ts'
import { STATUSES } from '../../src/status/status.ts'
import { anyCase, anyDay, build, day, START } from './any-case.ts'
import { at, facts, first, notesOf, plan, reading, report, row } from './plan.ts'

describe('rows, sections, responsible bodies', () => {
  const roadmap = plan(
    `разделы:
  - название: Первый
    мероприятия:
      - { мероприятие: А, код: а, срок: с, ответственные: [УО, ИМЦ] }
      - { мероприятие: Заголовок, мероприятия: [{ мероприятие: Б, срок: с, ответственные: УО }] }
  - название: Второй
    мероприятия:
      - { мероприятие: В, срок: с, ответственные: ИМЦ }
      - { мероприятие: Г, ответственные: ИМЦ }
  - { название: Третий, срок: с, ответственные: УО }`,
    [
      reading('2022-05-01..2022-05-31, 2023-05-01..2023-05-31', 'recurring'),
      reading('2022-01-01..2022-12-31'),
      reading('', 'event'),
      reading('2021-01-01..2024-12-31', 'ongoing'),
    ],
  )
  const told = report(`мероприятия:
  а: { за: 2022, дата: 10.05.2022 }
  1.2.1: { дата: 15.01.2023 }`)
  it('a row takes its worst open window, else the done state', () => {
    const statusOf = (day: string): string[] => at(day, roadmap, told).activities.map(({ status }) => status)
    expect(statusOf('2023-05-20')).toEqual([
      'due-soon',
      'done-late',
      'awaiting-event',
      'undetermined',
      'in-progress',
    ])
    expect(statusOf('2023-06-01')[0]).toBe('overdue')
    expect(statusOf('2022-07-01')[0]).toBe('upcoming')
  })
  it('a heading is no activity, a section without activities is one', () => {
    const status = at('2023-05-20', roadmap, told)
    expect(status.sections.map(({ activities }) => activities.length)).toEqual([2, 2, 1])
    expect(notesOf(at('2023-05-20', roadmap, report('мероприятия: { "1.2": { дата: 01.01.2022 } }')))).toBe(
      'activity-heading 1.2',
    )
  })
  it('sums over windows', () => {
    const status = at('2023-06-01', roadmap, told)
    expect(status.tally).toMatchObject({ windows: 6, overdue: 1, due: 3, doneInTime: 1, done: 2 })
    expect(status.tally.inTimeShare).toBeCloseTo(1 / 3, 10)
    expect(status.tally.doneShare).toBeCloseTo(2 / 3, 10)
    expect(status.tally.counts).toMatchObject({ 'awaiting-event': 1, undetermined: 1 })
    expect(status.responsible.map(({ name, tally }) => [name, tally.windows])).toEqual([
      ['УО', 4],
      ['ИМЦ', 4],
    ])
    expect(status.sections.map(({ tally }) => tally.windows)).toEqual([3, 2, 1])
  })
  it('counts a window as due on its last day, and nothing due has no degree', () => {
    expect(at('2022-05-31', roadmap).tally.due).toBe(1)
    expect(at('2022-05-30', roadmap).tally.due).toBe(0)
    expect(at('2022-05-30', roadmap).tally.inTimeShare).toBeUndefined()
  })
  it('leaves the excluded and the postponed out of what is due', () => {
    const may = row(reading('2022-05-01..2022-05-31'))
    const out = facts('{ состояние: исключено, основание: п }')
    const moved = facts('{ состояние: перенесено, основание: п, срок: ноябрь 2022 г. }')
    expect(at('2022-07-01', may, out).tally.due).toBe(0)
    expect(at('2022-07-01', may, moved).tally.due).toBe(0)
    expect(at('2022-12-01', may, moved).tally.due).toBe(1)
  })
})

describe('rows as reports name them', () => {
  const roadmap = plan(
    `таблица: { нумерация: по разделам }
разделы:
  - { название: А, мероприятия: [{ мероприятие: а, срок: с }, { мероприятие: б, код: бэ, срок: с }] }
  - { название: Б, мероприятия: [{ мероприятие: в, срок: с }] }`,
    [1, 2, 3].map(() => reading('2022-01-01..2022-12-31')),
  )
  it.each([
    ['2', 'done at 1', ''],
    ['2.', 'done at 1', ''],
    ['бэ', 'done at 1', ''],
    ['2/1', 'done at 2', ''],
    ['1/1', 'done at 0', ''],
    ['1', 'done at -1', 'activity-ambiguous 1'],
    ['7', 'done at -1', 'activity-unknown 7'],
    ['вэ', 'done at -1', 'activity-unknown вэ'],
  ])('«%s»', (key, expected, notes) => {
    const status = at('2023-01-01', roadmap, report(`мероприятия: { "${key}": { дата: 01.06.2022 } }`))
    expect(`done at ${status.activities.findIndex((each) => each.status === 'done')}`).toBe(expected)
    expect(notesOf(status)).toBe(notes)
  })
  it('tells how the rows of a repeated number are told apart', () => {
    const status = at('2023-01-01', roadmap, report('мероприятия: { "1": { дата: 01.06.2022 } }'))
    expect(status.notes[0]?.candidates).toEqual(['1/1', '2/1'])
  })
})

describe('bad input is named', () => {
  const may = row(reading('2022-05-01..2022-05-31'))
  it.each([
    ['a fact in the future', facts('{ дата: 10.05.2023 }'), 'date-in-future 1/0/дата'],
    [
      'a fact after its own report',
      facts('{ дата: 10.05.2022 }', 'дата: 01.05.2022'),
      'date-after-report 1/0/дата',
    ],
    ['a report from the future', facts('{ за: 2022 }', 'дата: 01.05.2030'), 'date-in-future '],
    [
      'an event in the future',
      facts('{ событие: 10.05.2030 }'),
      'date-in-future 1/0/событие, event-not-awaited 1/0',
    ],
    ['an unknown indicator', report('показатели: { нет: { 2020: 1, 2021: 2 } }'), 'indicator-unknown нет'],
  ])('%s', (_, given, notes) => {
    expect(notesOf(at('2022-07-01', may, given))).toBe(notes)
  })
  it('a report for another plan counts nothing', () => {
    const other = { ...facts('{ дата: 10.05.2022 }'), roadmap: { path: ['карта'], text: 'q' } }
    const status = at('2022-07-01', may, other)
    expect(status.notes.map(({ kind, candidates }) => [kind, candidates])).toEqual([
      ['roadmap-unknown', ['p']],
    ])
    expect(first(status).status).toBe('overdue')
  })
})

describe('properties', () => {
  it('statuses partition the windows', () => {
    fc.assert(
      fc.property(anyCase, anyDay, (given, n) => {
        const { roadmap, told } = build(given)
        const status = at(day(n), roadmap, told)
        const windows = status.activities.flatMap((each) => each.windows)
        const sum = STATUSES.reduce((total, name) => total + status.tally.counts[name], 0)
        expect(sum).toBe(windows.length)
        expect(status.tally.windows).toBe(windows.length)
        expect(status.tally.doneInTime).toBeLessThanOrEqual(status.tally.done)
        expect(status.tally.done).toBeLessThanOrEqual(status.tally.due)
      }),
      { numRuns: 400 },
    )
  })
  it('a later day never turns what was done into something else', () => {
    fc.assert(
      fc.property(anyCase, anyDay, anyDay, (given, a, b) => {
        const { roadmap, told } = build(given)
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map(
          (n) => first(at(day(n), roadmap, told)).windows,
        )
        const done = (before ?? []).filter(({ status }) => status === 'done' || status === 'done-late')
        for (const window of done)
          expect(
            after?.filter(
              ({ key, status, doneOn }) =>
                key === window.key && status === window.status && doneOn === window.doneOn,
            ).length,
          ).toBeGreaterThan(0)
      }),
      { numRuns: 1500 },
    )
  })
  it('every fact is counted or named', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { roadmap, told } = build(given)
        // Late enough for every fact to be known.
        const status = at('2030-01-01', roadmap, told)
        const counted = new Set(
          status.activities.flatMap(({ windows }) => windows.flatMap((each) => each.facts)),
        )
        for (const [index, each] of told.entries())
          for (const fact of each.facts) {
            const isNamed = status.notes.some((note) => note.report === index && note.fact === fact)
            expect(isNamed || counted.has(fact)).toBe(true)
          }
      }),
      { numRuns: 400 },
    )
  })
  it('days are counted over leap years and new years', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(addDays(START, a), addDays(START, b))).toBe(b - a)
      }),
    )
    expect(addDays('2024-02-28' as Day, 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28' as Day, 1)).toBe('2023-03-01')
  })
})
