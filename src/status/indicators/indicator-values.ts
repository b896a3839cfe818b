import type { Period } from '../../calendar/period.ts'
import type { Indicator, Target, TargetValue } from '../../model/roadmap.ts'
import { unitOf } from '../../model/unit-of.ts'
import {
  add,
  compare,
  distance,
  divide,
  type Fraction,
  fromNumber,
  multiply,
  readFraction,
  whole,
} from './fraction.ts'
import { entryOf, lastYear, type PlanYear, readPlanYear } from './plan-year.ts'

/** Which way is better. A bound decides for an indicator that is to be held: more than «не менее 1» is no gap. */
export type Aim = 'up' | 'down' | 'hold'

export interface PlannedValue {
  /** Absent for a lone value of a plan whose period is not known. */
  readonly when?: PlanYear
  readonly target: Target
  readonly aim: Aim
  readonly value?: Fraction
}

/** The baseline as an exact number: its fraction when it has one, since «14,3» is only what it is rounded to. */
export function baselineValue(indicator: Indicator): Fraction | undefined {
  const { baseline } = indicator
  if (baseline === undefined) return undefined
  const { fraction, value, text } = baseline
  const typed = value === undefined ? undefined : (readFraction(text) ?? fromNumber(value))
  if (fraction === undefined) return typed
  const parts = [fromNumber(fraction.numerator), fromNumber(fraction.denominator)] as const
  return fractionInUnit(parts, unitOf(indicator), text, typed) ?? typed
}

/** A value as typed, and its fraction when there is one: the fraction is the exact one. */
export interface TypedValue {
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
}

/** A reached value; nothing for words and for a denominator of zero. */
export function reachedValue(typed: TypedValue, indicator: Indicator): Fraction | undefined {
  const unit = unitOf(indicator)
  const text = bare(typed.value ?? '', unit)
  const value = readFraction(text)
  const parts = [readFraction(typed.numerator ?? ''), readFraction(typed.denominator ?? '')] as const
  return fractionInUnit(parts, unit, text, value) ?? value
}

/** The planned values in the order of time. */
export function plannedValues(indicator: Indicator, period: Period | undefined): PlannedValue[] {
  const baseline = baselineValue(indicator)
  const last = period === undefined ? undefined : lastYear(period)
  const planned = indicator.targets.map((target): PlannedValue => {
    const when = target.year === undefined ? last : readPlanYear(target.year)
    const value = targetValue(target, indicator, baseline)
    return {
      target,
      aim: aimOf(indicator, target.value),
      ...(when !== undefined && { when }),
      ...(value !== undefined && { value }),
    }
  })
  return planned.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0))
}

/** The value planned for a year, else the next one: between planned years nothing is invented. */
export function plannedFor(planned: readonly PlannedValue[], year: PlanYear): PlannedValue | undefined {
  return entryOf(planned, year) ?? planned.find((entry) => endOf(entry) > year.to)
}

/** A value without a year stands behind all the others. */
function endOf({ when }: PlannedValue): string {
  return when?.to ?? '9999'
}

function aimOf({ direction }: Indicator, value: TargetValue): Aim {
  if (direction !== 'удержание') return direction === 'рост' ? 'up' : 'down'
  if (value.kind !== 'number' || value.bound === undefined) return 'hold'
  return value.bound === 'at-least' ? 'up' : 'down'
}

/** The planned value as a number; nothing for words, and for a relative one without a baseline. */
function targetValue({ text, value }: Target, indicator: Indicator, base?: Fraction): Fraction | undefined {
  if (value.kind === 'number') return fromNumber(value.value)
  if (value.kind === 'unmeasurable' || base === undefined) return undefined
  if (value.kind === 'times') {
    const factor = fromNumber(value.factor)
    const direction = value.direction ?? indicator.direction
    if (factor === undefined || direction === 'удержание') return undefined
    return direction === 'рост' ? multiply(base, factor) : divide(base, factor)
  }
  const by = fromNumber(isBare(text) && indicator.direction === 'снижение' ? -value.by : value.by)
  if (by === undefined) return undefined
  const change = value.unit === 'points' ? by : divide(multiply(base, by), whole(100n))
  return change && add(base, change)
}

/** «на 5 п.п.» follows the direction of the indicator; a word or a sign speaks for itself. */
function isBare(text: string): boolean {
  return /^(?:на\s+)?\d/i.test(text.trim())
}

function bare(text: string, unit: string | undefined): string {
  const typed = text.trim()
  return unit !== undefined && typed.endsWith(unit) ? typed.slice(0, -unit.length).trim() : typed
}

/** numerator / denominator in the unit of the indicator: 20 of 140 is 100/7 %, 1 of 7, or 1000/7 ‰. */
function fractionInUnit(
  [numerator, denominator]: readonly [Fraction | undefined, Fraction | undefined],
  unit: string | undefined,
  text: string,
  typed: Fraction | undefined,
): Fraction | undefined {
  if (numerator === undefined || denominator === undefined) return undefined
  const ratio = divide(numerator, denominator)
  if (ratio === undefined) return undefined
  const percent = multiply(ratio, whole(100n))
  if (text.includes('%')) return percent
  if (unit !== undefined) return multiply(ratio, whole(unitFactor(unit)))
  // Without a unit the typed value tells a share from a percentage.
  return typed !== undefined && compare(distance(percent, typed), distance(ratio, typed)) < 0
    ? percent
    : ratio
}

/** What a unit is a part of: 100 for per cent, 1000 for «на 1000 учеников», 1 for pieces. */
function unitFactor(unit: string): bigint {
  if (/%|процент/i.test(unit)) return 100n
  if (/‰|промилле/i.test(unit)) return 1000n
  const per = /(?<![а-яё])на\s+(\d[\d\s]*)(тыс)?/i.exec(unit)
  if (per === null) return 1n
  return BigInt((per[1] ?? '1').replace(/\D/g, '')) * (per[2] === undefined ? 1n : 1000n)
}
