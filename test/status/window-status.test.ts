import { describe, expect, it } from 'vitest'
import { at, facts, first, notesOf, reading, row, windowsOf } from './plan.ts'

const MAY = reading('2022-05-01..2022-05-31')
const LONG = reading('2022-01-01..2022-12-31')
const MOVED =
  '{ состояние: перенесено, срок: с 01.09.2022 по 30.09.2022, основание: протокол № 5, дата: 20.05.2022 }'

describe('the status of a window, on both sides of each boundary day', () => {
  it.each([
    ['upcoming until the day before it begins', LONG, '', '2021-12-31', 'upcoming'],
    ['in progress from its first day', LONG, '', '2022-01-01', 'in-progress'],
    ['in progress 31 days before its end', LONG, '', '2022-11-30', 'in-progress'],
    ['due soon 30 days before its end', LONG, '', '2022-12-01', 'due-soon'],
    ['due soon on its last day', LONG, '', '2022-12-31', 'due-soon'],
    ['overdue on the next day', LONG, '', '2023-01-01', 'overdue'],
    ['a short window is due soon from its first day', MAY, '', '2022-05-01', 'due-soon'],
    [
      'and upcoming the day before, however near its end',
      reading('2022-05-30..2022-05-31'),
      '',
      '2022-05-29',
      'upcoming',
    ],
    ['done on the last day', MAY, '{ дата: 31.05.2022 }', '2022-06-15', 'done'],
    ['done late on the next day', MAY, '{ дата: 01.06.2022 }', '2022-06-15', 'done-late'],
    ['not done the day before the fact', MAY, '{ дата: 20.05.2022 }', '2022-05-19', 'due-soon'],
    ['done from the day of the fact', MAY, '{ дата: 20.05.2022 }', '2022-05-20', 'done'],
    ['done on its first day', MAY, '{ дата: 01.05.2022 }', '2022-05-01', 'done'],
    ['partial within the window', MAY, '{ состояние: частично, дата: 10.05.2022 }', '2022-05-31', 'partial'],
    [
      'partial and overdue after it',
      MAY,
      '{ состояние: частично, дата: 10.05.2022 }',
      '2022-06-01',
      'partial!',
    ],
    [
      'done after partial',
      MAY,
      '{ состояние: частично, дата: 10.05.2022 }, { дата: 30.05.2022 }',
      '2022-06-01',
      'done',
    ],
    [
      'not executed: the status stays as the dates say',
      MAY,
      '{ состояние: не выполнено, причина: карантин, дата: 20.05.2022 }',
      '2022-05-31',
      'due-soon',
    ],
    [
      'not executed, after the end',
      MAY,
      '{ состояние: не выполнено, причина: карантин, дата: 20.05.2022 }',
      '2022-06-01',
      'overdue',
    ],
    ['as the order says before the decision', MAY, MOVED, '2022-05-19', 'due-soon'],
    ['postponed from the day of the decision', MAY, MOVED, '2022-05-20', 'postponed, upcoming'],
    ['the new window runs', MAY, MOVED, '2022-09-01', 'postponed, due-soon'],
    ['the new window is over', MAY, MOVED, '2022-10-01', 'postponed, overdue'],
    [
      'excluded',
      MAY,
      '{ состояние: исключено, основание: приказ № 7, дата: 20.05.2022 }',
      '2022-05-20',
      'excluded',
    ],
    [
      'and the day before not yet',
      MAY,
      '{ состояние: исключено, основание: приказ № 7, дата: 20.05.2022 }',
      '2022-05-19',
      'due-soon',
    ],
    [
      'an exclusion after the end',
      MAY,
      '{ состояние: исключено, основание: приказ № 7, дата: 20.06.2022 }',
      '2022-06-20',
      'excluded',
    ],
    ['awaiting an event', reading('', 'event'), '', '2099-01-01', 'awaiting-event'],
    ['unresolved', reading('', 'unresolved'), '', '2099-01-01', 'undetermined'],
    ['unreadable', reading('', 'unreadable'), '', '1999-01-01', 'undetermined'],
    [
      'windows of an unreadable deadline are not believed',
      reading('2022-05-01..2022-05-31', 'unresolved'),
      '',
      '2022-07-01',
      'undetermined',
    ],
    ['ongoing without the period of a plan', reading('', 'ongoing'), '', '2022-07-01', 'undetermined'],
    ['never green', reading('', 'unreadable'), '{ дата: 01.05.2022 }', '2022-07-01', 'undetermined'],
  ] as const)('%s', (_, deadline, yaml, day, expected) => {
    expect(windowsOf(at(day, row(deadline), facts(yaml)))).toBe(expected)
  })
  it('a row without a deadline is undetermined, never overdue', () => {
    const roadmap = row(MAY)
    const [section] = roadmap.sections
    const { deadline: _, ...bare } = section?.activities[0] ?? first(at('2022-01-01', roadmap)).activity
    const without = { ...roadmap, sections: [{ ...section, activities: [bare] }] as never }
    expect(windowsOf(at('2099-01-01', without))).toBe('undetermined')
  })
  it('--soon moves the boundary', () => {
    expect(windowsOf(at('2022-12-21', row(LONG), [], 10))).toBe('due-soon')
    expect(windowsOf(at('2022-12-20', row(LONG), [], 10))).toBe('in-progress')
    expect(windowsOf(at('2022-12-31', row(LONG), [], 0))).toBe('due-soon')
    expect(windowsOf(at('2022-12-30', row(LONG), [], 0))).toBe('in-progress')
  })
})

describe('the calendar', () => {
  it.each([
    ['the leap day is a day', reading('2024-02-01..2024-02-29'), '2024-02-29', 'due-soon'],
    ['overdue after it', reading('2024-02-01..2024-02-29'), '2024-03-01', 'overdue'],
    ['30 days over a leap day', reading('2024-01-01..2024-03-15'), '2024-02-14', 'due-soon'],
    ['31 days over a leap day', reading('2024-01-01..2024-03-15'), '2024-02-13', 'in-progress'],
    ['in a common year a day earlier', reading('2023-01-01..2023-03-15'), '2023-02-13', 'due-soon'],
    ['across the new year', reading('2022-10-01..2023-03-31'), '2022-12-31', 'in-progress'],
    ['and after it', reading('2022-10-01..2023-03-31'), '2023-01-01', 'in-progress'],
    ['until its end', reading('2022-10-01..2023-03-31'), '2023-04-01', 'overdue'],
    [
      'by the 31st of each month, clipped',
      reading('2023-01-01..2023-01-31, 2023-02-01..2023-02-28, 2023-04-01..2023-04-30', 'recurring'),
      '2023-03-01',
      'overdue, overdue, upcoming',
    ],
  ] as const)('%s', (_, deadline, day, expected) => {
    expect(windowsOf(at(day, row(deadline)))).toBe(expected)
  })
})

describe('a part of a longer window', () => {
  const YEARS = reading('2021-01-01..2024-12-31')
  it.each([
    ['is progress', '{ за: 2021, дата: 20.12.2021 }', '2022-06-01', 'in-progress'],
    ['and partial when the window has ended', '{ за: 2021, дата: 20.12.2021 }', '2025-01-01', 'partial!'],
    [
      'unless a fact reaches the end',
      '{ за: 2021, дата: 20.12.2021 }, { за: 2024, дата: 20.12.2024 }',
      '2025-01-01',
      'done',
    ],
    ['the whole at once', '{ за: 2021–2024, дата: 01.06.2022 }', '2022-06-01', 'done'],
    ['without «за» the fact is of the whole window', '{ дата: 01.06.2022 }', '2022-06-01', 'done'],
    ['a month of a quarter', '{ за: август 2021, дата: 20.08.2021 }', '2021-09-01', 'in-progress'],
  ])('%s', (_, yaml, day, expected) => {
    expect(windowsOf(at(day, row(YEARS), facts(yaml)))).toBe(expected)
  })
})

describe('an ongoing deadline', () => {
  const ONGOING = reading('2021-01-01..2024-12-31', 'ongoing')
  it.each([
    ['is not closed by a fact without «за»', '{ дата: 01.06.2022 }', '2022-06-01', 'in-progress'],
    ['which leaves it partial at the end', '{ дата: 01.06.2022 }', '2025-01-01', 'partial!'],
    ['is not closed before its end', '{ за: 2024, дата: 20.12.2024 }', '2024-12-30', 'due-soon'],
    ['is closed on its last day', '{ за: 2024, дата: 20.12.2024 }', '2024-12-31', 'done'],
    ['by a fact of its last day', '{ дата: 31.12.2024 }', '2024-12-31', 'done'],
    ['is overdue without facts', '', '2025-01-01', 'overdue'],
  ])('%s', (_, yaml, day, expected) => {
    expect(windowsOf(at(day, row(ONGOING), facts(yaml)))).toBe(expected)
  })
})

describe('an event', () => {
  const event = (offset?: object): ReturnType<typeof reading> =>
    reading('', 'event', {
      event: { text: 'по результатам ГИА', ...(offset && { offset: offset as never }) },
    })
  it.each([
    ['happened: in progress without an end', event(), '{ событие: 15.06.2022 }', '2022-12-01', 'in-progress'],
    ['not yet', event(), '{ событие: 15.06.2022 }', '2022-06-14', 'awaiting-event'],
    ['and executed', event(), '{ событие: 15.06.2022 }, { дата: 20.06.2022 }', '2022-12-01', 'done'],
    ['executed without a recorded event', event(), '{ дата: 20.06.2022 }', '2022-12-01', 'done'],
    [
      '10 days after it, the last day',
      event({ days: 10, working: false, side: 'after' }),
      '{ событие: 15.06.2022 }',
      '2022-06-25',
      'due-soon',
    ],
    [
      'and over',
      event({ days: 10, working: false, side: 'after' }),
      '{ событие: 15.06.2022 }',
      '2022-06-26',
      'overdue',
    ],
    [
      '5 working days after it, over the holidays of May 2024: the last day',
      event({ days: 5, working: true, side: 'after' }),
      '{ событие: 27.04.2024 }',
      '2024-05-08',
      'due-soon',
    ],
    [
      'and over',
      event({ days: 5, working: true, side: 'after' }),
      '{ событие: 27.04.2024 }',
      '2024-05-09',
      'overdue',
    ],
    [
      '3 working days before it',
      event({ days: 3, working: true, side: 'before' }),
      '{ событие: 15.06.2022 }',
      '2022-06-15',
      'overdue',
    ],
    [
      'working days are not guessed for a year without a production calendar',
      event({ days: 10, working: true, side: 'after' }),
      '{ событие: 15.06.2017 }',
      '2023-06-26',
      'in-progress',
    ],
    [
      'nor over days that a decree made non-working',
      event({ days: 10, working: true, side: 'after' }),
      '{ событие: 25.03.2020 }',
      '2023-06-26',
      'in-progress',
    ],
    [
      'twice',
      event(),
      '{ событие: 15.06.2022, дата: 20.06.2022 }, { событие: 15.06.2023 }',
      '2023-07-01',
      'done, in-progress',
    ],
  ] as const)('%s', (_, deadline, yaml, day, expected) => {
    const status = at(day, row(deadline), facts(yaml))
    expect(windowsOf(status)).toBe(expected)
  })
  it('of a row that awaits none is named', () => {
    expect(notesOf(at('2022-12-01', row(MAY), facts('{ событие: 15.06.2022 }')))).toBe(
      'event-not-awaited 1/0',
    )
  })
})

describe('what the plan repeals', () => {
  it('is excluded, but what was done stays done', () => {
    const roadmap = row(
      reading('2022-05-01..2022-05-31, 2023-05-01..2023-05-31', 'recurring'),
      'утратила-силу: приказ № 9',
    )
    const status = at('2023-06-01', roadmap, facts('{ дата: 20.05.2022 }'))
    expect(windowsOf(status)).toBe('done, excluded')
    expect(first(status).windows[1]?.basis).toBe('приказ № 9')
    expect(status.tally.due).toBe(1)
  })
})
