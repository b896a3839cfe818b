import type { Period } from '../calendar/period.ts'
import { type ExplicitDeadline, readExplicit } from '../deadline/explicit-deadline.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import type { DeadlineContext, Note, Reading } from '../deadline/reading.ts'

/** Reads what the rows of one context say; the same words are read once. */
export interface DeadlineReader {
  readonly context: DeadlineContext
  readonly known: KnownReadings
  readonly read: (deadline: ExplicitDeadline) => Reading
}

/** Readings by context and words; plans of one region share both. Given from outside, it outlives a plan. */
export type KnownReadings = Map<string, Map<string, Reading>>

/** More than this is not kept: memory stays flat over thousands of plans. */
const MOST_CONTEXTS = 32
const MOST_WORDS = 256

/** The author's own dates, else his words. */
export function deadlineReader(context: DeadlineContext, known: KnownReadings = new Map()): DeadlineReader {
  const readWords = context.period === undefined ? withoutPeriod(UNREADABLE) : readDeadline
  return readerOf(context, { own: readingsOf(context, known), known, readWords })
}

/** A reader for rows whose period is given and cannot be read. */
export function withUnreadPeriod({ context, known }: DeadlineReader): DeadlineReader {
  const { period: _period, ...rest } = context
  return readerOf(rest, { own: new Map(), known, readWords: withoutPeriod(UNSURE) })
}

interface Words {
  readonly own: Map<string, Reading>
  readonly known: KnownReadings
  readonly readWords: typeof readDeadline
}

function readerOf(context: DeadlineContext, { own, known, readWords }: Words): DeadlineReader {
  const words = (text: string): Reading => {
    const before = own.get(text)
    if (before !== undefined) return before
    const reading = readWords(text, context)
    if (own.size < MOST_WORDS) own.set(text, reading)
    return reading
  }
  return { context, known, read: (deadline) => readExplicit(deadline, context) ?? words(deadline.text) }
}

/** What cannot be read without a period: a phrase that leans on it, and parts of a phrase that has several. */
const UNREADABLE: ReadonlySet<string> = new Set(['deadline-unreadable'])
/** Where a period is given and cannot be read, it may be of one year, and then years need not be named. */
const UNSURE: ReadonlySet<string> = new Set([
  ...UNREADABLE,
  'deadline-month-without-year',
  'deadline-year-not-stated',
])

/** The period has a finding: of the rules that `lean` on it, what would not be said in a plan of one year is not told. */
function withoutPeriod(lean: ReadonlySet<string>): typeof readDeadline {
  return (text, context) => {
    const reading = readDeadline(text, context)
    if (reading.notes.every(({ rule, lacksPeriod }) => !lean.has(rule) || lacksPeriod === true))
      return reading
    const year = context.orderDate?.slice(0, 4) ?? '2000'
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, unit: 'years' } as Period
    const { notes } = readDeadline(text, { ...context, period })
    const isSure = ({ rule, severity }: Note): boolean =>
      !/^deadline-(?:before-order|outside-period)$/.test(rule) && (!lean.has(rule) || severity === undefined)
    return { ...reading, notes: notes.filter(isSure) }
  }
}

/** A school calendar is a plan's own: what leans on it is not shared. */
function readingsOf(
  { period, orderDate, schoolCalendar }: DeadlineContext,
  known: KnownReadings,
): Map<string, Reading> {
  if (schoolCalendar !== undefined) return new Map()
  const key = `${period?.from}|${period?.to}|${period?.unit}|${orderDate}`
  const own = known.get(key) ?? new Map<string, Reading>()
  if (known.size >= MOST_CONTEXTS) known.clear()
  known.set(key, own)
  return own
}

/** A reader for rows that lean on a period of their own. */
export function withPeriod(reader: DeadlineReader, period: Period | undefined): DeadlineReader {
  return period === undefined ? reader : deadlineReader({ ...reader.context, period }, reader.known)
}

/** The only window of a deadline, as the period of what stands under it. */
export function soleWindow(reading: Reading | undefined): Period | undefined {
  const [window, more] = reading?.windows ?? []
  if (window === undefined || more !== undefined || reading?.bound !== undefined) return undefined
  return { from: window.from, to: window.to, unit: unitOf(window.from, window.to) }
}

function unitOf(from: string, to: string): Period['unit'] {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return 'years'
  const isSchoolYear =
    from.endsWith('-09-01') &&
    to.endsWith('-08-31') &&
    Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1
  return isSchoolYear ? 'school-years' : 'dates'
}
