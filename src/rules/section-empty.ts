import type { Rule } from './rule.ts'

/** Раздел без мероприятий печатается пустым. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'В разделе нет ни одного мероприятия',
  why: 'Пустой раздел печатается заголовком без строк: видно, что план не дописан.',
  bad: `
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
  - название: Работа с родителями
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
  - название: Работа с родителями
    срок: в течение 2021 года
    ответственные: УО
    результат: Проведены 3 собрания
    показатели: охват
`,
  check(roadmap, report) {
    for (const { path, title, activities, row, repealed } of roadmap.sections) {
      if (activities.length > 0 || row !== undefined || repealed !== undefined) continue
      // Top-level rows are a section whose path is the list itself.
      const list = title === undefined ? path : [...path, 'мероприятия']
      // A faulty item is told about by itself; here only a list without items is meant.
      if (roadmap.typed([...list, 0])) continue
      const what = title === undefined ? 'В плане' : `В разделе «${title.text}»`
      report(list, `${what} нет ни одного мероприятия`, {
        hint: 'добавьте мероприятия; если раздел сам — строка таблицы, дайте ему срок и ответственных',
      })
    }
  },
}
