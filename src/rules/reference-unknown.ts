import { nearest } from '../finding/nearest.ts'
import type { Placed, Section } from '../model/roadmap.ts'
import type { ReportDetail, Rule } from './rule.ts'

/** Parts of an appendix that need no text of the author's. */
const PARTS = ['основания', 'цель', 'задачи', 'показатели', 'таблица'] as const

interface Coded {
  readonly path: Placed['path']
  readonly code?: Placed
}

/** Ссылка ведёт к тому, что в плане есть. */
export const referenceUnknown: Rule = {
  id: 'reference-unknown',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Назван код или часть, которых в плане нет',
  why: 'Ссылка в никуда рвёт связь мероприятия с показателем и задачей, а часть без текста не напечатается.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охвт
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
    const rows = [...roadmap.activities, ...roadmap.sections.filter(isNotRow)]
    const parts = [...PARTS, ...roadmap.proses.map(({ key }) => key)]
    for (const { what, key, list, references } of [
      {
        what: 'Показателя с кодом',
        key: 'показатели',
        list: roadmap.indicators,
        references: rows.flatMap((row) => row.indicators),
      },
      {
        what: 'Задачи с кодом',
        key: 'задачи',
        list: roadmap.tasks,
        references: [...rows, ...roadmap.indicators].flatMap((row) => row.tasks),
      },
    ]) {
      const known = list.flatMap(({ code }) => code?.text ?? [])
      // Where definitions could not be read, every reference to them would look wrong.
      const unread = ({ path, code }: Coded): boolean => code === undefined && roadmap.typed([...path, 'код'])
      if (roadmap.typed([key]) && (list.length === 0 || list.some(unread))) continue
      for (const { path, text } of references)
        if (!known.includes(text)) report(path, ...unknown(what, text, known, key))
    }
    for (const { path, name } of roadmap.appendices.flatMap((appendix) => appendix.parts)) {
      if (parts.includes(name) || roadmap.typed(['тексты', name])) continue
      const [message, detail] = unknown('Части', name, parts, 'тексты')
      // A part with a heading of its own is a key: `{ цель: "II. Цель" }`.
      if (roadmap.typed([...path, name])) report([...path, name], message, { ...detail, at: 'key' })
      else report(path, message, detail)
    }
  },
}

/** A section that is itself a row stands among the activities already. */
function isNotRow({ row, activities }: Section): boolean {
  return row === undefined || activities.length > 0
}

function unknown(
  what: string,
  name: string,
  known: readonly string[],
  key: string,
): [message: string, detail: ReportDetail] {
  const meant = nearest(name, known)
  if (meant !== undefined)
    return [`${what} «${name}» в плане нет — вероятно, «${meant}»`, { hint: `исправьте на «${meant}»` }]
  const list =
    known.length === 0 ? '' : `; есть: ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}`
  return [
    `${what} «${name}» в плане нет`,
    { hint: `добавьте «${name}» в ключ «${key}» или исправьте ссылку${list}` },
  ]
}
