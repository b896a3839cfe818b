import { nearest } from '../finding/nearest.ts'
import { ACT_GENITIVE } from '../russian/act.ts'
import { ORDER_VERBS, plainVerb } from '../russian/verbs.ts'
import type { Rule } from './rule.ts'

/** Опечатка в главном слове приказа видна каждому. */
export const orderVerbMisspelt: Rule = {
  id: 'order-verb-misspelt',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Главное слово приказа написано с опечаткой',
  why: 'С этого слова приказ приказывает: опечатка в нём бросается в глаза и возвращает документ на переделку.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  глагол: ПРКАЗЫВАЮ
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
  глагол: ПРИКАЗЫВАЮ
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  check(roadmap, report) {
    for (const { verb, kind } of [roadmap.order, roadmap.amendment].flatMap((order) => order ?? [])) {
      if (verb === undefined) continue
      const typed = verb.text.replace(/\s*:$/, '')
      const meant = nearest(plainVerb(typed), ORDER_VERBS)
      if (meant === undefined || meant === plainVerb(typed)) continue
      const by = likeTyped(meant, typed)
      report(verb.path, `Слово ${ACT_GENITIVE[kind]} «${typed}» написано с опечаткой: ожидается «${by}»`, {
        hint: `исправьте на «${by}»`,
        words: typed,
        fix: { title: `Заменить на «${by}»`, safe: true, by },
      })
    }
  },
}

/** Capitals and spaced letters («П Р И К А З Ы В А Ю») are kept. */
function likeTyped(meant: string, typed: string): string {
  const cased = typed === typed.toUpperCase() ? meant.toUpperCase() : meant
  return /^(?:\S )+\S$/u.test(typed) ? [...cased].join(' ') : cased
}
