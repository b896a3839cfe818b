import type { Rule } from './rule.ts'

/** Задача, которую никто не решает, останется на бумаге. */
export const taskWithoutActivity: Rule = {
  id: 'task-without-activity',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Задачу не решает ни одно мероприятие',
  why: 'Если часть задач названа в мероприятиях, задача без мероприятий выглядит забытой.',
  bad: `
задачи:
  - код: кадры
    текст: Закрепить за школами наставников
  - код: сеть
    текст: Наладить сетевое взаимодействие школ
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        задачи: кадры
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        задачи: кадры
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
задачи:
  - код: кадры
    текст: Закрепить за школами наставников
  - код: сеть
    текст: Наладить сетевое взаимодействие школ
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        задачи: кадры
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о кураторах
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        задачи: сеть
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const rows = [...roadmap.activities, ...roadmap.sections].filter(({ repealed }) => repealed === undefined)
    const named = new Set(rows.flatMap((row) => row.tasks.map(({ text }) => text)))
    const known = new Set(roadmap.tasks.flatMap(({ code }) => code?.text ?? []))
    // Where a row names an unknown task, it is not known which is meant.
    if (named.size === 0 || [...named].some((code) => !known.has(code))) return
    const served = new Set(rows.flatMap((row) => row.indicators.map(({ text }) => text)))
    // An activity that serves an indicator serves the indicator's tasks.
    const viaIndicators = roadmap.indicators
      .filter(({ code }) => code !== undefined && served.has(code.text))
      .flatMap(({ tasks }) => tasks.map(({ text }) => text))
    for (const code of viaIndicators) named.add(code)
    for (const { path, text, code } of roadmap.tasks) {
      if (code !== undefined && named.has(code.text)) continue
      report(path, `Задачу «${shorten(text)}» не решает ни одно мероприятие`, {
        hint:
          code === undefined
            ? 'дайте задаче ключ «код» и назовите его в мероприятии: «задачи: [код]»'
            : `назовите код «${code.text}» в ключе «задачи» нужного мероприятия или уберите задачу`,
      })
    }
  },
}

function shorten(text: string): string {
  const words = text.replace(/[.;]$/, '').split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ')
}
