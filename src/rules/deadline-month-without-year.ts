import { canonicalDeadline } from '../model/canonical-deadline.ts'
import { deadlineFaults } from '../model/deadline-faults.ts'
import type { Rule } from './rule.ts'

/** Май бывает каждый год. */
export const deadlineMonthWithoutYear: Rule = {
  id: 'deadline-month-without-year',
  severity: { draft: 'info', recommended: 'warning', signoff: 'error' },
  summary: 'В сроке назван месяц, но не назван год',
  why: 'В плане на несколько лет месяц без года можно понять и как один срок, и как срок каждого года.',
  bad: `
период: 2021–2022
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь
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
    for (const fault of deadlineFaults(roadmap, 'deadline-month-without-year')) {
      const by = canonicalDeadline(fault)
      const fix = by && { title: `Заменить на «${by}»`, safe: false, by }
      report(fault.path, fault.message, {
        ...fault.detail,
        ...(fix && { words: fault.deadline.text, fix, hint: `напишите «${by}», если верно` }),
      })
    }
  },
}
