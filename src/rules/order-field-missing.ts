import { ACT_PREPOSITIONAL } from '../russian/act-cases.ts'
import type { Rule } from './rule.ts'

/** A placeholder counts as present: it has a rule of its own. */
const FIELDS: readonly {
  readonly key: readonly string[]
  readonly genitive: string
  readonly written?: 'program'
}[] = [
  { key: ['дата'], genitive: 'даты' },
  { key: ['номер'], genitive: 'номера' },
  { key: ['заголовок'], genitive: 'заголовка', written: 'program' },
  { key: ['пункты'], genitive: 'пунктов', written: 'program' },
  { key: ['подписал', 'имя'], genitive: 'имени того, кто подписал' },
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
    for (const order of [roadmap.order, roadmap.amendment]) {
      if (order === undefined) continue
      // Heading and clauses of an amending order are composed from the changes.
      const fields = order === roadmap.order ? FIELDS : FIELDS.filter(({ written }) => written !== 'program')
      const missing = fields.filter(({ key }) => !roadmap.typed([...order.path, ...key]))
      if (missing.length === 0) continue
      const act = ACT_PREPOSITIONAL[order.kind]
      report(order.path, `В ${act} не хватает: ${missing.map(({ genitive }) => genitive).join(', ')}`, {
        hint: `допишите в ключ «${order.path.join('.')}»: ${missing.map(({ key }) => `«${key.join('.')}»`).join(', ')}`,
        at: 'key',
      })
    }
  },
}
