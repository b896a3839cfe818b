import { mendSpelling } from '../deadline/spelling.ts'
import { deadlineFaults } from '../model/deadline-faults.ts'
import type { Rule } from './rule.ts'

/** Опечатки в сроке видны в печати. */
export const deadlineSpelling: Rule = {
  id: 'deadline-spelling',
  severity: { draft: 'info', recommended: 'info', signoff: 'info' },
  summary: 'Опечатка в сроке',
  why: 'Срок печатается так, как написан: «в течении», дефис вместо тире и «2024г.» попадут в приказ.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: в течении 2021 г.
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
    for (const { path, message, detail } of deadlineFaults(roadmap, 'deadline-spelling'))
      report(path, message, detail)
    for (const { deadline } of roadmap.deadlines) {
      const by = mendSpelling(deadline.text)
      if (by === deadline.text) continue
      report(deadline.path, `Срок «${deadline.text}» написан с опечаткой: ожидается «${by}»`, {
        hint: `напишите «${by}»`,
        words: deadline.text,
        fix: { title: `Заменить на «${by}»`, safe: true, by },
      })
    }
  },
}
