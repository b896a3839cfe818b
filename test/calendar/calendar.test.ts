import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, readDay, showDay } from '../../src/calendar/day.ts'
import { readPeriod } from '../../src/calendar/period.ts'

describe('readDay', () => {
  it.each([
    ['29.03.2022', '2022-03-29'],
    ['9.3.2022', '2022-03-09'],
    ['29.03.2022 г.', '2022-03-29'],
    ['2022-03-29', '2022-03-29'],
    ['29 марта 2022 г.', '2022-03-29'],
    ['29\u00a0марта 2022 года', '2022-03-29'],
    ['«29» марта 2022 года', '2022-03-29'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })
  it.each([
    '31.09.2022',
    '29.02.2023',
    '00.01.2022',
    '1.13.2022',
    '29.03.22',
    'март 2022',
    '',
    '29 мартобря 2022',
    '«__» ____ 2022 г.',
  ])('refuses %s', (typed) => {
    expect(readDay(typed)).toBeUndefined()
  })
  it('reads back what showDay writes, for every day of 1990–2099', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('digits' as const, 'words' as const), (date, form) => {
        const value = date.toISOString().slice(0, 10) as Day
        expect(readDay(showDay(value, form))).toBe(value)
      }),
    )
  })
})

describe('readPeriod', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31', 'years'],
    ['2023 год', '2023-01-01', '2023-12-31', 'years'],
    ['2021–2024', '2021-01-01', '2024-12-31', 'years'],
    ['2021 - 2024 гг.', '2021-01-01', '2024-12-31', 'years'],
    ['2020-2023 г.г.', '2020-01-01', '2023-12-31', 'years'],
    ['с 2021 по 2024 годы', '2021-01-01', '2024-12-31', 'years'],
    ['2023/24 учебный год', '2023-09-01', '2024-08-31', 'school-years'],
    ['2023/24', '2023-09-01', '2024-08-31', 'school-years'],
    ['2023–2024 учебный год', '2023-09-01', '2024-08-31', 'school-years'],
    ['01.09.2023–31.08.2025', '2023-09-01', '2025-08-31', 'dates'],
    ['с 01.09.2023 по 31.08.2025', '2023-09-01', '2025-08-31', 'dates'],
    ['ноябрь 2021 – май 2022', '2021-11-01', '2022-05-31', 'dates'],
    ['февраль 2024 г.', '2024-02-01', '2024-02-29', 'dates'],
    ['сентябрь–декабрь 2021 г.', '2021-09-01', '2021-12-31', 'dates'],
  ])('reads %s', (typed, from, to, unit) => {
    expect(readPeriod(typed)).toEqual({ from, to, unit })
  })
  it.each([
    '',
    'скоро',
    '2024–2021',
    '2023/26',
    'май 2022 – ноябрь 2021',
    '32.01.2023–31.12.2023',
    '2021, 2023',
  ])('refuses %s', (typed) => {
    expect(readPeriod(typed)).toBeUndefined()
  })
})
