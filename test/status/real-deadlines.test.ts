import { describe, expect, it } from 'vitest'
import { at, facts, plan, report, windowsOf } from './plan.ts'

/** One row whose deadline is read by the program itself. */
function rowOf(deadline: string, head = 'период: 2023'): ReturnType<typeof plan> {
  return plan(`${head}\nмероприятия: [{ мероприятие: Дело, срок: "${deadline}", ответственные: УО }]`, [])
}

describe('deadlines as orders word them', () => {
  it.each([
    ['a plan without a period', 'ежегодно, май', '', '2023-07-01', 'undetermined'],
    ['the period makes it readable', 'ежегодно, май', 'период: 2022–2023', '2023-07-01', 'overdue, overdue'],
    ['over the new year', 'октябрь 2022 г. – март 2023 г.', 'период: 2022–2023', '2023-01-01', 'in-progress'],
    ['the leap February', 'февраль 2024 г.', 'период: 2024', '2024-02-29', 'due-soon'],
    ['the whole period', 'постоянно', 'период: 2022–2023', '2023-06-01', 'in-progress'],
    ['an event', 'по отдельному графику', 'период: 2022–2023', '2023-06-01', 'awaiting-event'],
  ])('%s', (_, deadline, head, day, expected) => {
    expect(windowsOf(at(day, rowOf(deadline, head)))).toBe(expected)
  })
  it('the 31st of each month is clipped to its end', () => {
    const status = at('2023-02-28', rowOf('ежемесячно до 31 числа'))
    const windows = status.activities[0]?.windows ?? []
    expect(windows).toHaveLength(12)
    expect(windows.slice(0, 3).map(({ to }) => to)).toEqual(['2023-01-31', '2023-02-28', '2023-03-31'])
    expect(windows.slice(0, 3).map(({ status: each }) => each)).toEqual(['overdue', 'due-soon', 'upcoming'])
  })
  it('recurring occurrences are answered one by one', () => {
    const told = facts('{ за: I квартал 2023, дата: 30.03.2023 }, { за: 2023-Q2, дата: 05.07.2023 }')
    expect(windowsOf(at('2023-08-01', rowOf('ежеквартально'), told))).toBe(
      'done, done-late, in-progress, upcoming',
    )
  })
  it('hundreds of occurrences by dozens of schools take no time', () => {
    const schools = Array.from({ length: 40 }, (_, i) => `Школа ${i + 1}`)
    const roadmap = plan(
      `период: 2022–2024\nучастники: { ОО: { название: школы, состав: [${schools.join(', ')}] } }
мероприятия: [{ мероприятие: Дело, срок: ежемесячно, ответственные: ОО }]`,
      [],
    )
    const months = Array.from(
      { length: 36 },
      (_, i) => `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    )
    const list = months.map((month) => `{ за: ${month}, дата: ${month}-20 }`).join(', ')
    const reports = schools.map((school) => report(`организация: ${school}\nмероприятия: { "1": [${list}] }`))
    const before = performance.now()
    const status = at('2025-01-01', roadmap, reports)
    expect(performance.now() - before).toBeLessThan(5000)
    expect(status.tally.counts.done).toBe(36)
    expect(status.notes).toEqual([])
  })
})
