import type { Order } from '../model/roadmap.ts'
import { ACT_PREPOSITIONAL } from '../russian/act.ts'
import { type Approved, approvedBy, approvedByHeading, differingWords, names } from '../russian/approval.ts'
import { hasLeftover } from './placeholder-left.ts'
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
    // Years that differ from the period of the plan are told by period-mismatch.
    const isTold = (word: string): boolean => roadmap.period?.period !== undefined && YEAR.test(word)
    const appendices = roadmap.appendices.filter(({ marks }) => marks.some((mark) => mark !== 'утверждаю'))
    const isOnly = appendices.length === 1
    for (const { title = roadmap.title, number } of appendices) {
      const own = isOnly ? nearestTo(title.text, approved) : numbered(number?.text, approved)
      // The heading of an order with several appendices sums them up.
      const heading = isOnly ? headingOf(order) : undefined
      const named = [own, heading].flatMap((each) => each ?? [])
      const wrong = named
        .filter(({ name }) => !hasLeftover(name) && !hasLeftover(title.text))
        .map(({ path, name }) => ({ path, ...differingWords(name, title.text) }))
        .find(({ onlyA, onlyB }) => !onlyA.every(isTold) && !onlyB.every(isTold))
      if (wrong === undefined) continue
      const { path, onlyA, onlyB } = wrong
      report(
        path,
        `В ${ACT_PREPOSITIONAL[order.kind]} и в приложении названия расходятся: ${show(onlyA)} есть только в ${ACT_PREPOSITIONAL[order.kind]}, ${show(onlyB)} — только в приложении`,
        {
          hint: 'назовите план одинаково в заголовке, в пункте и в приложении',
          related: [{ path: title.path, message: 'название в приложении' }],
        },
      )
    }
  },
}

/** Of several things that the clauses approve, the one whose name lacks the fewest words of the title. */
function nearestTo(title: string, approved: readonly Approved[]): Approved | undefined {
  const named = approved.filter(({ name }) => names(name, title))
  return named.toSorted((a, b) => lacking(a, title) - lacking(b, title))[0]
}

/** What a clause approves as the appendix of this number. */
function numbered(number: string | undefined, approved: readonly Approved[]): Approved | undefined {
  const digits = number?.replace(/\D/g, '')
  if (digits === undefined || digits === '') return undefined
  const cited = new RegExp(`прил[A-Za-zА-Яа-яЁё]*\\s*№?\\s*${digits}(?!\\d)`, 'iu')
  return approved.find(({ text }) => cited.test(text))
}

function lacking({ name }: Approved, title: string): number {
  return differingWords(name, title).onlyB.length
}

function headingOf({ title }: Order): { readonly path: Order['path']; readonly name: string } | undefined {
  const name = title === undefined ? undefined : approvedByHeading(title.text)
  return title === undefined || name === undefined ? undefined : { path: title.path, name }
}

const YEAR = /^(?:19|20|21)\d\d$/

/** Prepositions say little, unless they are all there is. */
function show(words: readonly string[]): string {
  const telling = words.filter((word) => word.length > 3)
  const shown = telling.length > 0 ? telling : words
  return `«${shown.slice(0, 3).join(', ')}${shown.length > 3 ? ' …' : ''}»`
}
