import { deadlineFaults } from '../model/deadline-faults.ts'
import { ACT_GENITIVE } from '../russian/act.ts'
import type { Rule } from './rule.ts'

/** Срок, истёкший до подписания, нельзя исполнить. */
export const deadlineBeforeOrder: Rule = {
  id: 'deadline-before-order',
  severity: { draft: 'info', recommended: 'warning', signoff: 'error' },
  summary: 'Срок истёк до даты приказа',
  why: 'Приказ не может поручить то, что уже прошло: такое мероприятие просрочено в день подписания.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: до 10 января 2021 г.
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
        срок: до 20 января 2021 г.
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
    const { order } = roadmap
    if (order?.date === undefined) return
    const related = [{ path: order.date.path, message: `дата ${ACT_GENITIVE[order.kind]}` }]
    for (const { path, message, detail } of deadlineFaults(roadmap, 'deadline-before-order'))
      report(path, message, { related, ...detail })
  },
}
