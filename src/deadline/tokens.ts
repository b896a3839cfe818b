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

const YEAR_SCAN: Scan = {
  pattern: /((?:19|20)\d{2})(?!\d)/y,
  read: ([, year]) => ({ type: 'year', value: Number(year) }),
}

/** What begins with a digit; tried in order, the first that reads wins. Most numbers are years, and no school years. */
const SCANS: readonly Scan[] = [
  { ...YEAR_SCAN, pattern: /((?:19|20)\d{2})(?!\d|\s?\/|\s?–\s?\d+\s?уч)/y },
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
  YEAR_SCAN,
  {
    pattern: /(\d{1,2})(?:\s?–\s?(?:ая|ый|ого|ое|ом|ей|я|й|е|го|м|х)(?![а-я]))/y,
    read: ([, number]) => ({ type: 'ordinal', value: Number(number) }),
  },
  { pattern: /(\d{1,3})(?![\d:])/y, read: ([, number]) => ({ type: 'number', value: Number(number) }) },
]

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
  const sign = text[at] ?? ''
  if (isDigit(sign)) return scanDigits(text, at) ?? other(sign, at)
  if (!isLetter(sign)) return other(sign, at)
  let to = at + 1
  while (isLetter(text[to] ?? '')) to++
  return scanWord(text, at, to)
}

function other(sign: string, at: number): Item {
  return { type: signType(sign) ?? 'other', value: sign, from: at, to: at + 1 }
}

function scanDigits(text: string, at: number): Item | undefined {
  for (const { pattern, read } of SCANS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const token = match === null ? undefined : read(match)
    if (match !== null && token !== undefined)
      return { type: token.type, value: token.value, from: at, to: at + match[0].length }
  }
  return undefined
}

/** Words are scanned by hand: a pattern for each kind of word would cost more than reading the whole phrase. */
function scanWord(text: string, at: number, to: number): Item {
  const word = text.slice(at, to)
  const roman = ROMAN[word]
  if (roman !== undefined) return { type: 'roman', value: roman, from: at, to }
  if (word === 'не') {
    const bound = scanBound(text, at)
    if (bound !== undefined) return bound
  }
  const entry = lookUp(word)
  // «Пополнение ежеквартальное»: an adjective stands with its noun.
  const type =
    entry?.type === 'frequency' && /(?:ое|ая|ый|ые)$/.test(word) ? 'often-adjective' : (entry?.type ?? 'word')
  return { type, value: entry?.value ?? word, from: at, to }
}

const BOUNDS: readonly (readonly [type: TokenType, pattern: RegExp])[] = [
  ['not-later', /не поз(?:днее|же)(?: чем)?(?![а-я])/y],
  ['not-earlier', /не ран(?:ее|ьше)(?![а-я])/y],
]

function scanBound(text: string, at: number): Item | undefined {
  for (const [type, pattern] of BOUNDS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) return { type, value: match[0], from: at, to: at + match[0].length }
  }
  return undefined
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9'
}

/** а–я, a–z, and і that is typed for a Roman one. */
function isLetter(sign: string): boolean {
  return (sign >= 'а' && sign <= 'я') || (sign >= 'a' && sign <= 'z') || sign === 'і'
}
