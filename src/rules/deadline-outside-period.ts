import { deadlineFaults } from '../model/deadline-faults.ts'
import type { Rule } from './rule.ts'

/** Срок плана лежит внутри его периода. */
export const deadlineOutsidePeriod: Rule = {
  id: 'deadline-outside-period',
  severity: { draft: 'info', recommended: 'warning', signoff: 'error' },
  summary: 'Срок выходит за период плана',
  why: 'Мероприятие вне периода плана не попадёт ни в отчёт за период, ни в счёт исполнения.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: январь 2022 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: ноябрь 2021 г.
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
    for (const { path, message, detail, section } of deadlineFaults(roadmap, 'deadline-outside-period')) {
      const isOwn = section.period?.period !== undefined
      const period = isOwn ? section.period : roadmap.period
      const related = period && [{ path: period.path, message: isOwn ? 'период раздела' : 'период плана' }]
      report(path, message, { ...detail, ...(related && { related }) })
    }
  },
}
