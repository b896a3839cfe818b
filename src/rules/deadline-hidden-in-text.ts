import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext, Reading } from '../deadline/reading.ts'
import type { Activity, Placed, Roadmap, RowDeadline } from '../model/roadmap.ts'
import { withoutQuoted } from '../russian/quotes.ts'
import type { Report, Rule } from './rule.ts'

const MONTH =
  '(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])'
const DAY = `(?:\\d{1,2}\\.\\d{1,2}(?:\\.\\d{4})?|\\d{1,2}\\s${MONTH})`
const YEAR = '(?:\\s(?:19|20)\\d\\d(?!\\d)(?:\\s?(?:г\\.|года?(?![а-яё])))?)?'

/** Only after a word that sets a deadline is a date one: «приказ от 12.05.2021» and «письмо № 5 в мае» are not. */
const DEADLINE_IN_TEXT = new RegExp(
  `(?<![а-яё])(?:в срок до|не позднее|не позже|до|к)\\s(?:${DAY}|${MONTH}(?![а-яё]))${YEAR}(?![\\d.]\\d)`,
  'giu',
)

/** Most texts set no deadline: a glance is cheaper than the whole pattern. */
const GLANCE =
  /(?:[Дд]о|озднее|озже|[Кк])\s(?:\d|[Яя]нв|[Фф]ев|[Мм]а|[Аа]пр|[Ии]ю|[Аа]вг|[Сс]ен|[Оо]кт|[Нн]оя|[Дд]ек)/

/** Срок стоит в своей графе, а не в тексте. */
export const deadlineHiddenInText: Rule = {
  id: 'deadline-hidden-in-text',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Срок стоит в тексте мероприятия, результата или показателя',
  why: 'Такой срок не виден в графе «Сроки», по нему не напомнят, и он может разойтись со сроком строки.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ до 1 октября 2021 г.
        срок: ноябрь 2021 г.
        ответственные: УО
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
        срок: не позднее 1 октября 2021 г.
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
    for (const place of roadmap.deadlines) checkWords(place, report)
    checkQuantities(roadmap, report)
  },
}

function checkWords(place: RowDeadline, report: Report): void {
  checkText(place.row.title, place, report)
  if (place.row.result !== undefined) checkText(place.row.result, place, report)
}

function checkText({ path, text }: Placed, { deadline, section }: RowDeadline, report: Report): void {
  if (!GLANCE.test(text)) return
  for (const [words] of withoutQuoted(text, () => true).matchAll(DEADLINE_IN_TEXT)) {
    if (agrees(words, deadline.reading, section.context)) continue
    report(path, `Срок «${words}» в тексте расходится со сроком строки «${deadline.text}»`, {
      words,
      hint: 'оставьте один срок в ключе «срок»',
      related: [{ path: deadline.path, message: 'срок строки' }],
    })
  }
}

/** Whether the end in the text lies in a window of the row. Without a year it may be that of any window. */
function agrees(words: string, { windows }: Reading, context: DeadlineContext): boolean {
  return windows.some(({ from, to }) =>
    [context.period, { from, to, unit: 'dates' as const }].some((period) => {
      const [inText] = readDeadline(words, { ...context, ...(period && { period }) }).windows
      return inText !== undefined && from <= inText.to && inText.to <= to
    }),
  )
}

/** A quantity is a number or its words; a month, a date or a frequency belongs to the deadline. */
function checkQuantities({ sections }: Roadmap, report: Report): void {
  for (const { activities, context } of sections)
    for (const activity of activities) {
      checkQuantity(activity, context, report)
      for (const inner of activity.activities) checkQuantity(inner, context, report)
    }
}

function checkQuantity({ quantity, repealed }: Activity, context: DeadlineContext, report: Report): void {
  if (quantity === undefined || repealed !== undefined) return
  const cells = quantity.text === undefined ? quantity.years : [{ path: quantity.path, text: quantity.text }]
  for (const { path, text } of cells) {
    const isDeadline = /\p{L}{3}/u.test(text) && isDated(readDeadline(text, context))
    if (isDeadline)
      report(path, `Вместо показателя реализации стоит срок «${text}»`, {
        hint: 'перенесите его в ключ «срок», а здесь укажите количество',
      })
  }
}

function isDated({ kind, notes }: Reading): boolean {
  if (kind === 'unresolved') return notes.some(({ rule }) => rule === 'deadline-month-without-year')
  return kind === 'period' || kind === 'recurring' || kind === 'ongoing'
}
