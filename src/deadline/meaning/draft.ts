import type { DeadlineContext, Note, ReadingKind } from '../reading.ts'
import type { Stretch } from '../spans.ts'

/** A reading before its windows get keys. */
export interface Draft {
  readonly kind: ReadingKind
  readonly stretches: readonly Stretch[]
  readonly bound?: 'by' | 'from'
  readonly assumed?: readonly string[]
  readonly notes?: readonly Note[]
}

/** What a clause means; it depends on the plan's period only where the clause leaves something out. */
export type Meaning = (context: DeadlineContext) => Draft

export const unresolved = (...notes: Note[]): Draft => ({ kind: 'unresolved', stretches: [], notes })
export const unreadable = (...notes: Note[]): Draft => ({ kind: 'unreadable', stretches: [], notes })

export const IMPOSSIBLE: Note = {
  rule: 'deadline-impossible-date',
  message: ': такого дня в календаре нет',
  hint: 'исправьте день или месяц',
}
export const REVERSED: Note = {
  rule: 'deadline-reversed',
  message: ': конец раньше начала',
  hint: 'поменяйте их местами или исправьте год',
}
export const CROSSES: Note = {
  rule: 'deadline-range-crosses-year',
  message: 'переходит через новый год, а год назван один',
  hint: 'назовите оба года: «октябрь 2021 г. – март 2022 г.»',
}
export const NO_YEAR: Note = {
  rule: 'deadline-month-without-year',
  message: ': не назван год',
  hint: 'допишите год: «май 2023 г.»',
}
export const NO_PERIOD: Note = {
  rule: 'deadline-unreadable',
  message: 'зависит от периода плана, а он не задан',
  hint: 'задайте период плана: «период: 2021–2024»',
  lacksPeriod: true,
}
const NO_CALENDAR: Note = {
  rule: 'deadline-school-calendar-missing',
  message: ': школьные даты в плане не заданы',
  hint: 'задайте их в ключе «календарь»: учебный-год, четверти, каникулы',
}

export const noCalendar = (): Draft => unresolved(NO_CALENDAR)
