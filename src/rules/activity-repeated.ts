import type { Activity } from '../model/roadmap.ts'
import { showRow } from '../model/show-row.ts'
import { firstWords, foldText, wordsOf } from '../russian/stem.ts'
import type { Rule } from './rule.ts'

/** Одно дело записано в плане один раз. */
export const activityRepeated: Rule = {
  id: 'activity-repeated',
  severity: { draft: 'info', recommended: 'warning', signoff: 'warning' },
  summary: 'Одно и то же мероприятие записано дважды',
  why: 'Повтор считается и отчитывается дважды, а сроки двух строк со временем расходятся.',
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
  - название: Работа с кадрами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: октябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
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
  - название: Работа с кадрами
    мероприятия:
      - мероприятие: Назначить наставников учителей
        срок: октябрь 2021 г.
        ответственные: УО
        результат: Приказ о наставниках
        показатели: охват
`,
  check(roadmap, report) {
    const seen = new Map<string, Activity>()
    const rows = roadmap.activities.filter(
      ({ kind, repealed }) => kind !== 'heading' && repealed === undefined,
    )
    for (const activity of twinsOnly(rows)) {
      const key = keyOf(activity)
      const first = seen.get(key)
      if (first === undefined) seen.set(key, activity)
      else
        report(
          activity.title.path,
          `Одно и то же мероприятие записано дважды: ${showPair(first, activity)}`,
          {
            hint: 'оставьте одну строку, а сроки и ответственных соберите в ней; если это разные дела, назовите их по-разному',
            related: [{ path: first.title.path, message: 'впервые здесь' }],
          },
        )
    }
  },
}

/** Rows that share the beginnings of their first two words, and their number of words, with another: only these can repeat. */
function twinsOnly(rows: readonly Activity[]): Activity[] {
  const alike = shared(rows, ({ title }) => {
    const [first, second] = firstWords(title.text)
    return `${first.slice(0, 3)} ${second.slice(0, 3)}`.toLowerCase().replaceAll('ё', 'е')
  })
  const twins = new Set(
    alike.flatMap((group) => shared(group, ({ title }) => wordsOf(title.text).length)).flat(),
  )
  return rows.filter((row) => twins.has(row))
}

/** Rows that share a trait with another, one group a trait. */
function shared(rows: readonly Activity[], trait: (row: Activity) => string | number): Activity[][] {
  const groups = new Map<string | number, Activity[]>()
  for (const row of rows) {
    const key = trait(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** A sub-activity («для учителей») repeats only one of its own parent; the author's own columns tell rows apart. */
function keyOf({ title, level, path, columns }: Activity): string {
  const parent = level === 0 ? [] : path.slice(0, -1)
  const cells = Object.entries(columns).map(([name, cell]) => `${name}=${cell.text}`)
  return JSON.stringify([foldText(title.text), parent, cells])
}

/** Numbers that restart in every section tell nothing apart. */
function showPair(first: Activity, second: Activity): string {
  const [one, two] = [showRow(first), showRow(second)]
  return one === two ? `«${second.title.text.replace(/\.$/, '')}»` : `${one} и ${two}`
}
