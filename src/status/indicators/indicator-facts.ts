import { type Day, yearOf } from '../../calendar/day.ts'
import type { IndicatorFact, Report } from '../../model/report.ts'
import type { Indicator } from '../../model/roadmap.ts'
import type { Fraction } from './fraction.ts'
import { type PlannedValue, reachedValue, type TypedValue } from './indicator-values.ts'
import { calendarYear, entryOf, inTime, type PlanYear, readPlanYear } from './plan-year.ts'

/** A value of one indicator for one year, as a report gives it. */
export interface ReportedValue extends TypedValue {
  /** The indicator's code. */
  readonly indicator: string
  readonly year: string
  readonly note?: string
  /** Who reports for itself alone; absent = for the whole plan. */
  readonly organisation?: string
  /** As of which day the report speaks. */
  readonly date?: Day
}

/** A fact whose year could be read; `exact` is absent where it is no number. */
export interface KnownFact extends ReportedValue {
  readonly when: PlanYear
  readonly exact?: Fraction
}

/** The values of all the reports on one plan. */
export function reportedValues(reports: readonly Report[]): ReportedValue[] {
  return reports.flatMap(({ values, organisation, date }) =>
    values.map((fact) => ({
      indicator: fact.indicator.text,
      year: fact.year,
      ...typedValue(fact),
      ...(fact.note !== undefined && { note: fact.note.text }),
      ...(organisation !== undefined && { organisation: organisation.text }),
      ...(date?.day !== undefined && { date: date.day }),
    })),
  )
}

export function typedValue({ value, numerator, denominator }: IndicatorFact): TypedValue {
  return {
    ...(value !== undefined && { value: value.text }),
    ...(numerator !== undefined && { numerator: numerator.text }),
    ...(denominator !== undefined && { denominator: denominator.text }),
  }
}

/** What is known of one indicator by a year. */
export interface FactsOfIndicator {
  /** Values for the whole plan, in time. */
  readonly whole: readonly KnownFact[]
  /** The value of the year itself. */
  readonly now?: KnownFact
  /** Values of single organisations for that year. */
  readonly members: readonly KnownFact[]
}

/** The facts of one indicator up to a year; of one year and one reporter the latest report counts. */
export function factsOf(
  indicator: Indicator,
  facts: readonly ReportedValue[],
  year: PlanYear,
): FactsOfIndicator {
  const latest = new Map<string, KnownFact>()
  for (const fact of facts.toSorted((a, b) => inOrder(a.date ?? '', b.date ?? ''))) {
    const when = fact.indicator === indicator.code?.text ? readPlanYear(fact.year) : undefined
    if (when === undefined || yearOf(when.to) > yearOf(year.to)) continue
    const exact = reachedValue(fact, indicator)
    latest.set(`${when.label} ${fact.organisation ?? ''}`, {
      ...fact,
      when,
      ...(exact !== undefined && { exact }),
    })
  }
  const known = [...latest.values()].toSorted((a, b) => inTime(a.when, b.when))
  const whole = known.filter(({ organisation }) => organisation === undefined)
  const now = entryOf(whole, year)
  const names = new Set(known.flatMap(({ organisation }) => organisation ?? []))
  const members = [...names].flatMap(
    (name) =>
      entryOf(
        known.filter(({ organisation }) => organisation === name),
        year,
      ) ?? [],
  )
  return { whole, members, ...(now !== undefined && { now }) }
}

/** The last planned year that is over, even where nobody has reported, or the last one reported; else the first planned. */
export function customaryYear(
  planned: readonly PlannedValue[],
  facts: readonly ReportedValue[],
  asOf: Day,
): PlanYear {
  const years = planned.flatMap(({ when }) => when ?? []).toSorted(inTime)
  const nextYear = `${yearOf(asOf) + 1}${asOf.slice(4)}`
  const over = years.filter(({ to }) => to <= asOf)
  // A slip like 2032 must not move the table into years that have not begun.
  const reported = facts.flatMap(({ year }) => readPlanYear(year) ?? []).filter(({ to }) => to < nextYear)
  return [...over, ...reported].toSorted(inTime).at(-1) ?? years[0] ?? calendarYear(yearOf(asOf))
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
