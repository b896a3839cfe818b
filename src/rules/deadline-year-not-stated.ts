import { canonicalDeadline } from '../model/canonical-deadline.ts'
import { deadlineFaults } from '../model/deadline-faults.ts'
import type { Rule } from './rule.ts'

/** «В течение года» — какого? */
export const deadlineYearNotStated: Rule = {
  id: 'deadline-year-not-stated',
  severity: { draft: 'info', recommended: 'warning', signoff: 'warning' },
  summary: 'Не сказано, в течение какого года',
  why: 'В плане на несколько лет «в течение года» можно понять и как один год, и как каждый.',
  bad: `
период: 2021–2022
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: в течение года
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
период: 2021–2022
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: в течение 2021 г.
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
    for (const fault of deadlineFaults(roadmap, 'deadline-year-not-stated')) {
      const by = canonicalDeadline(fault)
      const fix = by && { title: `Заменить на «${by}»`, safe: false, by }
      report(fault.path, fault.message, {
        ...fault.detail,
        ...(fix && { words: fault.deadline.text, fix, hint: `напишите «${by}», если верно` }),
      })
    }
  },
}
