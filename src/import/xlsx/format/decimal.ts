/** Excel reckons with fifteen digits: what is behind them is noise of binary fractions (0.30000000000000004). */
const DIGITS = 15

/** The absolute value as digits and the place of the point among them: 12.5 is 125 with the point behind two. */
export interface Decimal {
  readonly digits: string
  readonly point: number
}

export function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e')
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 }
}

/** Rounded half up to so many places after the comma; both parts without the comma. */
export function rounded(
  { digits, point }: Decimal,
  places: number,
): readonly [whole: string, fraction: string] {
  const kept = point + places
  const up = kept >= 0 && (digits[kept] ?? '0') >= '5' ? 1n : 0n
  const number = BigInt(digits.slice(0, Math.max(kept, 0)).padEnd(kept, '0') || '0') + up
  const text = number.toString().padStart(places + 1, '0')
  return [text.slice(0, text.length - places), text.slice(text.length - places)]
}
