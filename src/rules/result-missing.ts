import { showRow } from '../model/show-row.ts'
import type { Rule } from './rule.ts'

/** Без результата нельзя подтвердить исполнение. */
export const resultMissing: Rule = {
  id: 'result-missing',
  severity: { draft: 'off', recommended: 'warning', signoff: 'error' },
  summary: 'У мероприятия нет результата',
  why: 'Пока не сказано, что должно получиться, исполнение строки нельзя ни подтвердить, ни оспорить.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
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
    if (!roadmap.table.columns.some(({ kind }) => kind === 'результат')) return
    for (const activity of roadmap.activities) {
      const { kind, repealed, result } = activity
      if (result !== undefined || kind === 'heading' || repealed !== undefined) continue
      const path = [...activity.path, 'результат']
      if (roadmap.typed(path)) continue
      report(path, `Нет результата: ${showRow(activity)}`, {
        hint: 'добавьте в строку ключ «результат»: документ, число или событие, по которому видно исполнение',
      })
    }
  },
}
