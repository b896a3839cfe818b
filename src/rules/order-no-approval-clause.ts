import { ACT_GENITIVE } from '../russian/act.ts'
import { approvedBy, names } from '../russian/approval.ts'
import { isBlank } from './placeholder-left.ts'
import type { Rule } from './rule.ts'

/** План утверждает пункт приказа, а не приложение к нему. */
export const orderNoApprovalClause: Rule = {
  id: 'order-no-approval-clause',
  severity: { draft: 'off', recommended: 'warning', signoff: 'error' },
  summary: 'Ни один пункт приказа не утверждает план',
  why: 'Без пункта «Утвердить …» приложение остаётся просто текстом: приказ его не вводит.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Руководителям школ исполнять план мероприятий («дорожную карту») по поддержке школ города (приложение).
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
    const { order } = roadmap
    if (order === undefined || order.clauses.length === 0) return
    const titles = [roadmap.title, ...roadmap.appendices.flatMap(({ title }) => title ?? [])]
    if (order.clauses.some(({ text }) => isBlank(text))) return
    const approved = approvedBy(order.clauses)
    if (approved.some(({ text }) => titles.some((title) => names(text, title.text)))) return
    report([...order.path, 'пункты'], `Ни один пункт ${ACT_GENITIVE[order.kind]} не утверждает план`, {
      hint: 'начните первый пункт словами «Утвердить план мероприятий … (приложение)»',
      at: 'key',
    })
  },
}
