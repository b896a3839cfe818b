import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, monthEnd } from '../../src/calendar/day.ts'
import { readPeriod } from '../../src/calendar/period.ts'
import { readDeadline } from '../../src/deadline/read-deadline.ts'
import type { DeadlineContext, Reading } from '../../src/deadline/reading.ts'
import { showDeadline } from '../../src/deadline/show-deadline.ts'

const contextOf = (period: string): DeadlineContext => {
  const read = readPeriod(period)
  return read === undefined ? {} : { period: read }
}
const days = ({ windows }: Reading): string[] => windows.map(({ from, to }) => `${from}..${to}`)

/** The canonical wording reads as the same windows, and is its own canonical wording. */
function roundTrip(phrase: string, context: DeadlineContext): void {
  const reading = readDeadline(phrase, context)
  const shown = showDeadline(reading, context)
  const again = readDeadline(shown, context)
  expect([shown, again.kind, days(again)]).toEqual([shown, reading.kind, days(reading)])
  expect(showDeadline(again, context)).toBe(shown)
}

describe('the canonical wording', () => {
  it.each([
    ['май 2021', '2021–2024', 'май 2021 г.'],
    ['май-июнь 2021', '2021–2024', 'май–июнь 2021 г.'],
    ['октябрь 2021 - март 2022', '2021–2024', 'октябрь 2021 г. – март 2022 г.'],
    ['2021', '2021–2024', '2021 г.'],
    ['2021-2024', '2021–2024', '2021–2024 гг.'],
    ['август 2021-2024', '2021–2024', 'ежегодно, август (2021–2024 гг.)'],
    ['ежегодно, май, сентябрь', '2021–2024', 'ежегодно, май и сентябрь (2021–2024 гг.)'],
    ['ежегодно октябрь-март', '2021–2024', 'ежегодно, октябрь – март (2021–2024 гг.)'],
    ['ежеквартально', '2021–2024', 'ежеквартально (2021–2024 гг.)'],
    ['2 квартал 2024', '2021–2024', 'II квартал 2024 г.'],
    ['до декабря 2020', '2020–2024', 'не позднее 30 ноября 2020 г.'],
    ['в течение года', '2021–2024', 'ежегодно, в течение года (2021–2024 гг.)'],
    ['ежегодно', '2021–2024', 'ежегодно (2021–2024 гг.)'],
    ['постоянно', '2021–2024', 'весь период реализации'],
    ['2023-2024 учебный год', '2021–2024', '2023/24 учебный год'],
    ['по отдельному графику', '2021–2024', 'по отдельному графику'],
    ['8 - 15 апреля 2023', '2021–2024', '8–15 апреля 2023 г.'],
  ])('of «%s» in %s', (phrase, period, shown) => {
    const context = contextOf(period)
    expect(showDeadline(readDeadline(phrase, context), context).replaceAll('\u00a0', ' ')).toBe(shown)
    if (readDeadline(phrase, context).kind !== 'event') roundTrip(phrase, context)
  })
})

describe('read(show(x)) = x', () => {
  const context = contextOf('2018–2030')
  it('for every year, half, quarter, month and school year of 2018–2030', () => {
    for (let year = 2018; year <= 2030; year++) {
      roundTrip(`${year}`, context)
      for (const part of [
        'I полугодие',
        'II полугодие',
        'I квартал',
        'II квартал',
        'III квартал',
        'IV квартал',
      ])
        roundTrip(`${part} ${year}`, context)
      for (const month of [
        'январь',
        'февраль',
        'март',
        'апрель',
        'май',
        'июнь',
        'июль',
        'август',
        'сентябрь',
        'октябрь',
        'ноябрь',
        'декабрь',
      ])
        roundTrip(`${month} ${year}`, context)
      if (year < 2030) roundTrip(`${year}/${String(year + 1).slice(2)} учебный год`, context)
    }
  })
  it('for every day of 2018–2030', () => {
    for (let day = '2018-01-01' as Day; day <= '2030-12-31'; day = addDays(day, 1)) {
      const [year, month, date] = day.split('-')
      const reading = readDeadline(`${date}.${month}.${year}`, context)
      expect(days(readDeadline(showDeadline(reading, context), context))).toEqual([`${day}..${day}`])
    }
  }, 60_000)
  it('for any range of days and of months', () => {
    const day = fc.integer({ min: 0, max: 4700 }).map((offset) => addDays('2018-01-01' as Day, offset))
    const ru = (value: Day): string => value.split('-').reverse().join('.')
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const reading = readDeadline(`${ru(from)}–${ru(to)}`, context)
        expect(days(reading)).toEqual([`${from}..${to}`])
        roundTrip(`${ru(from)}–${ru(to)}`, context)
        const wide = `${ru(`${from.slice(0, 7)}-01` as Day)}–${ru(monthEnd(Number(to.slice(0, 4)), Number(to.slice(5, 7))))}`
        roundTrip(wide, context)
      }),
      { numRuns: 300 },
    )
  })
})
