import type { Direction } from '../model/roadmap.ts'
import { unitOf } from '../model/unit-of.ts'
import { exactText, type Fraction, toNumber } from '../status/indicators/fraction.ts'
import type { KnownFact } from '../status/indicators/indicator-facts.ts'
import type { GapState, IndicatorGap } from '../status/indicators/indicator-gap.ts'
import type { PlannedValue } from '../status/indicators/indicator-values.ts'
import type { Scale } from '../status/indicators/thresholds.ts'
import { percentText, STATE_LABELS, unitText } from './gap-cells.ts'
import type { PlanGaps } from './gaps-view.ts'

/** A number three times: for programs, without loss, and as printed. */
export interface OutputNumber {
  readonly value: number
  readonly exact: string
  readonly shown: string
}

/** The gaps of one plan for programs (schemas/gaps-output.v1.schema.json). What is not known is left out. */
export interface GapsOutput {
  readonly file: string
  readonly roadmap: string
  readonly title: string
  readonly year: string
  readonly yearIsOver: boolean
  readonly asOf: string
  readonly indicators: readonly Readonly<Record<string, unknown>>[]
  readonly mean: Readonly<Record<string, unknown>>
  readonly scale: Readonly<Record<string, unknown>>
  readonly unknownIndicators: readonly string[]
}

export function gapsOutput({ file, roadmap, gaps }: PlanGaps): GapsOutput {
  const { mean, scale } = gaps
  return {
    file,
    roadmap: roadmap.code.text,
    title: roadmap.title.text,
    year: gaps.year.label,
    yearIsOver: gaps.isOver,
    asOf: gaps.asOf,
    indicators: gaps.indicators.map(indicatorOutput),
    mean: {
      degree: mean.value && percentage(mean.value),
      grade: mean.grade,
      counts: countsOutput(mean.counts),
    },
    scale: scaleOutput(scale),
    unknownIndicators: gaps.strays,
  }
}

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  рост: 'increase',
  снижение: 'decrease',
  удержание: 'hold',
}

function indicatorOutput(row: IndicatorGap): Record<string, unknown> {
  const { indicator, baseline, deviation, forecast, pace, planned } = row
  const inUnit = (value: Fraction | undefined): OutputNumber | undefined =>
    value && { value: toNumber(value), exact: exactText(value), shown: unitText(value, row) }
  return {
    code: indicator.code?.text,
    title: indicator.title.text,
    unit: unitOf(indicator),
    direction: DIRECTIONS[indicator.direction],
    state: row.state,
    label: STATE_LABELS[row.state],
    baseline: indicator.baseline && {
      year: indicator.baseline.year,
      text: indicator.baseline.text,
      number: inUnit(baseline),
    },
    target: planned && targetOutput(planned, row, inUnit(planned.value)),
    fact: row.fact && factOutput(row.fact, inUnit(row.fact.exact)),
    members: row.members.map((fact) => ({
      organisation: fact.organisation,
      ...factOutput(fact, inUnit(fact.exact)),
    })),
    deviation: inUnit(deviation?.absolute),
    relativeDeviation: deviation?.relative && percentage(deviation.relative),
    gap: inUnit(row.gap),
    degree: row.degree && percentage(row.degree),
    grade: row.grade,
    progress: row.progress && percentage(row.progress),
    pace: pace && { expected: inUnit(pace.expected), onTrack: pace.isOnTrack },
    forecast: forecast && {
      year: forecast.year.label,
      number: inUnit(forecast.value),
      facts: forecast.facts,
      meetsTarget: forecast.meetsPlan,
    },
  }
}

function targetOutput(
  { when, target }: PlannedValue,
  { isLater }: IndicatorGap,
  number: OutputNumber | undefined,
): Record<string, unknown> {
  return { year: when?.label, isLater, text: target.text, number }
}

function factOutput(fact: KnownFact, number: OutputNumber | undefined): Record<string, unknown> {
  const { when, value, numerator, denominator, note } = fact
  return { year: when.label, text: value ?? `${numerator ?? ''}/${denominator ?? ''}`, number, note }
}

/** A share; `shown` is its percentage. */
function percentage(share: Fraction): OutputNumber {
  return { value: toNumber(share), exact: exactText(share), shown: `${percentText(share)} %` }
}

function countsOutput(counts: Readonly<Record<GapState, number>>): Record<string, number> {
  return {
    measured: counts.measured,
    laterTarget: counts['later-target'],
    noData: counts['no-data'],
    notMeasurable: counts['not-measurable'],
    noTarget: counts['no-target'],
  }
}

function scaleOutput({ isDefault, steps }: Scale): Record<string, unknown> {
  return { isDefault, steps: steps.map(({ from, grade }) => ({ from: toNumber(from), grade })) }
}
