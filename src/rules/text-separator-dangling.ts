import type { Placed } from '../model/roadmap.ts'
import { mending } from '../russian/mending.ts'
import type { Rule } from './rule.ts'

/** Items of a printed list end with a semicolon; a preamble ends with a comma before «ПРИКАЗЫВАЮ». */
const LISTS: ReadonlySet<string | number> = new Set([
  'преамбула',
  'пункты',
  'цель',
  'задачи',
  'основания',
  'тексты',
  'реквизиты',
  'согласовано',
  'утвердил',
  'подписал',
  'рассылка',
  'срок',
])

const GLANCE = /^\s*[,;]|[,;]\s*$|[,;][ \u00a0]*[,;]/

/** Запятая отделяет одно имя от другого: в конце ей нечего отделять. */
export const textSeparatorDangling: Rule = {
  id: 'text-separator-dangling',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Лишняя запятая или точка с запятой',
  why: 'После лишнего знака читатель ждёт ещё одно имя и думает, что его потеряли.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Назначить кураторов школ
        срок: сентябрь 2021 г.
        ответственные: УО,
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
    for (const place of roadmap.texts) {
      if (!GLANCE.test(place.text) || !standsAlone(place) || !/[\p{L}\d]/u.test(place.text)) continue
      const mend = mending(place.text, withoutDangling(place.text), { title: 'Убрать лишний знак' })
      if (mend === undefined) continue
      const sign = count(mend.words, ';') > count(mend.by, ';') ? 'точка с запятой' : 'запятая'
      report(place.path, `Лишняя ${sign}: «${mend.shown}»`, mend.detail)
    }
  },
}

/** Whether the text is a cell or a title, where a separator has nothing to part at the end. */
export function standsAlone({ path }: Placed): boolean {
  return (
    !path.some((step) => LISTS.has(step)) &&
    (typeof path.at(-1) !== 'number' || path.includes('ответственные'))
  )
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** «,,Радуга”» is an old way to open a quotation. */
function withoutDangling(text: string): string {
  return text
    .replace(/([,;])(?:[ \u00a0]*[,;])+(?=\s|$)/g, '$1')
    .replace(/^[,;](?!,)\s*/, '')
    .replace(/[ \u00a0]*[,;]$/, '')
}
