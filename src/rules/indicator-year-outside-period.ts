import { overlaps, readPeriod } from '../calendar/period.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Значение за год, которого в плане нет. */
export const indicatorYearOutsidePeriod: Rule = {
  id: 'indicator-year-outside-period',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Год показателя вне срока плана',
  why: 'Значение за год вне плана никто не достигает этим планом: скорее всего, в годе опечатка.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 80
      "2031": 90
    источник: отчёты школ
`,
  good: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 80
    источник: отчёты школ
`,
  check(roadmap, report) {
    const period = roadmap.period?.period
    if (roadmap.period === undefined || period === undefined) return
    for (const indicator of roadmap.indicators)
      for (const { path, year } of indicator.targets) {
        const own = year === undefined ? undefined : readPeriod(year)
        if (own === undefined || overlaps(own, period)) continue
        report(path, `Год ${year} вне срока плана «${roadmap.period.text}»: ${showIndicator(indicator)}`, {
          at: 'key',
          hint: 'исправьте год значения или период плана',
          related: [{ path: roadmap.period.path, message: 'период плана' }],
        })
      }
  },
}
