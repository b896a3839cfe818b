import { showDay } from '../calendar/day.ts'
import { hasWorkingCalendar } from '../calendar/working-days.ts'
import type { DeadlineContext, EventOffset, Note } from './reading.ts'
import { type Stretch, yearsOf } from './spans.ts'

const SHOWN = 3

/** What only the plan shows: a window outside its period, or over before its order. */
export function contextNotes(
  stretches: readonly Stretch[],
  { period, orderDate }: DeadlineContext,
): readonly Note[] {
  const outside =
    period === undefined ? [] : stretches.filter(({ from, to }) => from < period.from || to > period.to)
  const past = orderDate === undefined ? [] : stretches.filter(({ to }) => to < orderDate)
  return [
    ...(outside.length === 0 ? [] : [outsideNote(outside)]),
    ...(past.length === 0 ? [] : [pastNote(past, past.length === stretches.length)]),
  ]
}

function outsideNote(stretches: readonly Stretch[]): Note {
  return {
    rule: 'deadline-outside-period',
    message: `выходит за период плана (${listed(stretches)})`,
    hint: 'исправьте срок или период плана',
  }
}

function pastNote(stretches: readonly Stretch[], isAll: boolean): Note {
  const hint = 'исправьте срок или скажите в приказе, с какого дня он действует'
  const rule = 'deadline-before-order'
  if (isAll) return { rule, message: 'истёк до приказа', hint }
  const message =
    stretches.length === 1 ? ': первый из сроков истёк до приказа' : ': первые из сроков истекли до приказа'
  return { rule, message: `${message} (${listed(stretches)})`, hint, severity: 'info' }
}

function listed(stretches: readonly Stretch[]): string {
  const shown = stretches.slice(0, SHOWN).map(({ from, to }) => {
    const last = showDay(to, 'digits')
    return from === to ? last : `${showDay(from, 'digits')} – ${last}`
  })
  return shown.join(', ') + (stretches.length > SHOWN ? ` … всего ${stretches.length}` : '')
}

/** «В течение 5 рабочих дней после …» in years whose production calendar is not in the table. */
export function workingDaysNotes(
  offset: EventOffset | undefined,
  { period }: DeadlineContext,
): readonly Note[] {
  if (offset?.working !== true || period === undefined) return []
  const unknown = yearsOf(period).filter((year) => !hasWorkingCalendar(year))
  if (unknown.length === 0) return []
  const shown = unknown.length > SHOWN ? `${unknown[0]}–${unknown.at(-1)}` : unknown.join(', ')
  return [
    {
      rule: 'deadline-working-calendar-missing',
      message: `: производственного календаря на ${shown} г. в программе нет, и рабочие дни не посчитать`,
      hint: 'назовите число календарных дней или дату, либо обновите программу, когда календарь утвердят',
    },
  ]
}
