import { ACT_GENITIVE } from '../russian/act.ts'
import type { Rule } from './rule.ts'

/** A Latin «O» and a mark left in front are told about by other rules. */
const BEGINS = /^(?:\[[^\]]*\]|[«"“\s])*(?:[оo]|об|обо)\s/iu
/** Words that keep their full stop: «на 2021–2024 гг.». */
const SHORT = /(?:^|[\s\d])(?:гг?|др|пр|т\.\s?п|т\.\s?д)\.[»"”]?$/u

/** Заголовок отвечает на вопрос «о чём?» и не кончается точкой. */
export const orderTitleForm: Rule = {
  id: 'order-title-form',
  severity: { draft: 'info', recommended: 'info', signoff: 'warning' },
  summary: 'Заголовок приказа не начинается с «О» или «Об» либо кончается точкой',
  why: 'Так принято в делопроизводстве: по заголовку «Об утверждении …» приказ находят в журнале и в поиске.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города.
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
    for (const { title, kind } of [roadmap.order, roadmap.amendment].flatMap((order) => order ?? [])) {
      if (title === undefined || /_{2}/.test(title.text)) continue
      const act = ACT_GENITIVE[kind]
      if (!BEGINS.test(title.text))
        report(
          title.path,
          `Заголовок ${act} начинается со слова «${firstWord(title.text)}», а не с «О» или «Об»`,
          {
            hint: `напишите, о чём ${kind}: «Об утверждении плана мероприятий …»`,
          },
        )
      const words =
        /[^.…]\.[»"”]?$/u.test(title.text) && !SHORT.test(title.text) ? tail(title.text) : undefined
      if (words !== undefined)
        report(title.path, `Заголовок ${act} кончается точкой: «${words}»`, {
          hint: 'уберите точку в конце заголовка',
          words,
          fix: { title: 'Убрать точку', safe: true, by: words.replace(/\.(?=[»"”]?$)/u, '') },
        })
    }
  },
}

function firstWord(text: string): string {
  return text.split(/\s+/)[0] ?? text
}

/** As many last words as it takes to stand in the text only once, so that the right stop is removed. */
function tail(text: string): string {
  let from = text.length
  while (from > 0) {
    from = Math.max(0, text.lastIndexOf(' ', from - 1))
    const words = text.slice(from).trimStart()
    if (text.indexOf(words) === text.length - words.length) return words
  }
  return text
}
