import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Без источника факт неоткуда взять. */
export const indicatorWithoutSource: Rule = {
  id: 'indicator-without-source',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Не сказано, откуда берутся данные показателя',
  why: 'Когда источник не назван, значения берут из разных мест и они не сходятся.',
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
      const path = [...indicator.path, 'источник']
      if (indicator.source !== undefined || indicator.targets.length === 0 || roadmap.typed(path)) continue
      report(path, `Нет источника данных: ${showIndicator(indicator)}`, {
        hint: 'добавьте ключ «источник»: «отчёты школ», «итоги ОГЭ»',
      })
    }
  },
}
