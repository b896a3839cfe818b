import { type Day, day, MONTHS, readDay, showDay } from '../calendar/day.ts'
import type { Placed } from '../model/roadmap.ts'
import { withoutQuoted } from '../russian/quotes.ts'
import type { Rule } from './rule.ts'

interface DateInText {
  readonly path: Placed['path']
  readonly words: string
  readonly day: Day
  readonly form: 'digits' | 'words'
  readonly isShort: boolean
}

const FORMS = { digits: 'цифрами', words: 'словами' } as const
const YEAR_WORD = '(?:\\s?(?:года?(?![A-Za-zА-Яа-яЁё])|г\\.(?!\\s*[A-Za-zА-Яа-яЁё]{2})))?'
const WORDED = new RegExp(
  `(?<!\\d)(?:«\\d{1,2}»|\\d{1,2})\\s(?:${MONTHS.join('|')})\\s\\d{4}${YEAR_WORD}`,
  'gi',
)
const DIGITS = new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\.?\\d)${YEAR_WORD}`, 'gi')
/** Digits with a stop between them, or before a month. */
const GLANCE = /\d\.\d|\d»?\s[яфмаисонд]/i
/** «1.2.22» may be a number of a clause: only after a preposition is it a date. */
const SHORT =
  /(?<=(?<![A-Za-zА-Яа-яЁё])(?:от|до|с|со|к|на|по|позднее|ранее)\s)(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\.?\d)/gi

/** Даты одного документа написаны одинаково. */
export const orderDateForm: Rule = {
  id: 'order-date-form',
  severity: { draft: 'off', recommended: 'info', signoff: 'info' },
  summary: 'Даты написаны по-разному: и цифрами, и словами',
  why: 'Одинаковая запись дат читается без запинки и не вызывает вопроса, нет ли опечатки.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: Во исполнение распоряжения администрации города от 9 ноября 2020 г. № 36
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  good: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: Во исполнение распоряжения администрации города от 09.11.2020 № 36
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  check(roadmap, report) {
    if (roadmap.order === undefined) return
    const expected = roadmap.layout.dates
    const found = roadmap.texts.filter(isOfOrder).flatMap(datesIn)
    const like =
      [roadmap.order.date, roadmap.amendment?.date].find((date) => date?.day !== undefined) ??
      found.find(({ form }) => form === expected)
    for (const { path, words, day, form, isShort } of found) {
      const by = showDay(day, isShort ? 'digits' : expected)
      const fix = { title: `Заменить на «${by}»`, safe: true, by }
      if (isShort && words !== by)
        report(path, `Дата «${words}» записана неполно: ожидается «${by}»`, {
          hint: `напишите «${by}»`,
          words,
          fix,
        })
      else if (form !== expected && like !== undefined)
        report(
          path,
          `Дата «${words}» записана ${FORMS[form]}, а другие даты документа — ${FORMS[expected]}: «${by}»`,
          {
            hint: `напишите «${by}»; если даты нужны ${FORMS[form]}, добавьте «оформление: даты: ${FORMS[form]}»`,
            words,
            fix,
            related: [{ path: like.path, message: `печатается ${FORMS[expected]}` }],
          },
        )
    }
  },
}

/** The order and the grounds of the plan; dates in fields of their own are printed in one form anyway. */
function isOfOrder({ path }: Placed): boolean {
  return (
    (path[0] === 'приказ' || path[0] === 'приказ-об-изменении' || path[0] === 'основания') &&
    path.at(-1) !== 'дата'
  )
}

function datesIn({ path, text }: Placed): DateInText[] {
  if (!GLANCE.test(text)) return []
  // A date inside a quoted title belongs to that title. A day in quotes does not.
  const own = withoutQuoted(text, (quoted) => !/^«\s*\d{1,2}\s*»$/.test(quoted))
  const worded = [...own.matchAll(WORDED)].flatMap(([words]) => {
    const read = readDay(words)
    return read === undefined ? [] : [{ path, words, day: read, form: 'words' as const, isShort: false }]
  })
  const digits = [...own.matchAll(DIGITS), ...own.matchAll(SHORT)].flatMap((match) => {
    const [words, date = '', month = '', year = ''] = match
    const read = day(Number(year.padStart(4, '20')), Number(month), Number(date))
    const isShort = date.length < 2 || month.length < 2 || year.length < 4
    return read === undefined ? [] : [{ path, words, day: read, form: 'digits' as const, isShort }]
  })
  return [...worded, ...digits]
}
