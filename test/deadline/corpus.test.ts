import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Day } from '../../src/calendar/day.ts'
import { monthEnd } from '../../src/calendar/day.ts'
import { readPeriod } from '../../src/calendar/period.ts'
import { readDeadline } from '../../src/deadline/read-deadline.ts'
import type { DeadlineContext, Reading, SchoolCalendar } from '../../src/deadline/reading.ts'

/** The corpus as it is written; its head says what the words mean. */
interface Entry {
  фраза: string
  вид?: string
  окна?: string[]
  находки?: string[]
  граница?: string
  смещение?: string
  или?: string
}
type Terms = Record<string, string[]>
type Group = {
  период?: string
  семя?: string
  'дата-приказа'?: string
  четверти?: Terms
  триместры?: Terms
  каникулы?: Terms
  'учебный-год'?: string
} & {
  фразы?: Entry[]
} & Partial<Record<List, string[]>>

const LISTS = {
  события: { вид: 'event' },
  'события-без-основания': { вид: 'event', находки: ['deadline-event-without-basis'] },
  'без-года': { вид: 'unresolved', находки: ['deadline-month-without-year'] },
  'без-школьного-календаря': { вид: 'unresolved', находки: ['deadline-school-calendar-missing'] },
  невозможно: { вид: 'unreadable', находки: ['deadline-impossible-date'] },
  наоборот: { вид: 'unreadable', находки: ['deadline-reversed'] },
  нечитаемо: { вид: 'unreadable', находки: ['deadline-unreadable'] },
  отказ: { вид: 'отказ' },
} as const
type List = keyof typeof LISTS

interface Case extends Entry {
  readonly name: string
  readonly context: DeadlineContext
  readonly seed: boolean
}

const groups: Group[] = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
})
const CASES: readonly Case[] = groups.flatMap((group) => {
  const context = contextOf(group)
  const listed = (Object.keys(LISTS) as List[]).flatMap((list) =>
    (group[list] ?? []).map((phrase): Entry => ({ фраза: phrase, ...copy(LISTS[list]) })),
  )
  return [...(group.фразы ?? []), ...listed].map((entry) => ({
    ...entry,
    name: `${JSON.stringify(entry.фраза)} in ${nameOf(group)}`,
    context,
    seed: group.семя !== undefined,
  }))
})
const refused = (entry: Entry): boolean => ['отказ', 'unreadable', 'unresolved'].includes(entry.вид ?? '')

function copy(fields: (typeof LISTS)[List]): Partial<Entry> {
  return 'находки' in fields ? { вид: fields.вид, находки: [...fields.находки] } : { вид: fields.вид }
}

function nameOf(group: Group): string {
  return [
    group.период ?? 'no period',
    ...(group.четверти ? ['with school quarters'] : []),
    ...(group['учебный-год'] ? ['with a school year'] : []),
    ...(group['дата-приказа'] ? [`after the order of ${group['дата-приказа']}`] : []),
  ].join(' ')
}

function contextOf(group: Group): DeadlineContext {
  const period = group.период === undefined ? undefined : readPeriod(group.период)
  if (group.период !== undefined && !period) throw new Error(`период: ${group.период}`)
  const calendar: SchoolCalendar = {
    quarters: terms(group.четверти),
    trimesters: terms(group.триместры),
    holidays: terms(group.каникулы),
    ...(group['учебный-год'] && { year: edges(group['учебный-год']) }),
  }
  return {
    ...(period && { period }),
    ...(group['дата-приказа'] && { orderDate: group['дата-приказа'] as Day }),
    ...((group.четверти ?? group['учебный-год']) && { schoolCalendar: calendar }),
  }
}

function terms(given: Terms = {}): Record<string, { from: Day; to: Day }[]> {
  const days = (range: string) => ({ from: first(ends(range)[0]), to: last(ends(range)[1]) })
  return Object.fromEntries(Object.entries(given).map(([year, ranges]) => [year, ranges.map(days)]))
}

/** «09-01..05-25»: first and last day of lessons. */
function edges(range: string): NonNullable<SchoolCalendar['year']> {
  const [from, to] = ends(range).map((day) => {
    const [month = 0, date = 0] = day.split('-').map(Number)
    return { day: date, month }
  }) as [{ day: number; month: number }, { day: number; month: number }]
  return { from, to }
}

function ends(range: string): [string, string] {
  const [from = '', to = from] = range.split('..')
  return [from, to]
}

/** First and last month of 2023, 2023-H1, 2023-Q3, 2023-08; a day is its own. */
function monthsOf(unit: string): [number, number] {
  const [, kind = '', number = ''] = /^\d{4}(?:-([HQ]?)(\d+))?$/.exec(unit) ?? []
  const n = Number(number)
  if (!/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(unit)) throw new Error(`окно: ${unit}`)
  if (kind === 'H') return [n * 6 - 5, n * 6]
  if (kind === 'Q') return [n * 3 - 2, n * 3]
  return number === '' ? [1, 12] : [n, n]
}
function isDay(unit: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(unit)
}

/** The day of a month, or the month's last. */
function dayOf(year: number, month: number, date: number): Day {
  const two = (number: number): string => String(number).padStart(2, '0')
  const [earlier] = [`${year}-${two(month)}-${two(date)}`, monthEnd(year, month)].sort()
  return earlier as Day
}

function first(unit: string): Day {
  return isDay(unit) ? (unit as Day) : dayOf(Number(unit.slice(0, 4)), monthsOf(unit)[0], 1)
}

function last(unit: string): Day {
  return isDay(unit) ? (unit as Day) : monthEnd(Number(unit.slice(0, 4)), monthsOf(unit)[1])
}

const LENGTH: Record<string, number> = { years: 12, halves: 6, quarters: 3, months: 1 }

/** The windows that a shorthand of the corpus stands for, in order, each `from..to`. */
function expand(shorthand: string): string[] {
  const [range = '', word = '', ...rest] = shorthand.split(' ')
  const [from, to] = ends(range).map((unit, side) => (side === 0 ? first(unit) : last(unit))) as [Day, Day]
  if (word === '') return [`${from}..${to}`]
  if (word === 'every') return everyYear(Number(from.slice(0, 4)), Number(to.slice(0, 4)), rest)
  const length = LENGTH[word]
  if (length === undefined) throw new Error(`окно: ${shorthand}`)
  const [begin, end] = rest.length > 0 ? (ends(rest[0] ?? '').map(Number) as [number, number]) : [1, 31]
  const windows: string[] = []
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); ; month += length) {
    if (month > 12) [year, month] = [year + 1, month - 12]
    if (dayOf(year, month, 1) > to) return windows
    windows.push(`${dayOf(year, month, begin)}..${dayOf(year, month + length - 1, end)}`)
  }
}

/** «08», «10..03», «09-01..09-15» in each of the years; a smaller end is in the next year. */
function everyYear(begin: number, end: number, spans: readonly string[]): string[] {
  const years = Array.from({ length: end - begin + 1 }, (_, index) => begin + index)
  return years.flatMap((year) =>
    spans.map((span) => {
      const [from, to] = ends(span).map((point) => point.split('-').map(Number)) as [number[], number[]]
      const [m1 = 0, d1 = 1] = from
      const [m2 = 0, d2 = 31] = to
      return `${dayOf(year, m1, d1)}..${dayOf(m2 < m1 || (m2 === m1 && d2 < d1) ? year + 1 : year, m2, d2)}`
    }),
  )
}

/** Windows joined as in the seed table: `;` between windows, ` + ` between the parts of a compound. */
function stated(windows: readonly string[] = []): string {
  const parts: string[][] = [[]]
  for (const window of windows)
    if (window === '+') parts.push([])
    else parts.at(-1)?.push(...expand(window))
  return parts.map((part) => part.join(';')).join(' + ')
}

function read(reading: Reading): string {
  if (reading.parts) return reading.parts.map(read).join(' + ')
  return reading.windows.map(({ from, to }) => `${from}..${to}`).join(';')
}

/** Rule ids of a reading and of its parts, once each, without deadline-spelling. */
function rulesOf(reading: Reading): string[] {
  const notes = [reading, ...(reading.parts ?? [])].flatMap((each) => each.notes)
  return [...new Set(notes.map((note) => note.rule))].filter((rule) => rule !== 'deadline-spelling').sort()
}

function lowered(reading: Reading): string[] {
  return reading.notes.filter((note) => note.severity === 'info').map((note) => note.rule)
}

function offset({ event }: Reading): string | undefined {
  if (!event?.offset) return undefined
  const { days, working, side } = event.offset
  return `${side === 'after' ? '+' : '-'}${days}${working ? 'р' : ''}`
}

function expectRefusal(reading: Reading): void {
  expect(['unreadable', 'unresolved']).toContain(reading.kind)
  expect(read(reading)).toBe('')
  expect(reading.notes.length).toBeGreaterThan(0)
}

function expectStated(entry: Case, reading: Reading): void {
  if (entry.вид === 'отказ') expectRefusal(reading)
  const findings = entry.находки?.map((rule) => rule.replace(':info', '')).sort()
  expect({
    kind: entry.вид === 'отказ' ? 'отказ' : reading.kind,
    windows: read(reading),
    findings: entry.вид === 'отказ' && !findings ? undefined : rulesOf(reading),
    bound: entry.граница && reading.bound,
    offset: offset(reading),
  }).toEqual({
    kind: entry.вид ?? 'period',
    windows: stated(entry.окна),
    findings: entry.вид === 'отказ' ? findings : (findings ?? []),
    bound: entry.граница,
    offset: entry.смещение,
  })
  for (const rule of entry.находки ?? [])
    if (rule.endsWith(':info')) expect(lowered(reading)).toContain(rule.replace(':info', ''))
}

describe('the corpus', () => {
  it('has at least 400 phrases, of which at least 100 are refused', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(400)
    expect(CASES.filter(refused).length).toBeGreaterThanOrEqual(100)
  })
  it('holds the 83 cells of the seed documents', () => {
    expect(CASES.filter((entry) => entry.seed)).toHaveLength(83)
  })
  it('gives each phrase once in a context, and leaves few of them open', () => {
    const names = CASES.map((entry) => entry.name)
    const strays = names.filter((name, index) => !CASES[index]?.seed && names.indexOf(name) < index)
    expect(strays).toEqual([])
    expect(CASES.filter((entry) => entry.или !== undefined).length).toBeLessThan(40)
  })
})

describe('readDeadline', () => {
  it.each(CASES.map((entry) => [entry.name, entry] as const))('reads %s', (_name, entry) => {
    const reading = readDeadline(entry.фраза, entry.context)
    expect(reading.source).toBe(entry.фраза)
    if (entry.или === 'отказ' && reading.windows.length === 0 && reading.kind.startsWith('unre'))
      expectRefusal(reading)
    else expectStated(entry, reading)
  })
})

const BETWEEN = new RegExp(
  `(?<=\\s)[-–—](?=\\s)|(?<=\\d)[-–—](?=\\d)|(?<=${monthWords()}[а-яё]*)[-–—](?=${monthWords()})|(?<=[IVX])[-–—](?=[IVX])`,
  'giu',
)
function monthWords(): string {
  return '(?:янв|фев|мар|апр|ма[йяюе]|июн|июл|авг|сен|окт|ноя|дек)'
}

/** The same phrase as other hands and other programs write it. */
const VARIANTS: Record<string, (phrase: string) => string> = {
  'a capital': (phrase) => phrase.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
  'a small letter': (phrase) => phrase.replace(/\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
  'unbreakable spaces': (phrase) => phrase.replaceAll(' ', '\u00a0'),
  'spaces around': (phrase) => `  ${phrase.replaceAll(' ', '  ')} \n`,
  hyphens: (phrase) => phrase.replace(BETWEEN, '-'),
  'en dashes': (phrase) => phrase.replace(BETWEEN, '–'),
  'em dashes': (phrase) => phrase.replace(BETWEEN, '—'),
  'no ё': (phrase) => phrase.replaceAll('ё', 'е'),
  ё: (phrase) => phrase.replace(/отчетн/g, 'отчётн').replace(/четверт(?=ый|ая)/g, 'четвёрт'),
}

/** What the phrase says when written in another way, where that differs. */
function otherwise(entry: Case, phrase: string): string[] {
  const [plain, other] = [entry.фраза, phrase].map((each) => {
    const reading = readDeadline(each, entry.context)
    return `${reading.kind} ${read(reading)}`
  })
  return plain === other ? [] : [`${JSON.stringify(phrase)}: ${other}, not ${plain}`]
}

describe.each(Object.entries(VARIANTS))('with %s', (_name, vary) => {
  const varied = CASES.filter((entry) => vary(entry.фраза) !== entry.фраза)
  it('reads the same', () => {
    expect(varied.length).toBeGreaterThan(2)
    expect(varied.flatMap((entry) => otherwise(entry, vary(entry.фраза)))).toEqual([])
  })
})

describe('with a line broken between two words', () => {
  it('reads the same', () => {
    const wrong = CASES.filter((entry) => !refused(entry) && entry.вид !== 'compound' && !entry.или).flatMap(
      (entry) =>
        [...entry.фраза.matchAll(/(?<=\S) (?=\S)/g)].flatMap(({ index }) =>
          otherwise(entry, `${entry.фраза.slice(0, index)}\n${entry.фраза.slice(index + 1)}`),
        ),
    )
    expect(wrong).toEqual([])
  })
})

/** The day as the calendar has it: another text, or an error, where there is no such day. */
function inCalendar(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)
}

describe('readDeadline never throws', () => {
  const words = [...new Set(CASES.flatMap((entry) => entry.фраза.split(/\s+/)))]
  const signs = [
    '-',
    '–',
    '—',
    ',',
    '.',
    ';',
    ':',
    '(',
    ')',
    '«',
    '»',
    '*',
    '/',
    '\n',
    '\u00a0',
    'г.',
    'гг.',
    '\u0301',
  ]
  const token = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...signs),
    fc.integer({ min: 0, max: 99999 }).map(String),
    fc.integer({ min: 2018, max: 2026 }).map(String),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const context = fc.constantFrom(...new Set(CASES.map((entry) => entry.context)))
  const sound = (phrase: string, given: DeadlineContext): void => {
    const reading = readDeadline(phrase, given)
    expect(reading.source).toBe(phrase)
    for (const { from, to, key } of [reading, ...(reading.parts ?? [])].flatMap((part) => part.windows)) {
      expect(from <= to && key !== '').toBe(true)
      expect([inCalendar(from), inCalendar(to)]).toEqual([from, to])
    }
    if (/^unre/.test(reading.kind)) expectRefusal(reading)
  }

  it('on up to 200 words, digits and signs', () => {
    const phrase = fc
      .array(fc.tuple(token, fc.constantFrom(' ', ' ', '', '\u00a0')), { maxLength: 200 })
      .map((tokens) => tokens.flat().join(''))
    fc.assert(fc.property(phrase, context, sound), { numRuns: 300 })
  })
  it('on a few words, where more is read', () => {
    const phrase = fc
      .array(fc.constantFrom(...words, ...signs), { maxLength: 6 })
      .map((tokens) => tokens.join(' '))
    fc.assert(fc.property(phrase, context, sound), { numRuns: 3000 })
  })
  it('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), context, sound), { numRuns: 300 })
  })
})
