import { ACT_PREPOSITIONAL } from '../russian/act.ts'
import type { Rule } from './rule.ts'

/** A placeholder counts as present: it has a rule of its own. */
const FIELDS: readonly { readonly key: string; readonly genitive: string; readonly isComposed?: true }[] = [
  { key: 'дата', genitive: 'даты' },
  { key: 'номер', genitive: 'номера' },
  { key: 'заголовок', genitive: 'заголовка', isComposed: true },
  { key: 'пункты', genitive: 'пунктов', isComposed: true },
  { key: 'подписал', genitive: 'подписи' },
]

/** Приказ без даты, номера или подписи не действует. */
export const orderFieldMissing: Rule = {
  id: 'order-field-missing',
  severity: { draft: 'off', recommended: 'warning', signoff: 'error' },
  summary: 'В приказе не хватает даты, номера, заголовка, пунктов или подписи',
  why: 'Без даты, номера, заголовка, пунктов и подписи приказ не зарегистрировать и не исполнить.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
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
    for (const order of [roadmap.order, roadmap.amendment].flatMap((each) => each ?? [])) {
      const isTyped = (key: string): boolean => roadmap.typed([...order.path, key])
      const missing = FIELDS.filter(({ key }) => !isTyped(key)).filter(
        // Heading and clauses of an amending order are composed from the changes; who signs is taken from the first order.
        ({ key, isComposed }) =>
          order === roadmap.order ||
          (isComposed !== true && (key !== 'подписал' || roadmap.order?.signatory === undefined)),
      )
      const lacking = missing.map(({ key, genitive }) => ({ path: [...order.path, key], genitive }))
      const { signatory } = order
      if (signatory !== undefined && !roadmap.typed([...signatory.path, 'имя']))
        lacking.push({ path: [...signatory.path, 'имя'], genitive: 'имени того, кто подписал' })
      const names = lacking.map(({ genitive }) => genitive)
      const [first, ...more] = lacking
      if (first === undefined) continue
      // A lone field may stand there empty; several are missed in the order as a whole.
      report(
        more.length === 0 ? first.path : order.path,
        `В ${ACT_PREPOSITIONAL[order.kind]} не хватает: ${names.join(', ')}`,
        {
          hint: `допишите это в ключ «${order.path.join('.')}»`,
          at: 'key',
        },
      )
    }
  },
}
