import type { Path } from '../source/problem.ts'
import type { Rule } from './rule.ts'

interface Leftover {
  readonly patterns: readonly RegExp[]
  readonly message: string
  readonly hint: string
  readonly isSilentAt?: (path: Path) => boolean
}

/** Lines of a visa and of a personal stamp are filled in with a pen; «№» is the heading of a column. */
const isForPen = (path: Path): boolean =>
  path.includes('согласовано') || path.includes('утвердил') || path[0] === 'таблица'

const LEFTOVERS: readonly Leftover[] = [
  {
    patterns: [
      /(?:от\s+)?«[\s_]*»[\s_]*(?:\d{2,4}[\s_]*)?(?:(?:года|г\.)\s*)?(?:№[\s_]*$)?/u,
      /(?:№\s*)?_{2,}/u,
      /№\s*(?:…|\.{3})/u,
      /№\s*$(?<=(?:года|г\.|\d)\s*№\s*)/u,
    ],
    message: 'Осталось незаполненное место',
    hint: 'впишите дату, номер или имя либо уберите заготовку',
    isSilentAt: isForPen,
  },
  {
    patterns: [
      /(?<![A-Za-zА-Яа-яЁё\d])(?:TODO|FIXME)(?![A-Za-zА-Яа-яЁё\d])/u,
      // Latin or Russian; before an adjective or such an event XXX is the number thirty.
      /(?<![A-Za-zА-Яа-яЁё\d])(?:[XХ]{3}|[xх]{3})(?![A-Za-zА-Яа-яЁё\d]|-)(?!\s+[A-Za-zА-Яа-яЁё]+(?:[аяоы]я|[иыо]й|[оеиы]е|[ое]го|[иы]х)(?![A-Za-zА-Яа-яЁё]))(?!\s+(?:век|олимпиад|съезд|конференц|форум|фестивал|чтени|спартакиад))/u,
      /\?{3,}/u,
    ],
    message: 'Осталась пометка черновика',
    hint: 'допишите то, о чём напоминает пометка, и уберите её',
  },
  {
    patterns: [
      /И\.\s?О\.\s?Фамилия|Фамилия\s+И\.\s?О\./u,
      /Фамилия,?\s+[Ии]мя,?\s+[Оо]тчество/u,
      /^\(?(?:Ф\.\s?И\.\s?О\.|ФИО)\)?$/u,
    ],
    message: 'Вместо имени осталась заготовка',
    hint: 'впишите инициалы и фамилию',
    isSilentAt: (path) => path[0] === 'таблица',
  },
  {
    patterns: [
      /\[bookmark:[^\]]*\]/iu,
      /\[(?:указать|укажите|вписать|впишите|вставить|вставьте|наименование|название)[^\]]*\]/iu,
    ],
    message: 'Осталась служебная пометка',
    hint: 'уберите её: она напечатается как есть',
  },
  {
    patterns: [
      /<\/?(?:br|p|b|i|u|a|div|span|table|tbody|tr|td|th|font|strong|em|sup|sub|ul|ol|li|h[1-6])(?:\s[^<>]*)?\/?>/iu,
      /&(?:nbsp|quot|laquo|raquo|mdash|ndash|lt|gt|amp);/u,
    ],
    message: 'Остался след веб-страницы',
    hint: 'уберите его: он напечатается как есть',
  },
]

/** Every leftover has one of these signs; most texts have none, and one look is enough for them. */
const TRACE = /[_[<&?]|«\s*»|№\s*(?:…|\.|$)|[XХ]{3}|[xх]{3}|TODO|FIXME|Фамилия|Ф\.|ФИО/u

/** Пустые места и пометки черновика не должны попасть в печать. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: { draft: 'info', recommended: 'warning', signoff: 'error' },
  summary: 'В тексте осталось незаполненное место или пометка черновика',
  why: 'То, что осталось от шаблона, печатается вместе с приказом: пустая дата, чужое имя, служебная пометка.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: ___
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
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
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  check(roadmap, report) {
    for (const { path, text } of roadmap.texts) {
      if (!TRACE.test(text)) continue
      for (const { patterns, message, hint, isSilentAt } of LEFTOVERS) {
        const words = wordsOf(text, patterns)
        if (words === undefined || isSilentAt?.(path) === true) continue
        report(path, `${message}: «${words.replace(/\s+/g, ' ')}»`, { hint, words })
      }
    }
  },
}

function wordsOf(text: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0].trim()).find((found) => found)
}

/** Whether a text is not finished: what it says, or does not say, is not to be judged yet. */
export function hasLeftover(text: string): boolean {
  return TRACE.test(text) && LEFTOVERS.some(({ patterns }) => wordsOf(text, patterns) !== undefined)
}

/** Whether nothing of a text has been filled in. */
export function isBlank(text: string): boolean {
  return /_/.test(text) && !/[\p{L}\d]/u.test(text)
}
