import { type Day, showDay, yearOf } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { ACT_GENITIVE, ACT_PREPOSITIONAL } from '../russian/act.ts'
import type { Rule } from './rule.ts'

/** Приказ не может поручить то, что уже прошло. */
export const periodBeforeOrder: Rule = {
  id: 'period-before-order',
  severity: { draft: 'info', recommended: 'warning', signoff: 'warning' },
  summary: 'План начинается раньше приказа, который его утверждает',
  why: 'До подписания план никого не обязывал: за прошедшее время по нему нельзя спросить, если приказ не говорит об этом прямо.',
  bad: `
период: 2020–2021
`,
  good: `
период: 2021–2022
`,
  check(roadmap, report) {
    const { period, order } = roadmap
    const signed = order?.date
    if (period?.period === undefined || order === undefined || signed?.day === undefined) return
    if (!startsBefore(period.period, period.text, signed.day)) return
    if (order.actsFrom !== undefined) return
    report(
      period.path,
      `План «${period.text}» начинается раньше даты ${ACT_GENITIVE[order.kind]} — ${showDay(signed.day, 'digits')}`,
      {
        hint: `исправьте период или допишите в ${ACT_PREPOSITIONAL[order.kind]}: «распространяется на отношения, возникшие с ${showDay(period.period.from, 'digits')}»`,
        related: [{ path: signed.path, message: `дата ${ACT_GENITIVE[order.kind]}` }],
      },
    )
  },
}

/** By years: the whole first year has passed. By months and dates: the first one has. */
function startsBefore({ from, to, unit }: Period, typed: string, signed: Day): boolean {
  if (unit === 'years') return yearOf(from) < yearOf(signed)
  if (unit === 'school-years') return to < signed
  const isByMonths = !/\d\.\d|\d\s+[A-Za-zА-Яа-яЁё]+\s+\d{4}/u.test(typed)
  return isByMonths ? from.slice(0, 7) < signed.slice(0, 7) : from < signed
}
