import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgendaPlan, agendaOf } from '../../src/agenda/agenda.ts'
import { type IcsOptions, renderIcs } from '../../src/agenda/render-ics.ts'
import { addDays, type Day } from '../../src/calendar/day.ts'
import type { Report } from '../../src/model/report.ts'
import type { Roadmap } from '../../src/model/roadmap.ts'
import { statusOfResponsible } from '../../src/status/roadmap-status.ts'
import { NAMES, roadmapOf } from '../examples/plans.ts'
import { at, facts, plan, reading, report, row } from '../status/plan.ts'
import { type ReadEvent, readIcs } from './ics.ts'

const MAY = reading('2022-05-01..2022-05-31')
const YEARLY = reading('2022-05-01..2022-05-31, 2023-05-01..2023-05-31', 'recurring')

function ics(
  roadmap: Roadmap,
  day: string,
  told: Report | Report[] = [],
  options: Partial<IcsOptions> = {},
): string {
  const { entries } = agendaOf({ roadmap, status: at(day, roadmap, told) })
  return renderIcs(entries, {
    name: roadmap.title.text,
    asOf: day as Day,
    alarm: 7,
    isDueOnly: false,
    ...options,
  })
}

function events(...given: Parameters<typeof ics>): readonly ReadEvent[] {
  return readIcs(ics(...given)).events
}

function only(...given: Parameters<typeof ics>): ReadEvent {
  const [event, ...more] = events(...given)
  if (event === undefined || more.length > 0) throw new Error(`${more.length + 1} events`)
  return event
}

describe('windows that are still open', () => {
  it.each([
    ['upcoming', '2022-04-30', '', 1],
    ['in progress', '2022-05-01', '', 1],
    ['on its last day', '2022-05-31', '', 1],
    ['overdue: nobody has done it', '2022-06-01', '', 1],
    ['partly executed', '2022-06-01', '{ состояние: частично, дата: 20.05.2022 }', 1],
    ['done', '2022-06-01', '{ дата: 20.05.2022 }', 0],
    ['done late', '2022-07-01', '{ дата: 20.06.2022 }', 0],
    ['excluded', '2022-07-01', '{ состояние: исключено, основание: п }', 0],
  ])('%s', (_, day, yaml, count) => {
    expect(events(row(MAY), day, yaml === '' ? [] : facts(yaml))).toHaveLength(count)
  })
  it('are events of whole days, the end exclusive, and leave the day free', () => {
    expect(only(row(MAY), '2022-04-01')).toMatchObject({
      start: '2022-05-01',
      end: '2022-06-01',
      transparency: 'TRANSPARENT',
    })
  })
  it('or only their last days', () => {
    expect(only(row(MAY), '2022-04-01', [], { isDueOnly: true })).toMatchObject({
      start: '2022-05-31',
      end: '2022-06-01',
    })
  })
  it('an overdue one stays on its days and says so', () => {
    const event = only(row(MAY), '2022-07-01')
    expect(event).toMatchObject({ summary: 'Просрочено: 1 Дело', start: '2022-05-01', end: '2022-06-01' })
    expect(event.description).toContain('Статус на 01.07.2022: просрочено')
  })
  it('a postponed one moves to its new days', () => {
    const moved = facts(
      '{ состояние: перенесено, срок: с 01.09.2023 по 30.09.2023, основание: протокол, дата: 20.05.2022 }',
    )
    const [before, after] = [events(row(YEARLY), '2022-05-01'), events(row(YEARLY), '2022-06-01', moved)]
    expect(after.map(({ start }) => start).sort()).toEqual(['2023-05-01', '2023-09-01'])
    const uid = before.find(({ start }) => start === '2022-05-01')?.uid
    expect(after.find(({ start }) => start === '2023-09-01')?.uid).toBe(uid)
    expect(after.find(({ uid: each }) => each === uid)?.description).toContain('(перенесён)')
  })
  it('without days are counted, none is lost', () => {
    const roadmap = plan(
      'мероприятия: [{ мероприятие: А, срок: с }, { мероприятие: Б }, { мероприятие: В, срок: с }]',
      [reading('', 'event'), reading('', 'event')],
    )
    const status = at('2022-07-01', roadmap, report('мероприятия: { "3": { событие: 01.06.2022 } }'))
    expect(agendaOf({ roadmap, status })).toEqual({
      entries: [],
      left: ['awaiting-event', 'undetermined', 'endless'],
    })
  })
})

describe('reminders', () => {
  it.each([
    [7, false, '2022-05-24T09:00:00'],
    [0, false, '2022-05-31T09:00:00'],
    [14, true, '2022-05-17T09:00:00'],
    [0, true, '2022-05-31T09:00:00'],
  ])('%i days before the last day, in the morning (only last days: %s)', (alarm, isDueOnly, time) => {
    expect(only(row(MAY), '2022-04-01', [], { alarm, isDueOnly }).alarm).toBe(time)
  })
  it('none', () => {
    const roadmap = row(MAY)
    const { entries } = agendaOf({ roadmap, status: at('2022-04-01', roadmap) })
    const text = renderIcs(entries, { name: 'План', asOf: '2022-04-01' as Day, isDueOnly: false })
    expect(readIcs(text).events[0]?.alarm).toBeUndefined()
  })
})

describe('a second import', () => {
  const rows = (first: string, second = 'Б'): Roadmap =>
    plan(
      `разделы: [{ название: Раздел, мероприятия: [{ ${first}, срок: с }, { мероприятие: ${second}, код: бэ, срок: с }] }]`,
      [YEARLY, MAY],
    )
  const uids = (roadmap: Roadmap, day = '2022-04-01'): string[] => events(roadmap, day).map(({ uid }) => uid)
  it('meets the same ids on another day and in other words', () => {
    const first = uids(rows('мероприятие: А'))
    expect(first).toEqual([
      'p/number/1.1/2022-05-01..2022-05-31@prikaz-roadmap',
      'p/number/1.1/2023-05-01..2023-05-31@prikaz-roadmap',
      `p/code/${encodeURIComponent('бэ')}/2022-05-01..2022-05-31@prikaz-roadmap`,
    ])
    expect(uids(rows('мероприятие: Совсем другие слова, ответственные: УО', 'Иначе'), '2022-06-15')).toEqual(
      first,
    )
  })
  it('takes the code of a row before its number, and its place where it has neither', () => {
    expect(uids(rows('мероприятие: А, код: а1, номер: 7'))[0]).toContain('p/code/%D0%B01/')
    expect(uids(rows('мероприятие: А, номер: 7'))[0]).toContain('p/number/7/')
    expect(uids(rows('мероприятие: А, номер: нет'))[0]).toContain('p/section/1/1/')
  })
  it('tells repeated numbers apart by their sections, repeated codes by their numbers', () => {
    const roadmap = plan(
      `таблица: { нумерация: по разделам }
разделы:
  - { название: А, мероприятия: [{ мероприятие: а, код: к, срок: с }] }
  - { название: Б, мероприятия: [{ мероприятие: б, код: к, срок: с }] }`,
      [MAY, MAY],
    )
    expect(uids(roadmap).map((uid) => uid.split('/2022')[0])).toEqual(['p/number/1/1', 'p/number/2/1'])
  })
  it('tells parts of one deadline with the same key apart, also when one of them is done', () => {
    const part = (from: string, to: string): ReturnType<typeof reading> => ({
      ...MAY,
      windows: [{ key: '2022', from: from as Day, to: to as Day }],
    })
    const roadmap = row(
      reading('', 'compound', {
        parts: [part('2022-05-01', '2022-05-31'), part('2022-10-01', '2022-10-31')],
      }),
    )
    const both = uids(roadmap)
    expect(new Set(both).size).toBe(2)
    const done = facts('{ за: май 2022, дата: 20.05.2022 }')
    expect(events(roadmap, '2022-06-15', done).map(({ uid }) => uid)).toEqual(both.slice(1))
  })
  it('is newer on a later day, and the same bytes on the same day', () => {
    const [early, late] = [only(row(MAY), '2022-04-01'), only(row(MAY), '2022-04-02')]
    expect(late.sequence).toBe(early.sequence + 1)
    expect(early.stamp).toBe('2022-04-01T00:00:00Z')
    expect(ics(row(MAY), '2022-04-01')).toBe(ics(row(MAY), '2022-04-01'))
  })
})

describe('one body', () => {
  const roadmap = plan(
    `участники: { ОО: { название: школы, состав: [Школа 1, Школа 2] } }
мероприятия: [{ мероприятие: А, срок: с, ответственные: ОО }, { мероприятие: Б, срок: с, ответственные: УО }]`,
    [MAY, MAY],
  )
  const told = facts('{ дата: 10.05.2022 }', 'организация: Школа 1')
  const titles = (body: string): string[] => {
    const given: AgendaPlan = {
      roadmap,
      status: statusOfResponsible(at('2022-05-15', roadmap, told), body),
      body,
    }
    return agendaOf(given).entries.map(({ title }) => title)
  }
  it('has its own windows; a member that has reported has them no more', () => {
    expect(titles('ОО')).toEqual(['1 А'])
    expect(titles('Школа 2')).toEqual(['1 А'])
    expect(titles('Школа 1')).toEqual([])
    expect(titles('УО')).toEqual(['2 Б'])
  })
  it('is told who has not yet reported', () => {
    expect(events(roadmap, '2022-05-15', told)[0]?.description).toContain(
      'Отчитались: 1 из 2\nЕщё не отчитались: Школа 2',
    )
  })
})

describe('texts', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'Яё, ;:\\"«»№n\n\r\t😀\u00a0\u2028\u0007', 'школа') })
  it('come back whole, on one line each', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, section) => {
        const entry = {
          id: 'p/number/1/2022@prikaz-roadmap',
          from: '2022-05-01' as Day,
          to: '2022-05-31' as Day,
          title,
          details: [`План: ${title}`, `Срок: ${section}`],
          section,
        }
        const options = { name: title, asOf: '2022-04-01' as Day, alarm: 7, isDueOnly: false }
        const [event] = readIcs(renderIcs([entry], options)).events
        const seen = (text: string): string => text.replace(/\s+/g, ' ').trim().replaceAll('\u0007', '\uFFFD')
        expect(event?.summary).toBe(seen(title))
        expect(event?.description).toBe([seen(`План: ${title}`), seen(`Срок: ${section}`)].join('\n'))
        expect(event?.categories.join()).toBe(seen(section))
      }),
    )
  })
  it('the name of the calendar is escaped, too', () => {
    const name = `План; мероприятий, «дорожная\nкарта» \\ ${'школы '.repeat(30)}`
    expect(readIcs(renderIcs([], { name, asOf: '2022-04-01' as Day, isDueOnly: false })).name).toBe(
      name.replace(/\s+/g, ' ').trim(),
    )
  })
})

describe.each(NAMES)('%s', (name) => {
  const roadmap = roadmapOf(name)
  it('gives one event for every open window with days, each with an id of its own', () => {
    for (const day of ['2019-01-01', '2022-06-15', '2030-01-01']) {
      const status = at(day, roadmap)
      const windows = status.activities.flatMap((each) => each.windows)
      const { entries, left } = agendaOf({ roadmap, status })
      const { events } = readIcs(ics(roadmap, day))
      expect(events.length + left.length).toBe(windows.length)
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
      expect(events.map(({ start, end }) => [start, end])).toEqual(
        entries.map(({ from, to }) => [from, addDays(to, 1)]),
      )
      expect(events.length).toBeGreaterThan(0)
    }
  })
})
