import { type Day, day } from '../../../src/calendar/day.ts'
import { checkFile } from '../../../src/check/check-file.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { type Fraction, fraction } from '../../../src/status/indicators/fraction.ts'
import type { ReportedValue } from '../../../src/status/indicators/indicator-facts.ts'
import {
  type GapOptions,
  type IndicatorGaps,
  indicatorGaps,
} from '../../../src/status/indicators/indicator-gap.ts'
import { type PlanYear, readPlanYear } from '../../../src/status/indicators/plan-year.ts'
import { DEFAULT_SCALE } from '../../../src/status/indicators/thresholds.ts'

/** A plan with these indicators, written as its author would write it. */
export function planOf(indicators: string, period = '2019–2024'): Roadmap {
  const text = `дорожная-карта: 1\nкод: p\nназвание: План\nпериод: ${period}\nпоказатели:\n${indicators}\nмероприятия: []\n`
  const { roadmap, findings } = checkFile('план.yaml', new TextEncoder().encode(text), {
    set: 'draft',
    rules: {},
  })
  const slips = findings.filter(({ rule }) => /^(file|yaml|schema)-/.test(rule))
  if (roadmap === undefined || slips.length > 0) throw new Error(JSON.stringify(slips))
  return roadmap
}

/** One indicator with the code `п`, in flow style: `единица: "%", план: { 2024: 90 }`. */
export function gapsOf(
  indicator: string,
  facts: Readonly<Record<string, string | Partial<ReportedValue>>>,
  options: Partial<Omit<GapOptions, 'year'>> & { readonly year?: string } = {},
): IndicatorGaps {
  const { year, ...rest } = options
  const { indicators, period } = planOf(`  - { код: п, название: Показатель, ${indicator} }`)
  return indicatorGaps(
    indicators,
    Object.entries(facts).map(([key, fact]) => ({
      indicator: 'п',
      year: key,
      ...(typeof fact === 'string' ? { value: fact } : fact),
    })),
    {
      asOf: at(2024, 12, 31),
      scale: DEFAULT_SCALE,
      ...(period?.period !== undefined && { period: period.period }),
      ...(year !== undefined && { year: yearOf(year) }),
      ...rest,
    },
  )
}

export function yearOf(label: string): PlanYear {
  const year = readPlanYear(label)
  if (year === undefined) throw new Error(label)
  return year
}

export function at(year: number, month: number, date: number): Day {
  const value = day(year, month, date)
  if (value === undefined) throw new Error(`${year}-${month}-${date}`)
  return value
}

export function ratio(numerator: number, denominator = 1): Fraction {
  const value = fraction(BigInt(numerator), BigInt(denominator))
  if (value === undefined) throw new Error('zero')
  return value
}
