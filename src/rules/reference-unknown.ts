import { nearest } from '../finding/nearest.ts'
import type { Activity, Placed, Section } from '../model/roadmap.ts'
import type { Report, Rule } from './rule.ts'

/** Parts of an appendix that need no text of the author's. */
const PARTS = ['основания', 'цель', 'задачи', 'показатели', 'таблица'] as const

interface Named {
  readonly what: string
  readonly key: string
  readonly list: readonly { readonly path: Placed['path']; readonly code?: Placed }[]
  readonly references: readonly Placed[]
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
    const rows = [...roadmap.activities, ...roadmap.sections.flatMap(sectionCells)]
    const named: readonly Named[] = [
      {
        what: 'Показателя',
        key: 'показатели',
        list: roadmap.indicators,
        references: rows.flatMap((row) => row.indicators),
      },
      {
        what: 'Задачи',
        key: 'задачи',
        list: roadmap.tasks,
        references: [...rows, ...roadmap.indicators].flatMap((row) => row.tasks),
      },
    ]
    for (const { what, key, list, references } of named) {
      const codes = list.flatMap(({ code }) => code?.text ?? [])
      // Where definitions could not be read, every reference to them would look wrong.
      if (
        roadmap.typed([key]) &&
        (list.length === 0 ||
          list.some(({ path, code }) => code === undefined && roadmap.typed([...path, 'код'])))
      )
        continue
      for (const reference of references)
        if (!codes.includes(reference.text))
          tell(report, { place: reference, what: `${what} с кодом`, known: codes, key })
    }
    const parts = [...PARTS, ...roadmap.proses.map(({ key }) => key)]
    for (const { path, name } of roadmap.appendices.flatMap((appendix) => appendix.parts)) {
      if (parts.includes(name) || roadmap.typed(['тексты', name])) continue
      // A part with a heading of its own is a key: `{ цель: "II. Цель" }`.
      const place = roadmap.typed([...path, name]) ? [...path, name] : path
      tell(report, { place: { path: place, text: name }, what: 'Части', known: parts, key: 'тексты' })
    }
  },
}

/** Cells of a section that heads its rows; without rows it stands among the activities already. */
function sectionCells({ row, activities }: Section): Activity[] {
  return row !== undefined && activities.length > 0 ? [row] : []
}

interface Unknown {
  readonly place: Placed
  readonly what: string
  readonly known: readonly string[]
  readonly key: string
}

function tell(report: Report, { place, what, known, key }: Unknown): void {
  const meant = nearest(place.text, known)
  const list =
    known.length === 0 ? '' : `; есть: ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}`
  report(
    place.path,
    `${what} «${place.text}» в плане нет${meant === undefined ? '' : ` — вероятно, «${meant}»`}`,
    {
      hint:
        meant === undefined
          ? `опишите его в ключе «${key}» или исправьте ссылку${list}`
          : `исправьте на «${meant}»`,
      at: typeof place.path.at(-1) === 'string' && place.path.at(-1) === place.text ? 'key' : 'value',
    },
  )
}
