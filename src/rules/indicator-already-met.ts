import { showIndicator } from '../model/show-indicator.ts'
import { inTime } from './indicator-against-direction.ts'
import type { Rule } from './rule.ts'

/** План, равный исходному значению, уже выполнен. */
export const indicatorAlreadyMet: Rule = {
  id: 'indicator-already-met',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'Плановое значение уже достигнуто',
  why: 'Если план равен исходному значению, мероприятия ничего не должны изменить.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 40
    источник: отчёты школ
`,
  good: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    направление: удержание
    база:
      год: 2020
      значение: "40"
    план:
      "2021": 40
    источник: отчёты школ
`,
  check(roadmap, report) {
    for (const indicator of roadmap.indicators) {
      const { baseline, direction } = indicator
      const last = inTime(indicator.targets).at(-1)
      if (direction === 'удержание' || baseline?.value === undefined || last?.value.kind !== 'number')
        continue
      if (last.value.value !== baseline.value) continue
      report(
        last.path,
        `План «${last.text}» равен исходному значению «${baseline.text}»: ${showIndicator(indicator)}`,
        {
          hint: 'поставьте значение, которого ещё нет, или добавьте «направление: удержание»',
          related: [{ path: baseline.path, message: 'исходное значение' }],
        },
      )
    }
  },
}
