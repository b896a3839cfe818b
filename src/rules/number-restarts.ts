import type { Activity, Roadmap } from '../model/roadmap.ts'
import { plural } from '../russian/plural.ts'
import type { Rule } from './rule.ts'

/** По номеру строки её находят в приказе и в отчёте. */
export const numberRestarts: Rule = {
  id: 'number-restarts',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Номера строк повторяются в разных разделах',
  why: 'На строку «3» нельзя сослаться ни в отчёте, ни в приказе об изменениях, если таких строк несколько.',
  bad: `
таблица:
  нумерация: по разделам
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
  - название: Итоги
    мероприятия:
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
таблица:
  нумерация: сквозная
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
  - название: Итоги
    мероприятия:
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const { numbering, columns } = roadmap.table
    if (numbering === 'нет' || !columns.some(({ kind }) => kind === 'номер')) return
    const places = rowsByNumber(roadmap)
    const repeated = [...places].filter(([, rows]) => rows.length > 1)
    const [number, rows = []] = repeated[0] ?? []
    if (number === undefined) return
    report(
      ['таблица', 'нумерация'],
      `Номера строк в разделах повторяются: строка ${number} встречается ${plural(rows.length, ['раз', 'раза', 'раз'])}`,
      {
        hint: 'поставьте «нумерация: составная» (1.1, 1.2) или «сквозная» (1, 2, 3 …) и уберите ключи «номер», которые ей мешают',
        related: rows.slice(0, 2).map(({ path }) => ({ path, message: `строка ${number}` })),
      },
    )
  },
}

/** Printed number → the first row of each section that bears it. */
function rowsByNumber({ sections }: Roadmap): Map<string, Activity[]> {
  const places = new Map<string, Activity[]>()
  for (const { activities } of sections) {
    const own = new Map<string, Activity>()
    for (const row of activities.flatMap((each) => [each, ...each.activities])) {
      const number = row.number?.replace(/\.$/, '')
      if (number !== undefined && !own.has(number)) own.set(number, row)
    }
    for (const [number, row] of own) places.set(number, [...(places.get(number) ?? []), row])
  }
  return places
}
