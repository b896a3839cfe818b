import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../src/calendar/period.ts'
import { type ExplicitDeadline, readExplicit } from '../../src/deadline/explicit-deadline.ts'

const period = readPeriod('2021–2024')
const read = (deadline: Partial<ExplicitDeadline>): string | undefined => {
  const reading = readExplicit(
    { text: 'слова', windows: [], isEvent: false, ...deadline },
    period ? { period } : {},
  )
  return (
    reading &&
    [reading.kind, ...reading.windows.map(({ key, from, to }) => `${key}: ${from}..${to}`)].join(' ')
  )
}

describe('dates that the author gives beside the words', () => {
  it.each<[Partial<ExplicitDeadline>, string | undefined]>([
    [{}, undefined],
    [{ isEvent: true }, 'event'],
    [{ windows: [{ from: '01.08.2023', to: '31.08.2023' }] }, 'period 2023: 2023-08-01..2023-08-31'],
    [{ windows: [{ from: '2022', to: '2023' }] }, 'period 2022-01-01..2023-12-31: 2022-01-01..2023-12-31'],
    [{ windows: [{ from: 'май 2022', to: 'июнь 2022' }] }, 'period 2022: 2022-05-01..2022-06-30'],
    [{ windows: [{ to: '01.09.2021' }] }, 'period 2021: 2021-01-01..2021-09-01'],
    [{ windows: [{ from: '01.09.2024' }] }, 'period 2024: 2024-09-01..2024-12-31'],
    [
      {
        windows: [
          { from: '01.05.2023', to: '31.05.2023' },
          { from: '01.05.2022', to: '31.05.2022' },
        ],
      },
      'recurring 2022: 2022-05-01..2022-05-31 2023: 2023-05-01..2023-05-31',
    ],
    [{ windows: [{ from: '31.09.2023', to: '01.10.2023' }] }, 'unreadable'],
    [{ windows: [{ from: '01.10.2023', to: '01.09.2023' }] }, 'unreadable'],
  ])('%j', (deadline, expected) => {
    expect(read(deadline)).toBe(expected)
  })
})
