import { hasBaseline } from '../model/has-baseline.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** «В 1,3 раза» без исходного значения не посчитать. */
export const indicatorRelativeWithoutBaseline: Rule = {
  id: 'indicator-relative-without-baseline',
  severity: { draft: 'warning', recommended: 'error', signoff: 'error' },
  summary: 'Рост задан к исходному значению, а его нет',
  why: 'Пока исходное значение не названо, не посчитать, какого числа надо достичь.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    план:
      "2021": в 1,3 раза
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
      "2021": в 1,3 раза
    источник: отчёты школ
`,
  check(roadmap, report) {
    for (const indicator of roadmap.indicators) {
      const target = indicator.targets.find(({ value }) => value.kind === 'times' || value.kind === 'change')
      if (target === undefined || hasBaseline(indicator, roadmap)) continue
      report(target.path, `Не сказано, от чего считать «${target.text}»: ${showIndicator(indicator)}`, {
        hint: 'добавьте ключ «база»: год и исходное значение',
      })
    }
  },
}
