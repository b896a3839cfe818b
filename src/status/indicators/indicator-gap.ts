import { type Day, yearOf } from '../../calendar/day.ts'
import type { Period } from '../../calendar/period.ts'
import type { Indicator } from '../../model/roadmap.ts'
import {
  add,
  compare,
  distance,
  divide,
  type Fraction,
  larger,
  ONE,
  smaller,
  subtract,
  whole,
  ZERO,
} from './fraction.ts'
import { customaryYear, factsOf, type KnownFact, type ReportedValue } from './indicator-facts.ts'
import { type Forecast, forecastFrom, meets, type Pace, paceAt } from './indicator-trend.ts'
import { type Aim, baselineValue, type PlannedValue, plannedFor, plannedValues } from './indicator-values.ts'
import type { PlanYear } from './plan-year.ts'
import { gradeOf, type Scale } from './thresholds.ts'

/**
 * measured: plan and fact of this year; later-target: the fact against the next planned year, outside the mean;
 * no-data: no fact; not-measurable: the plan is no number; no-target: nothing planned for this year or later.
 */
export type GapState = 'measured' | 'later-target' | 'no-data' | 'not-measurable' | 'no-target'

export interface IndicatorGap {
  readonly indicator: Indicator
  readonly state: GapState
  readonly baseline?: Fraction
  /** The value planned for the year, else for the next planned year. */
  readonly planned?: PlannedValue
  /** The planned value is that of a later year. */
  readonly isLater: boolean
  readonly fact?: KnownFact
  /** Values of single organisations: shown beside, never summed or averaged. */
  readonly members: readonly KnownFact[]
  /** fact − plan in the unit (shares in percentage points), and as a part of the plan. */
  readonly deviation?: { readonly absolute: Fraction; readonly relative?: Fraction }
  /** How far the fact is from the plan in the unfavourable direction; 0 = reached. */
  readonly gap?: Fraction
  /** Not capped; only where the state is measured. */
  readonly degree?: Fraction
  readonly grade?: string
  /** (F − B)/(P − B) */
  readonly progress?: Fraction
  /** Only for a year without a value of its own. */
  readonly pace?: Pace
  readonly forecast?: Forecast
}

/** The mean of the degrees, each at most 1, over the indicators that have a plan and a fact for the year. */
export interface MeanDegree {
  readonly value?: Fraction
  readonly grade?: string
  readonly counts: Readonly<Record<GapState, number>>
}

export interface IndicatorGaps {
  readonly year: PlanYear
  readonly asOf: Day
  /** The year has ended by `asOf`. */
  readonly isOver: boolean
  readonly scale: Scale
  readonly indicators: readonly IndicatorGap[]
  readonly mean: MeanDegree
  /** Codes that reports name and the plan does not have. */
  readonly strays: readonly string[]
}

export interface GapOptions {
  /** Absent = the last year that has ended or has a fact, within the planned years. */
  readonly year?: PlanYear
  readonly asOf: Day
  readonly scale: Scale
  /** The plan's period: its last year is the one of a lone planned value. */
  readonly period?: Period
}

/** The indicators of a plan against their planned values (methods.md §3, §4), in exact fractions. */
export function indicatorGaps(
  indicators: readonly Indicator[],
  facts: readonly ReportedValue[],
  options: GapOptions,
): IndicatorGaps {
  const { asOf, scale, period } = options
  const known = facts.filter(({ date }) => date === undefined || date <= asOf)
  const codes = new Set(indicators.map(({ code }) => code?.text))
  const own = known.filter(({ indicator }) => codes.has(indicator))
  const strays = known.map(({ indicator }) => indicator).filter((code) => !codes.has(code))
  const planned = indicators.map((indicator) => plannedValues(indicator, period))
  const year = options.year ?? customaryYear(planned.flat(), own, asOf)
  const rows = indicators.map((indicator, index) =>
    withGrade(gapOf(indicator, planned[index] ?? [], own, year), scale),
  )
  return {
    year,
    asOf,
    isOver: year.to <= asOf,
    scale,
    indicators: rows,
    mean: meanDegree(rows, scale),
    strays: [...new Set(strays)],
  }
}

function gapOf(
  indicator: Indicator,
  planned: readonly PlannedValue[],
  facts: readonly ReportedValue[],
  year: PlanYear,
): IndicatorGap {
  const { now: fact, whole: known, members } = factsOf(indicator, facts, year)
  const target = plannedFor(planned, year)
  const base = baselineValue(indicator)
  const isLater = target !== undefined && !isOfYear(target, year)
  const state = stateOf(target, isLater, fact)
  const forecast = forecastFrom(known, planned)
  return {
    indicator,
    state,
    isLater,
    members,
    ...(base !== undefined && { baseline: base }),
    ...(target !== undefined && { planned: target }),
    ...(fact !== undefined && { fact }),
    ...(forecast !== undefined && { forecast }),
    ...(target !== undefined && fact !== undefined && comparison(indicator, state, target, fact, base)),
  }
}

function stateOf(planned: PlannedValue | undefined, isLater: boolean, fact: KnownFact | undefined): GapState {
  if (planned === undefined) return 'no-target'
  if (planned.value === undefined) return 'not-measurable'
  if (fact?.exact === undefined) return 'no-data'
  return isLater ? 'later-target' : 'measured'
}

function isOfYear({ when }: PlannedValue, { to }: PlanYear): boolean {
  return when !== undefined && yearOf(when.to) === yearOf(to)
}

/** Everything that needs both a plan and a fact. */
function comparison(
  indicator: Indicator,
  state: GapState,
  planned: PlannedValue,
  fact: KnownFact,
  base: Fraction | undefined,
): Partial<IndicatorGap> {
  const { value: plan, aim } = planned
  const { exact } = fact
  if (plan === undefined || exact === undefined) return {}
  const relative = divide(subtract(exact, plan), plan)
  const progress = base && divide(subtract(exact, base), subtract(plan, base))
  const pace = state === 'later-target' ? paceAt(indicator, base, planned, fact) : undefined
  return {
    deviation: { absolute: subtract(exact, plan), ...(relative !== undefined && { relative }) },
    gap: gap(exact, plan, aim),
    ...(state === 'measured' && { degree: degree(exact, plan, aim) }),
    ...(progress !== undefined && { progress }),
    ...(pace !== undefined && { pace }),
  }
}

function gap(fact: Fraction, plan: Fraction, aim: Aim): Fraction {
  if (aim === 'hold') return distance(fact, plan)
  return larger(ZERO, aim === 'up' ? subtract(plan, fact) : subtract(fact, plan))
}

/**
 * рост F/P, снижение P/F; удержание the smaller of both, since either side is off the plan.
 * A ratio to a plan of zero or below says nothing: 1 where the fact meets it, else 0.
 */
function degree(fact: Fraction, plan: Fraction, aim: Aim): Fraction {
  if (compare(plan, ZERO) <= 0) return meets(fact, plan, aim) ? ONE : ZERO
  if (compare(fact, ZERO) <= 0) return aim === 'down' ? ONE : ZERO
  const [ofPlan, ofFact] = [divide(fact, plan) ?? ZERO, divide(plan, fact) ?? ZERO]
  return aim === 'up' ? ofPlan : aim === 'down' ? ofFact : smaller(ofPlan, ofFact)
}

function withGrade(row: IndicatorGap, scale: Scale): IndicatorGap {
  const grade = row.degree && gradeOf(row.degree, scale)
  return grade === undefined ? row : { ...row, grade }
}

function meanDegree(rows: readonly IndicatorGap[], scale: Scale): MeanDegree {
  const counts = { measured: 0, 'later-target': 0, 'no-data': 0, 'not-measurable': 0, 'no-target': 0 }
  for (const { state } of rows) counts[state]++
  const degrees = rows.flatMap((row) => (row.degree === undefined ? [] : [smaller(row.degree, ONE)]))
  const value = divide(
    degrees.reduce((total, each) => add(total, each), ZERO),
    whole(BigInt(degrees.length)),
  )
  const grade = value && gradeOf(value, scale)
  return { counts, ...(value !== undefined && { value }), ...(grade !== undefined && { grade }) }
}
