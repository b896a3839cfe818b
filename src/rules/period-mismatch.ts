import { yearOf } from '../calendar/day.ts'
import type { Placed, Roadmap } from '../model/roadmap.ts'
import { ACT_GENITIVE } from '../russian/act.ts'
import { approvedBy } from '../russian/approval.ts'
import { planYears } from '../russian/plan-years.ts'
import type { Rule } from './rule.ts'

/** Годы в названии и в приказе совпадают с периодом. */
export const periodMismatch: Rule = {
  id: 'period-mismatch',
  severity: { draft: 'info', recommended: 'warning', signoff: 'warning' },
  summary: 'Годы в названии или в приказе расходятся с периодом плана',
  why: 'Если годы расходятся, спорно, какие сроки план ещё охватывает.',
  bad: `
название: План мероприятий («дорожная карта») по поддержке школ города на 2022 год
`,
  good: `
название: План мероприятий («дорожная карта») по поддержке школ города на 2021 год
`,
  check(roadmap, report) {
    const { period } = roadmap
    if (period?.period === undefined) return
    const [first, last] = [yearOf(period.period.from), yearOf(period.period.to)]
    for (const { path, text, where } of namesOf(roadmap)) {
      const years = planYears(text)
      const wrong = years[0]
      if (wrong === undefined || years.some((each) => each.first === first && each.last === last)) continue
      report(path, `${where} стоит «${wrong.words}», а период плана — «${period.text}»`, {
        hint: 'проверьте, какие годы верны, и исправьте другое место',
        words: wrong.words,
        related: [{ path: period.path, message: 'период плана' }],
      })
    }
  },
}

interface Named extends Placed {
  readonly where: string
}

/** Where the plan is named. A clause that neither approves nor names it may speak of other years. */
function namesOf({ title, appendices, order, texts }: Roadmap): Named[] {
  const approved = order === undefined ? [] : approvedBy(order.clauses)
  const clauses = texts.filter(
    ({ path, text }) =>
      path[0] === 'приказ' &&
      path[1] === 'пункты' &&
      (/дорожн[A-Za-zА-Яа-яЁё]*\s+карт/iu.test(text) ||
        (approved.some((each) => each.path.join() === path.join()) && /план|программ/iu.test(text))),
  )
  return [
    { ...title, where: 'В названии плана' },
    ...appendices.flatMap((each) => (each.title ? [{ ...each.title, where: 'В названии приложения' }] : [])),
    ...(order?.title ? [{ ...order.title, where: `В заголовке ${ACT_GENITIVE[order.kind]}` }] : []),
    ...clauses.map((clause) => ({ ...clause, where: 'В пункте, который называет план,' })),
  ]
}
