import { namesInUse } from '../model/responsible.ts'
import { joinedNames, plainNames } from '../russian/joined-names.ts'
import type { Rule } from './rule.ts'

/** Два участника без запятой программа примет за одного. */
export const responsibleJoined: Rule = {
  id: 'responsible-joined',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Два участника названы подряд без запятой',
  why: 'Без запятой непонятно, один это исполнитель или два, и ни за одним из них строка не числится.',
  bad: `
участники:
  УО: МКУ «Управление образования» города Рубцовска
  ОО:
    название: общеобразовательные организации
    должность: координатор
    имя: Е. В. Котова
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО ОО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
участники:
  УО: МКУ «Управление образования» города Рубцовска
  ОО:
    название: общеобразовательные организации
    должность: координатор
    имя: Е. В. Котова
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО, ОО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const known = plainNames(namesInUse(roadmap))
    const items = roadmap.responsible.flatMap(({ names }) => names)
    // One body stands in most rows: each name is parted once.
    const parted = new Map(
      [...new Set(items.map(({ text }) => text))].map((text) => [text, joinedNames(text, known)]),
    )
    for (const item of items) {
      const joined = parted.get(item.text)
      if (joined === undefined) continue
      report(
        item.path,
        `В «${item.text}» два участника стоят без запятой: «${joined.first}» и «${joined.second}»`,
        {
          words: item.text,
          hint: `разделите их запятой: «${joined.parted}»`,
        },
      )
    }
  },
}
