import { showRow } from '../model/show-row.ts'
import type { Rule } from './rule.ts'

/** За строку без ответственных никто не отвечает. */
export const responsibleMissing: Rule = {
  id: 'responsible-missing',
  severity: { draft: 'warning', recommended: 'error', signoff: 'error' },
  summary: 'У мероприятия нет ответственных',
  why: 'Мероприятие без ответственных некому исполнять и не с кого спросить.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
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
    if (!roadmap.table.columns.some(({ kind }) => kind === 'ответственные')) return
    const parents = new Map(
      roadmap.activities.flatMap((row) => row.activities.map((inner) => [inner, row] as const)),
    )
    for (const activity of roadmap.activities) {
      const { kind, repealed, responsible } = activity
      if (responsible !== undefined || kind === 'heading' || repealed !== undefined) continue
      const path = [...activity.path, 'ответственные']
      // Rows below rows take over those of the row above them: it lacks them first.
      const above = parents.get(activity)
      if (roadmap.typed(path) || (above !== undefined && above.kind !== 'heading')) continue
      report(path, `Нет ответственных: ${showRow(activity)}`, {
        hint: 'добавьте в строку ключ «ответственные»: кто исполняет, через запятую',
      })
    }
  },
}
