import type { Placed, Responsible, Roadmap } from '../model/roadmap.ts'
import { joinedNames } from '../russian/names.ts'
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
    const cells = responsibleCells(roadmap)
    const known = namesInUse(roadmap)
    for (const item of cells.flatMap(({ names }) => names)) {
      const joined = joinedNames(item.text, known)
      if (joined === undefined) continue
      report(item.path, `В «${item.text}» два участника стоят без запятой: «${joined[0]}» и «${joined[1]}»`, {
        words: item.text,
        hint: `разделите их запятой: «${joined[0]}, ${joined[1]}»`,
      })
    }
  },
}

/** Every «ответственные» of the plan once: sub-activities share the value of the row above them. */
export function responsibleCells(roadmap: Roadmap): Responsible[] {
  const rows = [
    ...roadmap.sections.flatMap(({ row }) => row ?? []),
    ...roadmap.activities,
    ...roadmap.indicators,
  ]
  return [...new Set(rows.flatMap(({ responsible }) => responsible ?? []))]
}

/** What stands behind the keys of `участники`: every way to name one. */
export function participantNames(roadmap: Roadmap): string[] {
  return roadmap.participants.flatMap(({ key, title, members, name }) => [
    key,
    title,
    ...members.map(({ text }) => text),
    ...(name === undefined ? [] : [name.text]),
  ])
}

/** Names that the plan knows as one participant: those of `участники` and whole items of the table. */
export function namesInUse(roadmap: Roadmap): string[] {
  const items: readonly Placed[] = responsibleCells(roadmap).flatMap(({ names }) => names)
  return [...participantNames(roadmap), ...new Set(items.map(({ text }) => text))]
}
