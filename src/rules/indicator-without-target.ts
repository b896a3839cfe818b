import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Показатель без планового значения не измеряет исполнения. */
export const indicatorWithoutTarget: Rule = {
  id: 'indicator-without-target',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'У показателя нет планового значения',
  why: 'Без планового значения нельзя сказать, достигнут ли показатель.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
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
      const path = [...indicator.path, 'план']
      if (indicator.targets.length > 0 || roadmap.typed(path)) continue
      report(path, `Нет планового значения: ${showIndicator(indicator)}`, {
        hint: 'добавьте ключ «план» со значениями по годам: «2024: 90»',
      })
    }
  },
}
