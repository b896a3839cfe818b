import { lookUp, signType, type TokenType } from './lexicon.ts'

/** A piece of a phrase: a token, or what the grammar made of several. */
export interface Item {
  readonly type: string
  readonly value: unknown
  /** Offsets in the normalised phrase. */
  readonly from: number
  readonly to: number
}

export interface DayMonth {
  readonly day: number
  readonly month: number
}
export interface FullDate extends DayMonth {
  readonly year: number
}

/** The phrase in lower case, ё as е, every dash as «–», white space as single spaces. */
export function normalise(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u2010-\u2015\u2212-]/g, '–')
    .replace(/\s+/g, ' ')
    .trim()
}

interface Scan {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => { type: TokenType; value: unknown } | undefined
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, і: 1, іі: 2, ііі: 3 }

/** Tried in order at each place; the first that reads wins. */
const SCANS: readonly Scan[] = [
  {
    pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/y,
    read: ([, day, month, year = '']) => ({
      type: 'date',
      value: {
        day: Number(day),
        month: Number(month),
        year: year.length === 4 ? Number(year) : fullYear(Number(year)),
      },
    }),
  },
  {
    pattern: /(\d{4})\s?[/–]\s?(\d{2}|\d{4})(?!\d)(?:(?<=\/.{2,5})|(?=\s?уч))/y,
    read: ([, first = '', second = '']) => schoolYears(Number(first), second),
  },
  { pattern: /(\d{1,2})[:](\d{2})(?!\d)/y, read: ([text]) => ({ type: 'time', value: text }) },
  {
    pattern: /(\d{1,2})\.(\d{2})(?!\d)(?=\s?–\s?\d{1,2}\.\d{2}(?!\d))/y,
    read: ([text, , minutes = '']) =>
      Number(minutes) > 12 || minutes === '00' ? { type: 'time', value: text } : undefined,
  },
  {
    pattern: /(\d{1,2})\.(\d{1,2})(?![\d.]\d)(?!\d)/y,
    read: ([text, day, month]) =>
      Number(month) >= 1 && Number(month) <= 12
        ? { type: 'day-month' as TokenType, value: { day: Number(day), month: Number(month) } }
        : { type: 'time', value: text },
  },
  { pattern: /((?:19|20)\d{2})(?!\d)/y, read: ([, year]) => ({ type: 'year', value: Number(year) }) },
  {
    pattern: /(\d{1,2})(?:\s?–\s?(?:ая|ый|ого|ое|ом|ей|я|й|е|го|м|х)(?![а-я]))/y,
    read: ([, number]) => ({ type: 'ordinal', value: Number(number) }),
  },
  { pattern: /(\d{1,3})(?![\d:])/y, read: ([, number]) => ({ type: 'number', value: Number(number) }) },
  {
    pattern: /(iv|i{1,3}|v|і{1,3})(?![a-zа-яі])/y,
    read: ([, sign = '']) => ({ type: 'roman', value: ROMAN[sign] }),
  },
  { pattern: /не поз(?:днее|же)(?: чем)?(?![а-я])/y, read: ([text]) => ({ type: 'not-later', value: text }) },
  { pattern: /не ран(?:ее|ьше)(?![а-я])/y, read: ([text]) => ({ type: 'not-earlier', value: text }) },
  {
    pattern: /[а-яa-z]+/y,
    read: ([word]) => {
      const entry = lookUp(word)
      // «Пополнение ежеквартальное»: an adjective stands with its noun.
      if (entry?.type === 'frequency' && /(?:ое|ая|ый|ые)$/.test(word))
        return { type: 'often-adjective', value: entry.value }
      return entry === undefined
        ? { type: 'word', value: word }
        : { type: entry.type, value: entry.value ?? word }
    },
  },
]

const DIGITS = SCANS.filter(
  ({ pattern }) => pattern.source.startsWith('(\\d') || pattern.source.startsWith('((?:19'),
)
const WORDS = SCANS.filter((scan) => !DIGITS.includes(scan))

function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short
}

function schoolYears(first: number, second: string): { type: TokenType; value: number } | undefined {
  const last = Number(String(first).slice(0, 4 - second.length) + second)
  return last === first + 1 ? { type: 'school-years', value: first } : undefined
}

/** The tokens of a normalised phrase. Signs that mean nothing here are tokens of type `other`, so that nothing is passed over. */
export function tokenize(text: string): Item[] {
  const items: Item[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === ' ') {
      at++
      continue
    }
    const item = scanAt(text, at)
    items.push(item)
    at = item.to
  }
  return items
}

function scanAt(text: string, at: number): Item {
  const startsWithDigit = /\d/.test(text[at] ?? '')
  for (const { pattern, read } of startsWithDigit ? DIGITS : WORDS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const token = match === null ? undefined : read(match)
    if (match !== null && token !== undefined) return { ...token, from: at, to: at + match[0].length }
  }
  const sign = text[at] ?? ''
  return { type: signType(sign) ?? 'other', value: sign, from: at, to: at + 1 }
}
