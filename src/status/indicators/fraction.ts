/** An exact rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n }
export const ONE: Fraction = { numerator: 1n, denominator: 1n }

/** `numerator / denominator`; nothing where the denominator is zero. */
export function fraction(numerator: bigint, denominator: bigint): Fraction | undefined {
  if (denominator === 0n) return undefined
  const divisor = commonDivisor(magnitude(numerator), magnitude(denominator))
  const sign = denominator < 0n ? -1n : 1n
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export function whole(number: bigint): Fraction {
  return { numerator: number, denominator: 1n }
}

export function add(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** Nothing where `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction | undefined {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative, zero or positive, as `sort` wants it. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b
}

export function distance(a: Fraction, b: Fraction): Fraction {
  const { numerator, denominator } = subtract(a, b)
  return { numerator: magnitude(numerator), denominator }
}

/** Longer numbers are no measurements, and their arithmetic would take for ever. */
const LONGEST = 30
const TYPED = /^([-−+]?)(\d[\d \u00a0\u202f]*)(?:[.,](\d+))?\s*%?$/

/** Reads `14.3`, `14,3`, `1 250`, `30 %` to the last digit typed; anything else is absent. */
export function readFraction(text: string): Fraction | undefined {
  const match = TYPED.exec(text.trim())
  if (match === null) return undefined
  const [, sign, integer = '', decimals = ''] = match
  const digits = integer.replace(/\D/g, '') + decimals
  if (digits.length > LONGEST) return undefined
  const units = BigInt(digits)
  return fraction(sign === '-' || sign === '−' ? -units : units, 10n ** BigInt(decimals.length))
}

/** The decimal number that the author typed: 14.3 is 143/10, not the nearest binary number. */
export function fromNumber(value: number): Fraction | undefined {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const typed = readFraction(mantissa)
  if (typed === undefined) return undefined
  const power = Number(exponent)
  const scale = whole(10n ** BigInt(Math.abs(power)))
  return power < 0 ? divide(typed, scale) : multiply(typed, scale)
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)

/** The nearest number a program can hold; only for output. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const isShort = magnitude(numerator) <= MOST && denominator <= MOST
  if (isShort) return Number(numerator) / Number(denominator)
  // Twenty decimals are more than a double keeps, and long fractions do not overflow on the way.
  const scaled = (numerator * 10n ** 20n) / denominator
  return Number(scaled) / 1e20
}

/** «120/7», or «12» for a whole number. */
export function exactText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`
}

/**
 * Rounded half up by magnitude, so that a deviation of −0,25 and a gap of 0,25 show the same digits;
 * decimal comma, no thousands separator, no «−0,0».
 */
export function showFraction({ numerator, denominator }: Fraction, decimals: number): string {
  const scaled = magnitude(numerator) * 10n ** BigInt(decimals)
  const units = (2n * scaled + denominator) / (2n * denominator)
  const sign = numerator < 0n && units > 0n ? '−' : ''
  const digits = String(units).padStart(decimals + 1, '0')
  const integer = digits.slice(0, digits.length - decimals)
  return decimals === 0 ? `${sign}${integer}` : `${sign}${integer},${digits.slice(-decimals)}`
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const divisor = commonDivisor(magnitude(numerator), denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function magnitude(number: bigint): bigint {
  return number < 0n ? -number : number
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
