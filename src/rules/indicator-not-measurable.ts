import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Плановое значение словами не с чем сравнить. */
export const indicatorNotMeasurable: Rule = {
  id: 'indicator-not-measurable',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'Плановое значение показателя — не число',
  why: 'Факт сравнивают с числом, а со словами «не ниже среднего» сравнить его нельзя.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "40"
    план:
      "2021": не ниже среднего по городу
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
      "2021": не менее 80
    источник: отчёты школ
`,
  check(roadmap, report) {
    for (const indicator of roadmap.indicators) {
      const words = indicator.targets.filter(({ value }) => value.kind === 'unmeasurable')
      const [first, ...more] = words
      if (first === undefined) continue
      const isYesNo = /^(?:да|нет|есть|имеется|наличие|отсутствие)$/i.test(first.text)
      report(first.path, `Значение «${first.text}» не измерить, нужно число: ${showIndicator(indicator)}`, {
        hint: isYesNo
          ? 'запишите числом: 1 — есть, 0 — нет'
          : 'напишите число («90»), границу («не менее 90») или изменение к базе («рост в 1,2 раза»)',
        related: more.map(({ path, text }) => ({ path, message: `и здесь: «${text}»` })),
      })
    }
  },
}
