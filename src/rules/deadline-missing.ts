import { showRow } from '../model/show-row.ts'
import type { Rule } from './rule.ts'

/** Строка без срока не проверяется и не считается исполненной. */
export const deadlineMissing: Rule = {
  id: 'deadline-missing',
  severity: { draft: 'warning', recommended: 'error', signoff: 'error' },
  summary: 'У мероприятия нет срока',
  why: 'Без срока нельзя сказать, исполнено мероприятие вовремя или нет, и поставить его на контроль.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
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
    if (
      !roadmap.table.columns.some(({ kind }) => kind === 'срок' || kind === 'начало' || kind === 'окончание')
    )
      return
    for (const activity of roadmap.activities) {
      if (activity.kind === 'heading' || activity.repealed !== undefined || activity.deadline !== undefined)
        continue
      const path = [...activity.path, 'срок']
      if (roadmap.typed(path)) continue
      report(path, `Нет срока: ${showRow(activity)}`, {
        hint: 'добавьте в строку ключ «срок»: «сентябрь 2021 г.», «2021–2024», «ежегодно, август»',
      })
    }
  },
}
