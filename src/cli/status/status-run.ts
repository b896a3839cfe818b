import { nearest } from '../../finding/nearest.ts'
import type { Report } from '../../model/report.ts'
import { listings } from '../../render/index.ts'
import { isReportLost } from '../../status/fact-note.ts'
import {
  type RoadmapStatus,
  responsibleNames,
  roadmapStatus,
  statusOfResponsible,
} from '../../status/roadmap-status.ts'
import type { StatusOptions } from '../../status/window-status.ts'
import { statusOutput } from '../../views/status-output.ts'
import { type PlanStatus, type StatusLayout, statusPrint } from '../../views/status-view.ts'
import { EXIT, type ExitCode, Refusal } from '../exit.ts'
import { catalogueOf } from '../files/catalogue.ts'
import { findFiles } from '../files/files.ts'
import type { Io } from '../io.ts'
import { type ReportSearch, reportsOf, reportsShower } from './reports.ts'
import { type NamedFiles, readNamed } from './status-files.ts'

export type FailOn = 'overdue' | 'soon'

/** Whose status is read, and from where. */
interface StatusSource extends StatusOptions {
  readonly responsible?: string
  readonly reports?: string
  readonly maxBytes: number
}

export interface StatusRun extends StatusSource {
  readonly layout: StatusLayout
  readonly format: 'table' | 'json' | 'csv' | 'md'
  readonly failOn?: FailOn
}

/** A plan's status, or what of it is the `body`'s that was asked for, as the plan names it. */
export interface OwnStatus extends PlanStatus {
  readonly body?: string
  /** What stands in the `reports`, in their order. */
  readonly told: readonly Report[]
}

/** Reads plans and their reports, writes the status; facts that do not count are told on stderr. */
export async function runStatus(args: readonly string[], run: StatusRun, io: Io): Promise<ExitCode> {
  const { plans, isSound } = await readStatuses(args, run, io)
  io.out(await shown(plans, run, io))
  return isSound && !plans.some(({ status }) => fails(status, run.failOn)) ? EXIT.clean : EXIT.found
}

/** Files → statuses of plans; what does not count is told on stderr, and `isSound` is then false. */
export async function readStatuses(
  args: readonly string[],
  source: StatusSource,
  io: Io,
): Promise<{ readonly plans: readonly OwnStatus[]; readonly isSound: boolean }> {
  const { maxBytes } = source
  const catalogue = catalogueOf(io.cwd, maxBytes)
  const named = await readNamed(args, catalogue, { maxBytes, io })
  const search: ReportSearch = {
    ...(await namedReports(named, source, io)),
    catalogue,
    maxBytes,
    cwd: io.cwd,
  }
  const show = reportsShower(source.asOf, io)
  let isSound = named.isSound
  const plans: OwnStatus[] = []
  for (const { file, roadmap } of named.plans) {
    const reports = await reportsOf(file, roadmap, search)
    const own = reports.filter(({ report }) => report?.roadmap.text === roadmap.code.text)
    const told = own.flatMap(({ report }) => report ?? [])
    const status = roadmapStatus(roadmap, told, source)
    const dossier = { roadmap, reports: told, notes: status.notes }
    if (!(await show(reports, dossier, named.codes))) isSound = false
    plans.push({ file, roadmap, status, told, reports: own.map(({ checked }) => checked.file) })
  }
  return { plans: ofResponsible(plans, source.responsible), isSound }
}

async function namedReports(
  { codes, reports }: NamedFiles,
  source: StatusSource,
  io: Io,
): Promise<Pick<ReportSearch, 'named' | 'codes'>> {
  if (source.reports === undefined) return { codes, ...(reports.length > 0 && { named: reports }) }
  const { files, missing } = await findFiles([source.reports], io.cwd)
  if (missing[0] !== undefined) throw new Refusal(EXIT.failed, missing[0].message)
  return { codes, named: [...new Set([...reports, ...files])] }
}

/** A report by nobody whom the plan knows has no values either. */
export function countedReports({ told, status }: OwnStatus): readonly Report[] {
  return told.filter((_, index) => !isReportLost(status.notes.filter(({ report }) => report === index)))
}

/** Plans without that body are left out; a body that no plan has is a slip. */
function ofResponsible(plans: readonly OwnStatus[], typed: string | undefined): readonly OwnStatus[] {
  if (typed === undefined) return plans
  const own = plans.flatMap((plan) => {
    const body = responsibleNames(plan.status).find((each) => each.toLowerCase() === typed.toLowerCase())
    return body === undefined ? [] : [{ ...plan, body, status: statusOfResponsible(plan.status, body) }]
  })
  if (own.length > 0 || plans.length === 0) return own
  const names = [...new Set(plans.flatMap(({ status }) => responsibleNames(status)))]
  const near = nearest(typed, names)
  const known = near === undefined ? `; есть: ${names.slice(0, 8).join(', ')}` : ` — вероятно, «${near}»`
  throw new Refusal(EXIT.usage, `ответственного «${typed}» в плане нет${known}`)
}

async function shown(plans: readonly PlanStatus[], run: StatusRun, io: Io): Promise<string> {
  const { format, layout, asOf } = run
  if (format !== 'json') return listings[format](statusPrint(plans, asOf, layout), io)
  const output = { version: 1, plans: plans.map((plan) => statusOutput(plan, layout)) }
  return `${JSON.stringify(output, undefined, 2)}\n`
}

function fails({ tally }: RoadmapStatus, failOn: FailOn | undefined): boolean {
  if (failOn === undefined) return false
  return tally.overdue > 0 || (failOn === 'soon' && tally.counts['due-soon'] > 0)
}
