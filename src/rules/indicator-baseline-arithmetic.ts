import type { Baseline, Indicator } from '../model/roadmap.ts'
import { isPossible } from '../model/share.ts'
import { showIndicator } from '../model/show-indicator.ts'
import { divide, fromNumber, multiply, showFraction, whole } from '../status/indicators/fraction.ts'
import { isBlank } from './placeholder-left.ts'
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
      // An impossible share is told as one.
      if (baseline.value !== undefined && !isPossible(baseline.value, indicator)) continue
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
  return unit === '' || isBlank(unit) ? [1n, 100n] : [1n]
}

function isPercent({ unit, baseline }: Indicator): boolean {
  return /%|процент/i.test(unit?.text ?? '') || (baseline?.text ?? '').includes('%')
}

/** The value at the typed precision, rounded half up; nothing where the typed one agrees, or where none is typed. */
function expectedValue({ text, value, fraction }: Baseline, factors: readonly bigint[]): string | undefined {
  if (value === undefined || fraction === undefined) return undefined
  const [typed, numerator, denominator] = [value, fraction.numerator, fraction.denominator].map(fromNumber)
  const ratio = numerator && denominator && divide(numerator, denominator)
  if (typed === undefined || ratio === undefined) return undefined
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0
  const rounded = factors.map((factor) => showFraction(multiply(ratio, whole(factor)), decimals))
  return rounded.includes(showFraction(typed, decimals)) ? undefined : rounded[0]
}

function show(value: number): string {
  return String(value).replace('.', ',')
}
