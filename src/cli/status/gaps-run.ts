import { dirname, resolve } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { listings } from '../../render/index.ts'
import { compare, type Fraction, ONE, ZERO } from '../../status/indicators/fraction.ts'
import { type ReportedValue, reportedValues } from '../../status/indicators/indicator-facts.ts'
import { type GapOptions, type IndicatorGaps, indicatorGaps } from '../../status/indicators/indicator-gap.ts'
import { type PlanYear, readPlanYear } from '../../status/indicators/plan-year.ts'
import { readScale, readThreshold, type Scale } from '../../status/indicators/thresholds.ts'
import { percentText } from '../../views/gap-cells.ts'
import { gapsOutput } from '../../views/gaps-output.ts'
import { gapsPrint, type PlanGaps } from '../../views/gaps-view.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import type { Io } from '../io.ts'
import { readChoice } from '../options.ts'
import { settingsReader } from '../settings/settings-file.ts'
import { readDayOption, today } from '../today.ts'
import { countedReports, readStatuses } from './status-run.ts'

interface GapsRun {
  readonly year?: string
  readonly asOf?: string
  readonly format: string
  readonly failUnder?: string
  readonly reports?: string
  readonly maxBytes: number
}

/** Reads plans and reports, writes their gaps; 1 where a file was left out or a mean is below the limit. */
export async function runGaps(args: readonly string[], run: GapsRun, io: Io): Promise<ExitCode> {
  const show = readChoice('--format', run.format, GAP_FORMATS)
  const asOf = run.asOf === undefined ? today() : readDayOption('--as-of', run.asOf)
  const year = run.year === undefined ? undefined : readYear(run.year)
  const limit = run.failUnder === undefined ? undefined : readLimit(run.failUnder)
  const { maxBytes, reports } = run
  const source = { asOf, soon: 0, maxBytes, ...(reports !== undefined && { reports }) }
  const { plans, isSound } = await readStatuses(args, source, io)
  const scaleAt = scaleReader(io.cwd)
  const gaps: PlanGaps[] = []
  for (const plan of plans) {
    const { file, roadmap, told } = plan
    const options = { asOf, scale: await scaleAt(file), ...(year && { year }) }
    if (told.length === 0)
      complain(`отчётов к плану «${file}» не найдено; назовите их вместе с планом или укажите --reports`, io)
    gaps.push({ file, roadmap, gaps: gapsOf(roadmap, reportedValues(countedReports(plan)), options) })
  }
  io.out(await show(gaps, asOf, io))
  const below = limit === undefined ? [] : gaps.filter((plan) => isBelow(plan, limit))
  for (const plan of below) complain(belowText(plan, run.failUnder ?? ''), io)
  return isSound && below.length === 0 ? EXIT.clean : EXIT.found
}

function complain(sentence: string, io: Io): void {
  io.err(`${io.errColour.red('roadmap:')} ${sentence}\n`)
}

type Show = (plans: readonly PlanGaps[], asOf: Day, io: Io) => Promise<string>

const GAP_FORMATS: Readonly<Record<string, Show>> = {
  table: (plans, asOf, io) => listings.table(gapsPrint(plans, asOf), io),
  json: async (plans) => `${JSON.stringify({ version: 1, plans: plans.map(gapsOutput) }, undefined, 2)}\n`,
  // Tables of several plans stand in one sheet there, without the headings between them.
  csv: (plans, asOf, io) => listings.csv(gapsPrint(plans, asOf, plans.length > 1), io),
  md: (plans, asOf, io) => listings.md(gapsPrint(plans, asOf), io),
}

/** The scale for a plan. One that cannot be read is never replaced by another. */
export function scaleReader(cwd: string): (file: string) => Promise<Scale> {
  const settingsAt = settingsReader(cwd)
  return async (file) => {
    const { settings, checked } = await settingsAt(dirname(resolve(cwd, file)))
    if (checked?.isSound !== false) return readScale(settings.scale)
    throw new Refusal(
      EXIT.failed,
      `шкала не прочитана: сначала исправьте ошибки в «${checked.file}»; roadmap check ${file}`,
    )
  }
}

export function gapsOf(
  roadmap: Roadmap,
  values: readonly ReportedValue[],
  options: GapOptions,
): IndicatorGaps {
  const period = roadmap.period?.period
  return indicatorGaps(roadmap.indicators, values, { ...options, ...(period !== undefined && { period }) })
}

/** A plan with indicators and no mean is below any limit: an untold result is no success. */
function isBelow({ gaps: { mean, indicators } }: PlanGaps, limit: Fraction): boolean {
  if (mean.value !== undefined) return compare(mean.value, limit) < 0
  return indicators.length > 0
}

function belowText({ roadmap, gaps: { mean } }: PlanGaps, limit: string): string {
  const what =
    mean.value === undefined
      ? 'не посчитана: фактов за этот год нет'
      : `${percentText(mean.value)} % меньше предела ${limit}`
  return `план «${roadmap.code.text}»: средняя степень достижения ${what}`
}

export function readYear(typed: string): PlanYear {
  const year = readPlanYear(typed)
  if (year !== undefined) return year
  throw new Refusal(EXIT.usage, `год «${typed}» параметра «--year» не читается; напишите: 2023 или 2023/24`)
}

function readLimit(typed: string): Fraction {
  const limit = readThreshold(typed)
  if (limit !== undefined && compare(limit, ZERO) >= 0 && compare(limit, ONE) <= 0) return limit
  throw new Refusal(
    EXIT.usage,
    `значение «${typed}» параметра «--fail-under» — не степень; напишите долю от 0 до 1 или проценты: 0,7 или 70 %`,
  )
}
