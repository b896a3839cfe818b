import ical, { escape as escaped, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { AgendaEntry } from './agenda.ts'

export interface IcsOptions {
  /** What calendars show as the name of the whole. */
  readonly name: string
  /** The day of the agenda: the only time stamp, so that one input gives one output. */
  readonly asOf: Day
  /** Days before the last day of a window; absent = no reminders. */
  readonly alarm?: number
  /** Only the last day of every window instead of all its days. */
  readonly isDueOnly: boolean
}

const DAY = 86_400
/** Reminders come at nine in the morning: at midnight, where all-day events begin, a telephone would wake people. */
const MORNING = 9 * 3600
/** A number that grows from day to day: some calendars take a second import only with a greater SEQUENCE. */
const FIRST_DAY = '1900-01-01' as Day

/** The library writes some properties of an event behind its reminder; RFC 5545 §3.6.1 wants reminders last. */
const REMINDER_AND_REST = /^(BEGIN:VALARM\r\n[\s\S]*?^END:VALARM\r\n)([\s\S]*?)(?=^END:VEVENT\r\n)/gm

/**
 * Entries → the text of an iCalendar file (RFC 5545). No METHOD: RFC 5546 would then want an organizer, and calendars
 * would take the entries for invitations.
 */
export function renderIcs(entries: readonly AgendaEntry[], options: IcsOptions): string {
  const calendar = ical({
    prodId: { company: 'prikaz-roadmap', product: 'roadmap calendar', language: 'RU' },
  })
  // The library escapes every text but this one, and ends the last line without a line break.
  calendar.name(escaped(oneLine(options.name), false))
  for (const entry of entries) addEvent(calendar, entry, options)
  return `${calendar.toString().replace(REMINDER_AND_REST, '$2$1')}\r\n`
}

function addEvent(
  calendar: ReturnType<typeof ical>,
  entry: AgendaEntry,
  { asOf, alarm, isDueOnly }: IcsOptions,
): void {
  const { id, from, to, title, details } = entry
  const section = oneLine(entry.section ?? '')
  const event = calendar.createEvent({
    id,
    stamp: asOf,
    lastModified: asOf,
    sequence: daysBetween(FIRST_DAY, asOf),
    allDay: true,
    start: isDueOnly ? to : from,
    // Exclusive.
    end: addDays(to, 1),
    summary: oneLine(title),
    description: details.map(oneLine).join('\n'),
    // A plan is no meeting: whoever looks for a free hour finds the day free.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    ...(section === '' ? {} : { categories: [{ name: section }] }),
  })
  if (alarm === undefined) return
  const reminder = event.createAlarm({ description: oneLine(title) })
  // Outlook counts from the start whatever is written (MS-OXCICAL), so the start is named where it is the last day.
  if (isDueOnly) reminder.trigger(alarm * DAY - MORNING).relatesTo('START')
  else reminder.trigger((alarm + 1) * DAY - MORNING).relatesTo('END')
}

/** RFC 5545 has no control characters; a loss is seen. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '\uFFFD')
}
