import { hasBaseline } from '../model/has-baseline.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Без исходного значения не видно, что изменилось. */
export const indicatorWithoutBaseline: Rule = {
  id: 'indicator-without-baseline',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'У показателя нет исходного значения',
  why: 'Без исходного значения не понять, велика ли задача и сдвинулось ли дело.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    план:
      "2021": 80
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
    for (const indicator of roadmap.indicators) {
      if (indicator.targets.length === 0 || hasBaseline(indicator, roadmap)) continue
      // A target that leans on the baseline makes this an error: indicator-relative-without-baseline.
      if (indicator.targets.some(({ value }) => value.kind === 'times' || value.kind === 'change')) continue
      report([...indicator.path, 'база'], `Нет исходного значения: ${showIndicator(indicator)}`, {
        hint: 'добавьте ключ «база»: год и значение, от которого считают рост',
      })
    }
  },
}
