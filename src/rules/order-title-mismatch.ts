import type { Order } from '../model/roadmap.ts'
import { ACT_PREPOSITIONAL } from '../russian/act-cases.ts'
import { type Approved, approvedBy, approvedByHeading, nameDifference, names } from '../russian/approval.ts'
import type { Rule } from './rule.ts'

/** Приказ и приложение называют план одинаково. */
export const orderTitleMismatch: Rule = {
  id: 'order-title-mismatch',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'В приказе и в приложении план назван по-разному',
  why: 'Если названия расходятся, неясно, тот ли план утверждён: проверяющий вправе считать это двумя документами.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке сельских школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке учителей города (приложение).
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
    if (order === undefined) return
    const approved = approvedBy(order.clauses)
    const appendices = roadmap.appendices.filter(({ marks }) => marks.some((mark) => mark !== 'утверждаю'))
    for (const { title = roadmap.title, number } of appendices) {
      const own = approvedUnder(approved, title.text, number?.text)
      // The heading of an order with several appendices sums them up.
      const heading = appendices.length === 1 ? headingOf(order) : undefined
      const named = [own, heading].flatMap((each) => each ?? [])
      const wrong = named.find(({ name }) => isOther(nameDifference(name, title.text)))
      if (wrong === undefined) continue
      const { onlyA, onlyB } = nameDifference(wrong.name, title.text)
      report(
        wrong.path,
        `План назван по-разному: только в ${ACT_PREPOSITIONAL[order.kind]} есть слова ${show(onlyA)}, только в приложении — ${show(onlyB)}`,
        {
          hint: 'назовите план одинаково в заголовке, в пункте и в приложении',
          related: [{ path: title.path, message: 'название в приложении' }],
        },
      )
    }
  },
}

/** What the clauses approve as this appendix: by its number, else by the words that the names share. */
function approvedUnder(
  approved: readonly Approved[],
  title: string,
  number: string | undefined,
): Approved | undefined {
  const byNumber = approved.find(
    ({ text }) =>
      number !== undefined &&
      new RegExp(`прил\\S*\\s*№?\\s*${number.replace(/\D/g, '')}(?!\\d)`, 'iu').test(text),
  )
  if (byNumber !== undefined || number !== undefined) return byNumber
  const named = approved.filter(({ name }) => names(name, title))
  return named.toSorted((a, b) => lacking(a, title) - lacking(b, title))[0]
}

function lacking({ name }: Approved, title: string): number {
  return nameDifference(name, title).onlyB.length
}

function headingOf({ title }: Order): { readonly path: Order['path']; readonly name: string } | undefined {
  const name = title === undefined ? undefined : approvedByHeading(title.text)
  return title === undefined || name === undefined ? undefined : { path: title.path, name }
}

function isOther({ onlyA, onlyB }: ReturnType<typeof nameDifference>): boolean {
  return onlyA.length > 0 && onlyB.length > 0
}

function show(words: readonly string[]): string {
  return `«${words.slice(0, 4).join(' ')}${words.length > 4 ? ' …' : ''}»`
}
