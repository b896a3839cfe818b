import type { Tone } from '../blocks/block.ts'
import type { TargetValue } from '../model/roadmap.ts'
import { type Fraction, multiply, readFraction, showFraction, whole } from '../status/indicators/fraction.ts'
import type { KnownFact } from '../status/indicators/indicator-facts.ts'
import type { GapState, IndicatorGap } from '../status/indicators/indicator-gap.ts'
import type { PlannedValue } from '../status/indicators/indicator-values.ts'
import type { PlanYear } from '../status/indicators/plan-year.ts'

const DECIMALS = 1

/** A value in the unit of the indicator, at its own number of decimals. */
export function unitText(value: Fraction | undefined, { indicator }: IndicatorGap): string {
  return value === undefined ? '' : showFraction(value, indicator.decimals ?? DECIMALS)
}

/** A part of something as a percentage without the sign: 3/4 → «75,0». */
export function percentText(share: Fraction | undefined): string {
  return share === undefined ? '' : showFraction(multiply(share, whole(100n)), DECIMALS)
}

/** A typed number keeps its digits («33», not «33,0») unless it has more than are printed. */
export function typedText(typed: string, exact: Fraction | undefined, row: IndicatorGap): string {
  if (exact === undefined || readFraction(typed) === undefined) return typed
  const own = /[.,](\d+)/.exec(typed)?.[1]?.length ?? 0
  return showFraction(exact, Math.min(own, row.indicator.decimals ?? DECIMALS))
}

export function baselineText(row: IndicatorGap): string {
  const { baseline } = row.indicator
  if (baseline === undefined) return ''
  const value = typedText(baseline.text.includes('/') ? '' : baseline.text, row.baseline, row)
  const shown = value === '' ? unitText(row.baseline, row) : value
  return baseline.year === undefined ? shown : `${shown} (${baseline.year})`
}

/** «30», «не менее 80», «17,1 (в 1,2 раза)»; a value of a later year says so. */
export function plannedText(row: IndicatorGap): string {
  const { planned, isLater } = row
  if (planned === undefined) return ''
  const text = plannedValueText(planned, planned.target.value, row)
  return isLater ? `${text} — на ${yearText(planned.when)}` : text
}

function plannedValueText({ target, value }: PlannedValue, kind: TargetValue, row: IndicatorGap): string {
  if (kind.kind === 'number' && kind.bound === undefined) return typedText(target.text, value, row)
  if (kind.kind === 'number' || value === undefined) return target.text
  return `${unitText(value, row)} (${target.text})`
}

export function factText(fact: KnownFact | undefined, row: IndicatorGap): string {
  if (fact === undefined) return 'нет данных'
  const isFraction = fact.numerator !== undefined && fact.denominator !== undefined
  if (isFraction && fact.exact !== undefined) return unitText(fact.exact, row)
  return fact.value === undefined ? 'нет данных' : typedText(fact.value, fact.exact, row)
}

export function paceText(row: IndicatorGap): string {
  if (row.pace === undefined) return ''
  const word = row.pace.isOnTrack ? 'идёт по графику' : 'отстаёт'
  return `${word}: ожидалось ${unitText(row.pace.expected, row)}`
}

export function forecastText(row: IndicatorGap): string {
  const { forecast } = row
  return forecast === undefined ? '' : `${unitText(forecast.value, row)} на ${yearText(forecast.year)}`
}

/** What stands in place of a grade where there is none, and how such indicators are counted. */
export const STATE_LABELS: Readonly<Record<GapState, string>> = {
  measured: 'сравнивается с планом',
  'later-target': 'план на более поздний год',
  'no-data': 'нет данных',
  'not-measurable': 'план не выражен числом',
  'no-target': 'плана нет',
}

export function gradeText({ state, grade }: IndicatorGap): string {
  if (state !== 'measured') return STATE_LABELS[state]
  return grade ?? 'ниже шкалы'
}

/** «2024 год», «2023/24 учебный год» */
export function yearText(year: PlanYear | undefined): string {
  if (year === undefined) return 'последний год'
  return year.label.includes('/') ? `${year.label} учебный год` : `${year.label} год`
}

/** The plan is met or not; the names of grades are a setting and say nothing to the program. */
export function gradeTone({ state, gap }: IndicatorGap): Tone {
  if (state !== 'measured') return 'quiet'
  return gap?.numerator === 0n ? 'good' : 'bad'
}

export function forecastTone({ forecast }: IndicatorGap): Tone | undefined {
  return forecast?.meetsPlan === false ? 'warning' : undefined
}

export function paceTone({ pace }: IndicatorGap): Tone | undefined {
  return pace && (pace.isOnTrack ? 'good' : 'warning')
}
