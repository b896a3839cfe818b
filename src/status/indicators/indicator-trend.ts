import type { Indicator } from '../../model/roadmap.ts'
import { add, compare, distance, divide, type Fraction, multiply, subtract, whole, ZERO } from './fraction.ts'
import type { KnownFact } from './indicator-facts.ts'
import type { Aim, PlannedValue } from './indicator-values.ts'
import { monthsBetween, type PlanYear, readPlanYear, shareOfTime } from './plan-year.ts'

/** Where a straight line from the baseline to the planned value stands in a year, and whether the fact keeps up. */
export interface Pace {
  readonly expected: Fraction
  readonly isOnTrack: boolean
}

/** The least-squares line over the facts, continued to the last planned year. Never a fact. */
export interface Forecast {
  readonly year: PlanYear
  readonly value: Fraction
  /** How many facts the line is drawn through. */
  readonly facts: number
  /** Absent where the last planned value cannot be computed. */
  readonly meetsPlan?: boolean
}

/** Whether a value is at least as good as the plan. */
export function meets(value: Fraction, plan: Fraction, aim: Aim): boolean {
  const order = compare(value, plan)
  return aim === 'up' ? order >= 0 : aim === 'down' ? order <= 0 : order === 0
}

/** Expected at Y = B + (P − B)·(Y − Y_B)/(Y_P − Y_B); nothing without a dated baseline before Y. */
export function paceAt(
  { baseline }: Indicator,
  base: Fraction | undefined,
  { when: end, value: plan, aim }: PlannedValue,
  { when: now, exact: fact }: KnownFact,
): Pace | undefined {
  const start = baseline?.year === undefined ? undefined : readPlanYear(baseline.year)
  if (start === undefined || base === undefined || plan === undefined) return undefined
  if (end === undefined || fact === undefined || start.to > now.to || start.to >= end.to) return undefined
  const expected = add(base, multiply(subtract(plan, base), shareOfTime(start, now, end)))
  // What is to be held may come to its value from either side: not to be farther from it than the line is enough.
  const isOnTrack =
    aim === 'hold' ? compare(distance(fact, plan), distance(expected, plan)) <= 0 : meets(fact, expected, aim)
  return { expected, isOnTrack }
}

/** Over at least two facts up to the year asked for; nothing once a fact for the last planned year is there. */
export function forecastFrom(
  facts: readonly KnownFact[],
  planned: readonly PlannedValue[],
): Forecast | undefined {
  const last = planned.findLast(({ when }) => when !== undefined)
  const latest = facts.at(-1)
  const points = facts.filter((fact): fact is KnownFact & { exact: Fraction } => fact.exact !== undefined)
  const first = points[0]?.when
  if (last?.when === undefined || latest === undefined || first === undefined || points.length < 2)
    return undefined
  const { when: year } = last
  if (latest.when.to >= year.to) return undefined
  const line = points.map(({ when, exact }) => ({ x: whole(monthsBetween(first, when)), y: exact }))
  const value = lineAt(line, whole(monthsBetween(first, year)))
  if (value === undefined) return undefined
  const plan = last.value
  return {
    year,
    value,
    facts: points.length,
    ...(plan !== undefined && { meetsPlan: meets(value, plan, last.aim) }),
  }
}

interface Point {
  readonly x: Fraction
  readonly y: Fraction
}

/** Least squares, exactly; nothing where all points are of one year. */
function lineAt(points: readonly Point[], at: Fraction): Fraction | undefined {
  const count = whole(BigInt(points.length))
  const sum = (part: (point: Point) => Fraction): Fraction =>
    points.reduce((total, point) => add(total, part(point)), ZERO)
  const [sumX, sumY] = [sum(({ x }) => x), sum(({ y }) => y)]
  const sumXY = sum(({ x, y }) => multiply(x, y))
  const sumXX = sum(({ x }) => multiply(x, x))
  const slope = divide(
    subtract(multiply(count, sumXY), multiply(sumX, sumY)),
    subtract(multiply(count, sumXX), multiply(sumX, sumX)),
  )
  if (slope === undefined) return undefined
  const start = divide(subtract(sumY, multiply(slope, sumX)), count)
  return start && add(start, multiply(slope, at))
}
