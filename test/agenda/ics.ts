import ICAL from 'ical.js'
import { expect } from 'vitest'

/** One VEVENT as ical.js, which shares no code with the writer, reads it. Days are `YYYY-MM-DD`, `end` exclusive. */
export interface ReadEvent {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly start: string
  readonly end: string
  readonly sequence: number
  readonly stamp: string
  readonly categories: readonly string[]
  readonly transparency: string
  /** The local time at which the reminder comes, or nothing. */
  readonly alarm?: string
}

export interface ReadCalendar {
  readonly name: string
  readonly events: readonly ReadEvent[]
}

export function readIcs(text: string): ReadCalendar {
  checkLines(text)
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    // ical.js leaves properties that it does not know escaped.
    name: String(calendar.getFirstPropertyValue('x-wr-calname')).replace(/\\(.)/g, '$1'),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  }
}

function readEvent(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component)
  expect(event.startDate.isDate && event.endDate.isDate).toBe(true)
  const alarm = alarmTime(event)
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    sequence: Number(event.sequence),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    categories: component.getFirstProperty('categories')?.getValues().map(String) ?? [],
    transparency: String(component.getFirstPropertyValue('transp')),
    ...(alarm === undefined ? {} : { alarm }),
  }
}

function alarmTime(event: ICAL.Event): string | undefined {
  const [alarm, ...more] = event.component.getAllSubcomponents('valarm')
  if (alarm === undefined) return undefined
  expect(more).toEqual([])
  expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY')
  expect(alarm.getFirstPropertyValue('description')).toBe(event.summary)
  const trigger = alarm.getFirstProperty('trigger')
  const isEnd = trigger?.getFirstParameter('related') === 'END'
  const time = (isEnd ? event.endDate : event.startDate).clone()
  time.isDate = false
  time.addDuration(trigger?.getFirstValue() as ICAL.Duration)
  return time.toString()
}

const NAME = /^[A-Z][A-Z0-9-]*(?:;[A-Z-]+=[A-Z-]+)*:/
const TEXTS = /^(?:SUMMARY|DESCRIPTION|NAME|X-WR-CALNAME|CATEGORIES):/

/** RFC 5545 §3.1–3.3 by hand: what tolerant readers let pass. */
function checkLines(text: string): void {
  expect(text).toMatch(/\r\n$/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  /** Components that are open, and whether a component inside has begun. */
  const open: { name: string; hasInner: boolean }[] = []
  for (const line of lines) {
    expect(line).toMatch(NAME)
    const outer = open.at(-1)
    if (line.startsWith('BEGIN:')) {
      if (outer !== undefined) outer.hasInner = true
      open.push({ name: line.slice(6), hasInner: false })
    } else if (line.startsWith('END:')) expect(open.pop()?.name).toBe(line.slice(4))
    else expect(outer?.hasInner, `«${line}» stands before components`).toBe(false)
    if (TEXTS.test(line)) {
      const bare = line.slice(line.indexOf(':') + 1).replace(/\\[\\;,n]/g, '')
      expect(bare).not.toMatch(/[\\;,]/)
    }
    if (line.startsWith('TRIGGER')) expect(line).toMatch(/^TRIGGER;RELATED=(START|END):-?P(\d+D)?(T\d+H)?$/)
  }
  expect(open).toEqual([])
  for (const property of ['VERSION:2.0', 'PRODID:-//prikaz-roadmap//roadmap calendar//RU'])
    expect(lines.filter((line) => line === property)).toHaveLength(1)
}
