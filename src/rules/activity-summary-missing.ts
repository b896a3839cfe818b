import { sumsUp } from '../russian/summing-up.ts'
import type { Rule } from './rule.ts'

/** План завершает мероприятие, которое подводит его итоги. */
export const activitySummaryMissing: Rule = {
  id: 'activity-summary-missing',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Нет мероприятия, которое подводит итоги плана',
  why: 'Без отчёта или анализа в конце никто не узнает, помог ли план и что делать дальше.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
`,
  good: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const rows = roadmap.activities.filter(({ repealed }) => repealed === undefined)
    if (rows.length === 0) return
    if (rows.some(({ stage }) => stage?.text === 'анализ эффективности')) return
    const titles = [...rows, ...roadmap.sections].flatMap(({ title }) => title?.text ?? [])
    if (titles.some(sumsUp)) return
    const last = roadmap.sections.at(-1)
    report(
      last?.path ?? [],
      'В плане нет мероприятия, которое подводит его итоги: отчёта, анализа эффективности мер',
      {
        hint: 'добавьте в конец строку: «Подведение итогов исполнения плана», «Анализ эффективности принятых мер»',
      },
    )
  },
}
