import { dirname, resolve } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import { type CheckedFile, type CheckOptions, checkForm } from '../../check/check-file.ts'
import {
  believed,
  checkReport,
  type Dossier,
  dossierWithoutPlan,
  type ReadReport,
} from '../../check/check-report.ts'
import { nearest } from '../../finding/nearest.ts'
import { pretty } from '../../formatters/pretty.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { EXIT, Refusal } from '../exit.ts'
import type { Catalogue } from '../files/catalogue.ts'
import { readBytes } from '../files/files.ts'
import type { Io } from '../io.ts'
import { rulesFor, settingsReader } from '../settings/settings-file.ts'

export interface ReportSearch {
  /** Reports that were named, or that `--reports` found; absent where they are looked for beside each plan. */
  readonly named?: readonly string[]
  /** Codes of the plans of this run. */
  readonly codes: readonly string[]
  readonly catalogue: Catalogue
  readonly maxBytes: number
  readonly cwd: string
}

/**
 * The reports of one plan: those that were named, else every report beside the plan and under `reports/`. A named report
 * for a plan that is not here is kept at the first plan, so that it is told about; one that only lies beside is kept when
 * its code is nearly this plan's and no other plan has it.
 */
export async function reportsOf(file: string, roadmap: Roadmap, search: ReportSearch): Promise<ReadReport[]> {
  const { named, codes, catalogue, maxBytes, cwd } = search
  const code = roadmap.code.text
  const beside = named === undefined ? await catalogue.beside(file) : { plans: [], reports: named }
  const others = new Set([...codes, ...beside.plans.flatMap((each) => catalogue.head(each).code ?? [])])
  const isOwn = (report: string): boolean => {
    const typed = catalogue.head(report).code
    if (typed === undefined || typed === code) return true
    // A report for another plan of this run is told of there.
    if (others.has(typed)) return false
    return named === undefined ? nearest(typed, [code]) !== undefined : codes[0] === code
  }
  return beside.reports.filter(isOwn).map((each) => believed(readForm(each, maxBytes, cwd)))
}

/** A file that has to be read. */
export function readForm(file: string, maxBytes: number, cwd: string): CheckedFile {
  const bytes = readBytes(file, cwd, maxBytes)
  if ('sentence' in bytes) throw new Refusal(EXIT.failed, bytes.sentence)
  return checkForm(file, bytes)
}

/** Tells the findings of reports on stderr; `false` when one is an error. */
export type ShowReports = (
  reports: readonly ReadReport[],
  dossier: Dossier,
  codes: readonly string[],
) => Promise<boolean>

/** The findings are those of `roadmap check`, as severe as the settings of each report's folder say. */
export function reportsShower(asOf: Day, io: Io): ShowReports {
  const settingsAt = settingsReader(io.cwd, { asOf })
  const optionsFor = async (file: string): Promise<CheckOptions> => {
    const here = await settingsAt(dirname(resolve(io.cwd, file)))
    return { set: here.settings.set ?? 'recommended', rules: await rulesFor(here, file, io.cwd), asOf }
  }
  // What is no plan's may lie beside many.
  const strangers = new Set<string>()
  return async (reports, dossier, codes) => {
    let isSound = true
    for (const read of reports) {
      const { report, checked } = read
      const isStranger = report === undefined || !dossier.reports.includes(report)
      if (isStranger && strangers.has(checked.file)) continue
      if (isStranger) strangers.add(checked.file)
      const own = isStranger && report ? dossierWithoutPlan(report, 'roadmap-unknown', codes) : dossier
      const told = checkReport(read, own, await optionsFor(checked.file))
      if (told.findings.some(({ severity }) => severity === 'error')) isSound = false
      io.err(await pretty(io.errColour).file(told))
      if (report === undefined)
        io.err(
          `${io.errColour.red('roadmap:')} отчёт «${checked.file}» не учтён: сначала исправьте ошибки записи\n`,
        )
    }
    return isSound
  }
}
