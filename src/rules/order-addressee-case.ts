import { nearest } from '../finding/nearest.ts'
import type { Order } from '../model/roadmap.ts'
import { ACT_VERB } from '../russian/act.ts'
import { accusativeAddressee } from '../russian/dative.ts'
import { governsAccusative, ORDER_VERBS, plainVerb } from '../russian/verbs.ts'
import type { Rule } from './rule.ts'

/** После «ПРИКАЗЫВАЮ» тот, кому поручено, стоит в дательном падеже. */
export const orderAddresseeCase: Rule = {
  id: 'order-addressee-case',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Тот, кому приказано, назван не в дательном падеже',
  why: '«Приказываю» отвечает на вопрос «кому?»: «Руководителям … обеспечить»; «кого?» спрашивают только «обязываю» и «прошу».',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - Руководителей общеобразовательных организаций обеспечить исполнение плана.
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
    - Руководителям общеобразовательных организаций обеспечить исполнение плана.
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  check(roadmap, report) {
    for (const order of [roadmap.order, roadmap.amendment].flatMap((each) => each ?? [])) {
      const verb = verbOf(order)
      if (verb === undefined || governsAccusative(verb)) continue
      for (const clause of order.clauses) {
        const whole = [clause.text, ...clause.clauses.map(({ text }) => text)].join(' ')
        const found = accusativeAddressee(whole)
        if (found === undefined) continue
        report(
          clause.path,
          `После слова «${verb.toUpperCase()}» нужен дательный падеж: «${found.dative}», а написано «${found.words}»`,
          { hint: `напишите «${found.dative}»`, words: found.words },
        )
      }
    }
  },
}

/** The word of the act as it was meant; nothing where the author wrote something of his own. */
function verbOf({ verb, kind }: Order): string | undefined {
  return nearest(plainVerb(verb?.text ?? ACT_VERB[kind]), ORDER_VERBS)
}
