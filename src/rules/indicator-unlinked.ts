import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Показатель, ради которого ничего не делается, сам не вырастет. */
export const indicatorUnlinked: Rule = {
  id: 'indicator-unlinked',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Ни одно мероприятие не работает на показатель',
  why: 'Если показателю не служит ни одно мероприятие, план не объясняет, за счёт чего он изменится.',
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
    источник: отчёты школ
  - код: обучение
    название: Доля обученных педагогов
    единица: "%"
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
    const rows = [...roadmap.activities, ...roadmap.sections]
    const served = new Set(rows.flatMap(({ indicators }) => indicators.map(({ text }) => text)))
    // Where no row names indicators, the author does not link them at all; where one names an unknown one, it is not known which.
    const known = new Set(roadmap.indicators.flatMap(({ code }) => code?.text ?? []))
    if (served.size === 0 || [...served].some((code) => !known.has(code))) return
    for (const indicator of roadmap.indicators) {
      if (indicator.code !== undefined && served.has(indicator.code.text)) continue
      report(indicator.path, `Ни одно мероприятие не служит показателю: ${showIndicator(indicator)}`, {
        hint:
          indicator.code === undefined
            ? 'дайте показателю «код» и назовите его в ключе «показатели» нужных строк'
            : `добавьте «${indicator.code.text}» в ключ «показатели» нужных строк`,
      })
    }
  },
}
