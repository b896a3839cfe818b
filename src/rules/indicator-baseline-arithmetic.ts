import type { Baseline, Indicator } from '../model/roadmap.ts'
import { showIndicator } from '../model/show-indicator.ts'
import type { Rule } from './rule.ts'

/** Дробь и её значение должны сходиться. */
export const indicatorBaselineArithmetic: Rule = {
  id: 'indicator-baseline-arithmetic',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Исходное значение не равно своей дроби',
  why: 'От исходного значения считают рост: ошибка в нём переходит во все плановые значения.',
  bad: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "15"
      числитель: 20
      знаменатель: 140
    план:
      "2021": 80
    источник: отчёты школ
`,
  good: `
показатели:
  - код: охват
    название: Доля школ с наставниками
    единица: "%"
    база:
      год: 2020
      значение: "14,3"
      числитель: 20
      знаменатель: 140
    план:
      "2021": 80
    источник: отчёты школ
`,
  check(roadmap, report) {
    for (const indicator of roadmap.indicators) {
      const { baseline } = indicator
      if (baseline?.fraction === undefined) continue
      const { numerator, denominator } = baseline.fraction
      if (denominator === 0) {
        report([...baseline.path, 'знаменатель'], `На ноль не делят: ${showIndicator(indicator)}`, {
          hint: 'исправьте знаменатель: от какого числа считают долю',
        })
        continue
      }
      const expected = expectedValue(baseline, factorsOf(indicator))
      if (expected === undefined) continue
      const percent = isPercent(indicator) && !baseline.text.includes('%') ? ' %' : ''
      const fraction = `${show(numerator)} из ${show(denominator)}`
      report(
        [...baseline.path, 'значение'],
        `${fraction} — это ${expected}${percent}, а не ${baseline.text}${percent}: ${showIndicator(indicator)}`,
        {
          hint: `исправьте значение на ${expected} или числитель и знаменатель`,
          related: [
            { path: [...baseline.path, 'числитель'], message: 'числитель' },
            { path: [...baseline.path, 'знаменатель'], message: 'знаменатель' },
          ],
        },
      )
    }
  },
}

/** What the value is a fraction of: 100 for per cent, 1000 for «на 1000 учеников». An unknown unit may be either. */
function factorsOf(indicator: Indicator): readonly bigint[] {
  if (isPercent(indicator)) return [100n]
  const unit = indicator.unit?.text ?? ''
  const per = /на (\d[\d\s]*)/i.exec(unit)?.[1]?.replace(/\D/g, '')
  if (per !== undefined) return [BigInt(per)]
  if (/‰|промилле/i.test(unit)) return [1000n]
  return indicator.unit === undefined ? [1n, 100n] : [1n]
}

function isPercent({ unit, baseline }: Indicator): boolean {
  return /%|процент/i.test(unit?.text ?? '') || (baseline?.text ?? '').includes('%')
}

/** The value at the typed precision, rounded half up; nothing where the typed one agrees, or where none is typed. */
function expectedValue({ text, value, fraction }: Baseline, factors: readonly bigint[]): string | undefined {
  if (value === undefined || fraction === undefined) return undefined
  const typed = text
    .replace(/[^\d.,−-]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  const decimals = typed.split('.')[1]?.length ?? 0
  const [numerator, denominator] = [exact(fraction.numerator), exact(fraction.denominator)]
  const wanted = exact(value)
  if (numerator === undefined || denominator === undefined || wanted === undefined) return undefined
  const scale = 10n ** BigInt(decimals)
  const rounded = factors.map((factor) =>
    halfUp(numerator.units * denominator.scale * factor * scale, denominator.units * numerator.scale),
  )
  const [first] = rounded
  if (first === undefined || rounded.some((each) => each * wanted.scale === wanted.units * scale))
    return undefined
  return showUnits(first, decimals)
}

/** A decimal number as an exact fraction; numbers so long that they print with an exponent are left alone. */
function exact(value: number): { readonly units: bigint; readonly scale: bigint } | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value))
  if (match === null) return undefined
  const decimals = match[2] ?? ''
  return { units: BigInt(`${match[1]}${decimals}`), scale: 10n ** BigInt(decimals.length) }
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator]
  const doubled = 2n * n + d
  const quotient = doubled / (2n * d)
  // BigInt division cuts towards zero; below zero the floor is one less.
  return doubled < 0n && doubled % (2n * d) !== 0n ? quotient - 1n : quotient
}

function showUnits(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole},${digits.slice(-decimals)}`
}

function show(value: number): string {
  return String(value).replace('.', ',')
}
