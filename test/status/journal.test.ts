import { describe, expect, it } from 'vitest'
import { at, facts, first, notesOf, plan, reading, type report, row, windowsOf } from './plan.ts'

const MAYS = reading('2022-05-01..2022-05-31, 2023-05-01..2023-05-31', 'recurring')
const QUARTERS = reading(
  '2022-01-01..2022-03-31, 2022-04-01..2022-06-30, 2022-07-01..2022-09-30, 2022-10-01..2022-12-31',
  'recurring',
)
const MOVE = 'состояние: перенесено, основание: протокол № 5'

describe('which window a fact answers', () => {
  it.each([
    ['the one that «за» touches', MAYS, '{ за: 2023, дата: 10.05.2023 }', 'overdue, done', ''],
    [
      'late for its window, though another has begun',
      MAYS,
      '{ за: 2022, дата: 10.05.2023 }',
      'done-late, overdue',
      '',
    ],
    ['before its window, with «за»', MAYS, '{ за: 2022, дата: 20.04.2022 }', 'done, overdue', ''],
    [
      'before its window, without «за»: none',
      MAYS,
      '{ дата: 20.04.2022 }',
      'overdue, overdue',
      'window-unknown 1/0',
    ],
    [
      'the earliest unanswered that has begun',
      MAYS,
      '{ дата: 10.05.2022 }, { дата: 10.05.2023 }',
      'done, done',
      '',
    ],
    [
      'a doubt where two have begun',
      MAYS,
      '{ дата: 10.05.2023 }',
      'done-late, overdue',
      'window-ambiguous 1/0',
    ],
    [
      'a fact that names its window is preferred',
      MAYS,
      '{ дата: 10.05.2023 }, { за: 2022, дата: 20.05.2023 }',
      'done-late, done',
      '',
    ],
    [
      '«за» that touches several: none',
      QUARTERS,
      '{ за: 2022, дата: 20.12.2022 }',
      'overdue, overdue, overdue, overdue',
      'window-ambiguous 1/0/за',
    ],
    [
      '«за» that touches none',
      MAYS,
      '{ за: 2025, дата: 20.05.2023 }',
      'overdue, overdue',
      'window-unknown 1/0/за',
    ],
    [
      '«за» as words of a quarter',
      QUARTERS,
      '{ за: III квартал 2022, дата: 30.09.2022 }',
      'overdue, overdue, done, overdue',
      '',
    ],
    [
      'each quarter in its time needs no «за»',
      QUARTERS,
      '{ дата: 30.03.2022 }, { дата: 30.06.2022 }, { дата: 01.09.2022 }, { дата: 01.10.2022 }',
      'done, done, done, done',
      '',
    ],
    [
      'the order of the file does not matter',
      QUARTERS,
      '{ дата: 01.10.2022 }, { дата: 01.09.2022 }, { дата: 30.03.2022 }, { дата: 30.06.2022 }',
      'done, done, done, done',
      '',
    ],
    [
      'a second answer',
      MAYS,
      '{ за: 2022, дата: 10.05.2022 }, { за: 2022, дата: 12.05.2022 }',
      'done, overdue',
      'fact-repeated 1/1',
    ],
    [
      'more facts than windows',
      reading('2022-05-01..2022-05-31'),
      '{ дата: 10.05.2022 }, { дата: 12.05.2022 }',
      'done',
      'fact-repeated 1/1',
    ],
    ['without any date: in time', reading('2022-05-01..2022-05-31'), '{ подтверждение: Приказ }', 'done', ''],
    [
      'a date that cannot be read counts nothing',
      MAYS,
      '{ дата: 31.04.2022 }',
      'overdue, overdue',
      'fact-unreadable 1/0',
    ],
    ['nor a blank to be filled in', MAYS, '{ дата: __.05.2022 }', 'overdue, overdue', 'fact-unreadable 1/0'],
    [
      'nor a «за» that cannot be read',
      MAYS,
      '{ за: весной, дата: 10.05.2022 }',
      'overdue, overdue',
      'fact-unreadable 1/0',
    ],
  ] as const)('%s', (_, deadline, yaml, expected, notes) => {
    const status = at('2024-01-01', row(deadline), facts(yaml))
    expect(windowsOf(status)).toBe(expected)
    expect(notesOf(status)).toBe(notes)
  })
  it('an undated fact takes the day of its report: known from then on, in time where the window was still open', () => {
    const told = facts('{ за: 2022 }', 'дата: 31.12.2022')
    expect(windowsOf(at('2022-12-30', row(MAYS), told))).toBe('overdue, upcoming')
    expect(windowsOf(at('2022-12-31', row(MAYS), told))).toBe('done, upcoming')
    expect(first(at('2022-12-31', row(MAYS), told)).windows[0]?.isUndated).toBe(true)
    const early = facts('{ за: 2022 }', 'дата: 20.05.2022')
    expect(first(at('2022-12-31', row(MAYS), early)).windows[0]?.doneOn).toBe('2022-05-20')
  })
})

describe('windows that lie over one another', () => {
  const BOTH = reading('2020-01-01..2020-11-30, 2020-04-01..2020-06-30, 2020-07-01..2020-09-30', 'recurring')
  it.each([
    ['the one that `за` names to the day', 'II квартал 2020', 'in-progress, done, upcoming', ''],
    [
      'several, none to the day',
      'апрель–июль 2020',
      'in-progress, due-soon, upcoming',
      'window-ambiguous 1/0/за',
    ],
  ])('%s', (_, named, expected, notes) => {
    const status = at('2020-06-15', row(BOTH), facts(`{ за: ${named}, дата: 15.06.2020 }`))
    expect(windowsOf(status)).toBe(expected)
    expect(notesOf(status)).toBe(notes)
  })
  it('«до» in place of one of two years leaves the other its own name', () => {
    const told = facts(
      `{ за: 2020, ${MOVE}, срок: до 30.04.2021, дата: 09.12.2020 }, { за: 2020, дата: 07.05.2021 }, { за: 2021, дата: 17.12.2021 }`,
    )
    const years = reading('2020-01-01..2020-12-31, 2021-01-01..2021-12-31', 'recurring')
    const status = at('2021-12-31', row(years), told)
    expect(windowsOf(status)).toBe('postponed, done, done-late')
    expect(notesOf(status)).toBe('')
  })
})

describe('decisions', () => {
  const MAY = reading('2022-05-01..2022-05-31')
  it.each([
    [
      'before the window begins',
      `{ ${MOVE}, срок: 15.06.2022, дата: 10.04.2022 }, { дата: 15.06.2022 }`,
      'postponed, done',
      '',
    ],
    [
      'twice',
      `{ ${MOVE}, срок: сентябрь 2022 г., дата: 20.05.2022 }, { ${MOVE}, срок: ноябрь 2022 г., дата: 20.09.2022 }, { дата: 30.11.2022 }`,
      'postponed, postponed, done',
      '',
    ],
    [
      '«за» may name the window that the order gave',
      `{ ${MOVE}, срок: ноябрь 2022 г., дата: 20.05.2022 }, { за: май 2022, дата: 01.12.2022 }`,
      'postponed, done-late',
      '',
    ],
    [
      'done before it was postponed',
      `{ дата: 10.05.2022 }, { ${MOVE}, срок: ноябрь 2022 г., дата: 20.05.2022 }`,
      'done',
      'fact-repeated 1/1',
    ],
    [
      'without a basis it explains and changes nothing',
      '{ состояние: перенесено, срок: ноябрь 2022 г., причина: карантин }',
      'overdue',
      'postponed-without-basis 1/0',
    ],
    ['without a new deadline', `{ ${MOVE} }`, 'overdue', 'postponed-without-deadline 1/0'],
    [
      'to words that cannot be read',
      `{ ${MOVE}, срок: до лучших времён }`,
      'postponed, undetermined',
      'new-deadline-unreadable 1/0',
    ],
    [
      '«до» begins with the window that it replaces: its name is no part of the new one',
      `{ ${MOVE}, срок: до 30.11.2022, дата: 20.05.2022 }, { за: май 2022, дата: 01.12.2022 }`,
      'postponed, done-late',
      '',
    ],
    ['an exclusion without a basis', '{ состояние: исключено }', 'overdue', 'excluded-without-basis 1/0'],
    [
      'done after the exclusion',
      '{ состояние: исключено, основание: п, дата: 01.05.2022 }, { дата: 10.05.2022 }',
      'excluded',
      'fact-repeated 1/1',
    ],
  ])('%s', (_, yaml, expected, notes) => {
    const status = at('2024-01-01', row(MAY), facts(yaml))
    expect(windowsOf(status)).toBe(expected)
    expect(notesOf(status)).toBe(notes)
  })
  it('an exclusion without «за» is of every window that is not done', () => {
    const yaml = '{ дата: 10.05.2022 }, { состояние: исключено, основание: приказ, дата: 01.02.2023 }'
    expect(windowsOf(at('2024-01-01', row(MAYS), facts(yaml)))).toBe('done, excluded')
    expect(windowsOf(at('2023-01-31', row(MAYS), facts(yaml)))).toBe('done, upcoming')
  })
  it('a postponed window of several needs «за», or is doubted', () => {
    const named = facts(`{ ${MOVE}, за: 2023, срок: июль 2023 г. }`)
    expect(windowsOf(at('2023-06-15', row(MAYS), named))).toBe('overdue, postponed, upcoming')
    const doubted = at('2023-06-15', row(MAYS), facts(`{ ${MOVE}, срок: июль 2023 г. }`))
    expect(notesOf(doubted)).toBe('window-ambiguous 1/0')
  })
})

describe('17 schools', () => {
  const schools = Array.from({ length: 17 }, (_, i) => `Школа ${i + 1}`)
  const roadmap = plan(
    `участники: { УО: Управление, ОО: { название: школы города, состав: [${schools.join(', ')}] } }
мероприятия: [{ мероприятие: Дело, срок: май, ответственные: [УО, ОО] }]`,
    [reading('2022-05-01..2022-05-31')],
  )
  const from = (names: readonly string[], yaml: string): ReturnType<typeof report>[] =>
    names.map((name) => facts(yaml, `организация: ${name}`))
  const progress = (status: ReturnType<typeof at>): string => {
    const shown = first(status).windows[0]?.progress
    return shown === undefined ? '' : `${shown.done} из ${shown.of}`
  }
  it('of which 12 reported', () => {
    const twelve = from(schools.slice(0, 12), '{ дата: 20.05.2022 }')
    const open = at('2022-05-31', roadmap, twelve)
    expect([windowsOf(open), progress(open)]).toEqual(['due-soon', '12 из 17'])
    const over = at('2022-06-01', roadmap, twelve)
    expect([windowsOf(over), progress(over)]).toEqual(['partial!', '12 из 17'])
    expect(first(over).windows[0]?.progress?.missing).toEqual(schools.slice(12))
  })
  it('none: 0 из 17', () => {
    const status = at('2022-06-01', roadmap)
    expect([windowsOf(status), progress(status)]).toEqual(['overdue', '0 из 17'])
  })
  it('all in time, and all with one late', () => {
    const all = from(schools, '{ дата: 20.05.2022 }')
    expect(windowsOf(at('2022-06-05', roadmap, all))).toBe('done')
    const late = [...all.slice(1), ...from(schools.slice(0, 1), '{ дата: 02.06.2022 }')]
    expect(windowsOf(at('2022-06-01', roadmap, late))).toBe('partial!')
    expect(windowsOf(at('2022-06-02', roadmap, late))).toBe('done-late')
  })
  it('a school for which the row is excluded is not awaited', () => {
    const reports = [
      ...from(schools.slice(0, 16), '{ дата: 20.05.2022 }'),
      ...from(['Школа 17'], '{ состояние: исключено, основание: закрыта, дата: 21.05.2022 }'),
    ]
    const status = at('2022-06-01', roadmap, reports)
    expect([windowsOf(status), progress(status)]).toEqual(['done', '16 из 16'])
  })
  it('the authority’s own report closes the row for all, and both may stand', () => {
    const own = facts('{ дата: 25.05.2022 }')
    const status = at('2022-06-01', roadmap, [...from(schools.slice(0, 3), '{ дата: 20.05.2022 }'), own])
    expect([windowsOf(status), progress(status), notesOf(status)]).toEqual(['done', '', ''])
  })
  it('a report of the whole group speaks for each, whatever the quotes', () => {
    expect(windowsOf(at('2022-06-01', roadmap, from(['Школы «города»'], '{ дата: 25.05.2022 }')))).toBe(
      'done',
    )
  })
  it('a school that reports twice is named', () => {
    const twice = from(['Школа 1', 'Школа 1'], '{ дата: 20.05.2022 }')
    expect(notesOf(at('2022-06-01', roadmap, twice))).toBe('fact-repeated 1/0')
  })
  it('who is not awaited is named: an unknown school, the authority beside its schools', () => {
    expect(notesOf(at('2022-06-01', roadmap, from(['Школа 18'], '{ дата: 20.05.2022 }')))).toBe(
      'organisation-unknown ',
    )
    expect(notesOf(at('2022-06-01', roadmap, from(['УО'], '{ дата: 20.05.2022 }')))).toBe(
      'organisation-not-awaited 1/0',
    )
  })
  it('a school cannot postpone the plan', () => {
    const status = at('2022-06-01', roadmap, from(['Школа 1'], `{ ${MOVE}, срок: июль 2022 г. }`))
    expect([windowsOf(status), notesOf(status)]).toEqual(['overdue', 'organisation-cannot-decide 1/0'])
  })
  it('two responsible bodies without members: each closes its part', () => {
    const two = plan('мероприятия: [{ мероприятие: Дело, срок: май, ответственные: [УО, ИМЦ] }]', [
      reading('2022-05-01..2022-05-31'),
    ])
    const one = from(['УО'], '{ дата: 20.05.2022 }')
    expect([windowsOf(at('2022-06-01', two, one)), progress(at('2022-06-01', two, one))]).toEqual([
      'partial!',
      '1 из 2',
    ])
    expect(windowsOf(at('2022-06-01', two, [...one, ...from(['ИМЦ'], '{ дата: 21.05.2022 }')]))).toBe('done')
  })
})

describe('decisions that the plan carries by now', () => {
  const MAY = reading('2022-05-01..2022-05-31')
  const NOVEMBER = reading('2022-11-01..2022-11-30')
  const act = 'редакция: 2\nизменения: [{ редакция: 2, дата: 01.06.2022, номер: 7 }]\n'
  const amended = (deadline: typeof MAY, head = act, cells = ''): ReturnType<typeof row> =>
    plan(`${head}мероприятия: [{ мероприятие: Дело, срок: см., ответственные: УО, ${cells} }]`, [deadline])
  const moved = (day: string, deadline = 'ноябрь 2022 г.'): string =>
    `{ ${MOVE}, дата: ${day}, срок: ${deadline} }`
  it.each([
    [
      'the plan has the new deadline',
      NOVEMBER,
      act,
      moved('20.05.2022'),
      'in-progress',
      'fact-superseded 1/0',
    ],
    ['on the very day', NOVEMBER, act, moved('01.06.2022'), 'in-progress', 'fact-superseded 1/0'],
    [
      'the order went further',
      reading('2022-12-01..2022-12-31'),
      act,
      moved('20.05.2022'),
      'upcoming',
      'fact-superseded 1/0',
    ],
    [
      'the decision is younger',
      NOVEMBER,
      act,
      moved('02.06.2022', 'декабрь 2022 г.'),
      'postponed, upcoming',
      '',
    ],
    ['the order left the row alone', MAY, act, moved('20.05.2022'), 'postponed, in-progress', ''],
    ['nothing was amended', NOVEMBER, '', moved('20.05.2022'), 'postponed, in-progress', ''],
    [
      'another window was meant',
      MAYS,
      act,
      `{ ${MOVE}, за: 2022, дата: 20.05.2022, срок: май 2023 г. }`,
      'postponed, upcoming, upcoming',
      '',
    ],
  ] as const)('%s', (_, deadline, head, yaml, expected, notes) => {
    const status = at('2022-11-15', amended(deadline, head), facts(yaml), 3)
    expect([windowsOf(status), notesOf(status)]).toEqual([expected, notes])
  })
  it('a repealed row needs no decision, and the basis is that of the plan', () => {
    const status = at(
      '2022-11-15',
      amended(MAY, act, 'утратила-силу: приказ № 7'),
      facts(`{ состояние: исключено, основание: протокол № 5 }, ${moved('20.05.2022')}`),
    )
    expect([windowsOf(status), notesOf(status)]).toEqual([
      'excluded',
      'fact-superseded 1/0, fact-superseded 1/1',
    ])
    expect(first(status).windows[0]?.basis).toBe('приказ № 7')
    expect(status.notes[0]?.typed).toBe('приказ № 7')
  })
})
