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

export const IMPOSSIBLE: Note = { rule: 'deadline-impossible-date', message: 'Такого дня в календаре нет' }
export const REVERSED: Note = { rule: 'deadline-reversed', message: 'Конец срока раньше начала' }
export const CROSSES: Note = {
  rule: 'deadline-range-crosses-year',
  message: 'Срок переходит через новый год, а год назван один',
  hint: 'назовите оба года: «октябрь 2021 г. – март 2022 г.»',
}
export const NO_YEAR: Note = {
  rule: 'deadline-month-without-year',
  message: 'Не назван год',
  hint: 'допишите год: «май 2023 г.»',
}
const NO_CALENDAR: Note = {
  rule: 'deadline-school-calendar-missing',
  message: 'Школьные даты не заданы',
  hint: 'задайте их в ключе «календарь»',
}

export const noCalendar = (): Draft => unresolved(NO_CALENDAR)
