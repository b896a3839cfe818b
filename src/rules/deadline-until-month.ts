import { canonicalDeadline } from '../model/canonical-deadline.ts'
import { deadlineFaults } from '../model/deadline-faults.ts'
import type { Rule } from './rule.ts'

/** «До декабря» — это ноябрь или декабрь? */
export const deadlineUntilMonth: Rule = {
  id: 'deadline-until-month',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: '«До» месяца: не сказано, входит ли месяц в срок',
  why: 'Один прочтёт «до декабря» как 30 ноября, другой — как 31 декабря; программа читает как 30 ноября.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: до декабря 2021 г.
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
        срок: не позднее 30 ноября 2021 г.
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
    for (const fault of deadlineFaults(roadmap, 'deadline-until-month')) {
      const by = canonicalDeadline(fault)
      const fix = by && { title: `Заменить на «${by}»`, safe: false, by }
      report(fault.path, fault.message, {
        ...fault.detail,
        ...(fix && { words: fault.deadline.text, fix, hint: `напишите «${by}», если верно` }),
      })
    }
  },
}
