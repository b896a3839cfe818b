import { decimalOf, rounded } from './decimal.ts'
import type { FormatToken, NumberFormat, Section } from './number-format.ts'
import { isDate, showDate } from './show-date.ts'

/** Between thousands, as Excel writes it in Russian. */
const NBSP = '\u00a0'

/** A number as Excel shows it in Russian: with a comma, grouped, in per cent or as a date, as its format says. */
export function showNumber(value: number, format: NumberFormat, is1904: boolean): string {
  const section = sectionFor(value, format)
  if (section === undefined || isPlain(section)) return showGeneral(value)
  if (isDate(section.tokens)) return showDate(value, section.tokens, is1904) ?? showGeneral(value)
  // a section for negative numbers says itself how they look
  const isSigned = value < 0 && (section === format[0] || isConditional(format))
  const shown = section.tokens.map((token) => showToken(token, value, section)).join('')
  const spaced = shown.replace(/[ \u00a0]*%/g, ' %').trim()
  return `${isSigned && /[1-9]/.test(spaced) ? '-' : ''}${spaced}`
}

/** Without a format, or with General: no more than eleven characters, but whole numbers in full, for many are codes. */
export function showGeneral(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size >= 1e15 || (size > 0 && size < 1e-9)) return scientific(value, 5, 2)
  const decimal = decimalOf(value)
  const places = Math.max(10 - Math.max(decimal.point, 1), 0)
  const [whole, fraction] = rounded(decimal, Number.isInteger(value) ? 0 : places)
  const kept = fraction.replace(/0+$/, '')
  const isZero = /^0*$/.test(whole + kept)
  return `${value < 0 && !isZero ? '-' : ''}${whole}${kept === '' ? '' : `,${kept}`}`
}

function sectionFor(value: number, format: NumberFormat): Section | undefined {
  const [positive, negative, zero] = format
  if (isConditional(format))
    return format.find(({ condition }) => condition === undefined || holds(value, condition))
  if (value < 0) return negative ?? positive
  return value === 0 ? (zero ?? positive) : positive
}

function isConditional(format: NumberFormat): boolean {
  return format.some(({ condition }) => condition !== undefined)
}

function holds(value: number, [sign, bound]: readonly [string, number]): boolean {
  switch (sign) {
    case '<':
      return value < bound
    case '<=':
      return value <= bound
    case '>':
      return value > bound
    case '>=':
      return value >= bound
    case '=':
      return value === bound
    default:
      return value !== bound
  }
}

/** General, a text format or a fraction («1 1/2»): the number is shown as it is. */
function isPlain({ tokens }: Section): boolean {
  const digits = tokens.filter(({ kind }) => kind === 'digits').length
  const isFraction = digits > 1 && tokens.some((token) => token.kind === 'literal' && token.text === '/')
  return tokens.length === 0 || isFraction || tokens.some(({ kind }) => kind === 'general' || kind === 'text')
}

function showToken(token: FormatToken, value: number, { tokens }: Section): string {
  if (token.kind === 'literal') return token.text
  if (token.kind !== 'digits') return ''
  // of several patterns in a format («000-00») the first takes the number
  if (token !== tokens.find(({ kind }) => kind === 'digits')) return ''
  return showDigits(value, token.pattern, tokens.filter(({ kind }) => kind === 'percent').length)
}

function showDigits(value: number, pattern: string, percents: number): string {
  const [written = '', exponent] = pattern.split(/e[+-]/i)
  const [whole = '', fraction = ''] = written.split('.')
  const least = count(whole, /0/g)
  const places = count(fraction, /[0#?]/g)
  if (exponent !== undefined) return scientific(value, places, exponent.length)
  const scale = /,+$/.exec(written)?.[0].length ?? 0
  const decimal = decimalOf(value)
  const [units, rest] = rounded({ ...decimal, point: decimal.point + 2 * percents - 3 * scale }, places)
  const grouped = group(units.replace(/^0+/, '').padStart(least, '0'), /[#0?][,\s]+[#0?]/.test(whole))
  const shown = rest.slice(0, count(fraction, /0/g)) + rest.slice(count(fraction, /0/g)).replace(/0+$/, '')
  return shown === '' ? grouped : `${grouped === '' ? '0' : grouped},${shown}`
}

function group(digits: string, isGrouped: boolean): string {
  return isGrouped ? digits.replace(/\B(?=(\d{3})+$)/g, NBSP) : digits
}

function scientific(value: number, places: number, width: number): string {
  const [mantissa = '', exponent = '+0'] = value.toExponential(Math.min(places, 20)).split('e')
  const trimmed = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  return `${trimmed.replace('.', ',')}E${exponent[0]}${exponent.slice(1).padStart(width, '0')}`
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}
