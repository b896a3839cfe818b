import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '../../src/calendar/day.ts'
import { HOLIDAYS, PRODUCTION_YEARS } from '../../src/calendar/production-calendar.ts'
import { addWorkingDays, dayKind, hasWorkingCalendar } from '../../src/calendar/working-days.ts'

function daysOf(year: number): Day[] {
  const first = `${year}-01-01` as Day
  return Array.from({ length: daysBetween(first, `${year + 1}-01-01` as Day) }, (_, n) => addDays(first, n))
}

describe('the production calendar', () => {
  // Working days of the 40-hour week as published with each year's calendar; decreed days were working days in it.
  it.each([
    [2018, 247, 0],
    [2019, 247, 0],
    [2020, 248, 29],
    [2021, 247, 7],
    [2022, 247, 0],
    [2023, 247, 0],
    [2024, 248, 0],
    [2025, 247, 0],
    [2026, 247, 0],
  ])('of %i has %i working days, of which %i are decreed', (year, working, decreed) => {
    const kinds = daysOf(year).map(dayKind)
    expect(kinds.filter((kind) => kind !== 'off')).toHaveLength(working)
    expect(kinds.filter((kind) => kind === 'decreed')).toHaveLength(decreed)
    expect(hasWorkingCalendar(year)).toBe(true)
  })
  it('has each year once, with its act', () => {
    const years = PRODUCTION_YEARS.map(({ year }) => year)
    expect(years).toEqual([...new Set(years)].sort())
    for (const { source } of PRODUCTION_YEARS)
      expect(source).toMatch(/^постановление от \d\d\.\d\d\.\d{4} № \d+$/)
  })
  it('keeps every holiday off, and moves only weekend days onto weekdays', () => {
    for (const { year, transfers } of PRODUCTION_YEARS) {
      for (const holiday of HOLIDAYS) expect(dayKind(`${year}-${holiday}` as Day)).toBe('off')
      for (const [from, to] of transfers) {
        const [a, b] = [from, to].map((day) => new Date(`${year}-${day}T00:00Z`).getUTCDay() % 6 === 0)
        expect([a, b], `${year}: ${from} → ${to}`).toEqual([true, false])
      }
    }
  })
  it.each([
    ['2024-04-27', 'working', 'a Saturday that works for a Monday'],
    ['2024-04-29', 'off', 'that Monday'],
    ['2022-06-13', 'off', 'the day after a holiday on a Sunday'],
    ['2019-02-25', 'working', 'the Government moved that Saturday to May instead'],
    ['2019-05-10', 'off', 'there'],
    ['2024-01-09', 'working', 'holidays of January are not moved by rule'],
    ['2020-04-15', 'decreed', 'paid non-working days of 2020'],
    ['2021-11-04', 'off', 'a holiday among decreed days'],
    ['2017-06-15', undefined, 'a year outside of the table'],
    ['2027-06-15', undefined, 'a year not yet in the table'],
  ])('%s is %s: %s', (day, kind) => {
    expect(dayKind(day as Day)).toBe(kind)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2022-06-15', 5, '2022-06-22', 'the day after the event is the first'],
    ['2022-06-10', 1, '2022-06-14', 'over a weekend and a holiday'],
    ['2022-06-11', 1, '2022-06-14', 'from a day off'],
    ['2024-04-26', 2, '2024-05-02', 'a working Saturday, then three days off and the holiday'],
    ['2023-12-29', 1, '2024-01-09', 'over the New Year'],
    ['2022-06-15', -3, '2022-06-09', 'backwards'],
    ['2022-06-15', 0, '2022-06-15', 'none'],
    ['2020-03-26', 1, '2020-03-27', 'up to a decreed day'],
    ['2020-03-27', 1, undefined, 'over a decreed day'],
    ['2021-11-08', -1, undefined, 'over decreed days, backwards'],
    ['2026-12-30', 1, undefined, 'into a year that is not there'],
    ['2018-01-09', -1, undefined, 'the same, backwards'],
  ])('%s %i → %s: %s', (from, days, to) => {
    expect(addWorkingDays(from as Day, days)).toBe(to)
  })
  it('comes back, and passes exactly so many working days', () => {
    const anyDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2022-01-10' as Day, n))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const to = addWorkingDays(from, days)
        if (to === undefined) return
        const passed = Array.from({ length: daysBetween(from, to) }, (_, n) => addDays(from, n + 1))
        expect(passed.filter((day) => dayKind(day) === 'working')).toHaveLength(days)
        if (dayKind(from) === 'working') expect(addWorkingDays(to, -days)).toBe(from)
      }),
    )
  })
})
