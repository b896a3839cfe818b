import { existsSync } from 'node:fs'
import { normalize, resolve, sep } from 'node:path'
import { believed, type ReadReport } from '../../check/check-report.ts'
import type { Report } from '../../model/report.ts'
import type { Roadmap } from '../../model/roadmap.ts'
import { planFinder } from '../check/check-reports.ts'
import { planAt } from '../editions/plan-at.ts'
import { EXIT, Refusal } from '../exit.ts'
import { type Catalogue, catalogueOf } from '../files/catalogue.ts'
import { findFiles } from '../files/files.ts'
import type { Io } from '../io.ts'
import { readForm } from '../status/reports.ts'

/** A plan with all the reports on it, and the report that was named. */
export interface FactPlace {
  /** The plan's file. */
  readonly file: string
  readonly roadmap: Roadmap
  /** In the order of their names: of facts of one day the first one counts. */
  readonly reports: readonly (ReadReport & { readonly report: Report })[]
  /** Named by `--report` or as the argument; it may not be there yet. */
  readonly named?: string
}

/** Where a fact may be written: the plan that was named, or that of the report that was named, and its reports. */
export async function factPlace(
  typed: string,
  { report, maxBytes }: { readonly report?: string; readonly maxBytes: number },
  io: Io,
): Promise<FactPlace> {
  const catalogue = catalogueOf(io.cwd, maxBytes)
  const file = await oneFile(typed, io.cwd)
  const isReport = catalogue.head(file).kind === 'report'
  if (isReport && report !== undefined && resolve(io.cwd, report) !== resolve(io.cwd, file))
    throw new Refusal(EXIT.usage, `названы два отчёта: «${file}» и «${report}»; назовите план и один отчёт`)
  const plan = isReport ? await planOf(file, catalogue) : file
  const { roadmap } = await planAt(plan, maxBytes, io)
  const named = isReport ? file : report === undefined ? undefined : await fileName(report, io.cwd)
  const code = roadmap.code.text
  const places = [plan, ...(named === undefined ? [] : [named])]
  const beside = (await Promise.all(places.map((each) => catalogue.beside(each)))).flatMap(
    (each) => each.reports,
  )
  const isThere = named !== undefined && existsSync(resolve(io.cwd, named))
  const files = [...new Set([...beside, ...(isThere ? [named] : [])])]
    .filter((each) => each === named || catalogue.head(each).code === code)
    .sort()
  const reports = files.flatMap((each) => {
    const checked = readForm(each, maxBytes, io.cwd)
    if (checked.kind !== undefined && checked.kind !== 'report') throw noReport(each)
    const { report: own } = believed(checked)
    return own === undefined ? spoilt(each, named, io) : [{ checked, report: own }]
  })
  return { file: plan, roadmap, reports, ...(named !== undefined && { named }) }
}

async function oneFile(typed: string, cwd: string): Promise<string> {
  const { files, missing } = await findFiles([typed], cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0].message)
  const [file, ...more] = files
  if (file === undefined || more.length > 0)
    throw new Refusal(EXIT.usage, `факт записывают к одному плану; назовите один файл вместо «${typed}»`)
  return file
}

/** As other files of the run are named, also where it is not there yet. */
async function fileName(typed: string, cwd: string): Promise<string> {
  if (existsSync(resolve(cwd, typed))) return oneFile(typed, cwd)
  if (/\.ya?ml$/i.test(typed)) return normalize(typed).split(sep).join('/')
  throw new Refusal(EXIT.usage, `отчёт «${typed}» не найти потом: назовите файл с «.yaml» на конце`)
}

async function planOf(report: string, catalogue: Catalogue): Promise<string> {
  const { plan } = await planFinder([], catalogue)(report)
  if (plan !== undefined) return plan
  const { code } = catalogue.head(report)
  throw new Refusal(
    EXIT.failed,
    `план отчёта «${report}»${code === undefined ? '' : ` с кодом «${code}»`} рядом не найден; назовите план и отчёт: roadmap done план.yaml 1.5 --report ${report}`,
  )
}

function noReport(file: string): Refusal {
  return new Refusal(EXIT.usage, `файл «${file}» — не отчёт: отчёт начинается с «отчёт: 1»`)
}

function spoilt(file: string, named: string | undefined, io: Io): [] {
  const advice = `сначала исправьте ошибки записи — roadmap check ${file}`
  if (file === named) throw new Refusal(EXIT.failed, `отчёт «${file}» не прочитан: ${advice}`)
  io.err(`${io.errColour.yellow('roadmap:')} отчёт «${file}» не учтён: ${advice}\n`)
  return []
}
