import type { Activity, Roadmap, Section } from '../model/roadmap.ts'
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
    const repeated = [...rowsByNumber(roadmap)].find(([, { rows }]) => rows.length > 1)
    if (repeated === undefined) return
    const [number, { rows }] = repeated
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

/** Rows that bear one number: the first of each section. */
interface Bearers {
  readonly rows: Activity[]
  /** The last section that has one. */
  section: Section
}

/** By the number as printed. */
function rowsByNumber({ sections }: Roadmap): Map<string, Bearers> {
  const places = new Map<string, Bearers>()
  const note = (row: Activity, section: Section): void => {
    if (row.number === undefined) return
    const number = row.number.endsWith('.') ? row.number.slice(0, -1) : row.number
    const before = places.get(number)
    if (before === undefined) places.set(number, { rows: [row], section })
    else if (before.section !== section) {
      before.rows.push(row)
      before.section = section
    }
  }
  for (const section of sections)
    for (const activity of section.activities) {
      note(activity, section)
      for (const inner of activity.activities) note(inner, section)
    }
  return places
}
