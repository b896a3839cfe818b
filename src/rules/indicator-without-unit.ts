import type { Indicator } from '../model/roadmap.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Число без единицы читают кто как. */
export const indicatorWithoutUnit: Rule = {
  id: 'indicator-without-unit',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'У показателя нет единицы измерения',
  why: 'Из числа без единицы не понять, проценты это, школы или баллы.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    база:
      год: 2020
      значение: "40"
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
      const path = [...indicator.path, 'единица']
      if (indicator.unit !== undefined || roadmap.typed(path) || !needsUnit(indicator)) continue
      report(path, `Нет единицы измерения: ${showIndicator(indicator)}`, {
        hint: 'добавьте ключ «единица»: «%», «школ», «баллов»',
      })
    }
  },
}

/** «100%» carries its unit; words that are no number have another finding. */
function needsUnit({ targets }: Indicator): boolean {
  return targets.some(({ text, value }) => value.kind !== 'unmeasurable' && !/%|процент/i.test(text))
}
