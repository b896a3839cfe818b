import { factFindings } from '../check/fact-findings.ts'
import { nearest } from '../finding/nearest.ts'
import { pretty } from '../formatters/pretty.ts'
import type { Report } from '../model/report.ts'
import { listings } from '../render/index.ts'
import {
  type RoadmapStatus,
  responsibleNames,
  roadmapStatus,
  statusOfResponsible,
} from '../status/roadmap-status.ts'
import type { StatusOptions } from '../status/window-status.ts'
import { statusOutput } from '../views/status-output.ts'
import { type PlanStatus, type StatusLayout, statusPrint } from '../views/status-view.ts'
import { EXIT, type ExitCode, Refusal } from './exit.ts'
import type { Io } from './io.ts'
import { type ReadReport, type ReportSearch, reportsOf } from './reports.ts'
import { type NamedFiles, readNamed } from './status-files.ts'

export type FailOn = 'overdue' | 'soon'

export interface StatusRun extends StatusOptions {
  readonly layout: StatusLayout
  readonly format: 'table' | 'json' | 'csv' | 'md'
  readonly responsible?: string
  readonly reports?: string
  readonly failOn?: FailOn
  readonly maxBytes: number
}

/** Reads plans and their reports, writes the status; facts that do not count are told on stderr. */
export async function runStatus(args: readonly string[], run: StatusRun, io: Io): Promise<ExitCode> {
  const named = await readNamed(args, run.maxBytes, io)
  const codes = named.plans.map(({ roadmap }) => roadmap.code.text)
  let isSound = named.isSound
  const plans: PlanStatus[] = []
  for (const { file, roadmap } of named.plans) {
    const search: ReportSearch = { ...searchOf(named, run), codes, cwd: io.cwd }
    const reports = await reportsOf(file, roadmap, search)
    const read = reports.flatMap(({ checked, report }) => (report === undefined ? [] : [{ checked, report }]))
    const status = roadmapStatus(
      roadmap,
      read.map(({ report }) => report),
      run,
    )
    if (!(await showFacts(reports, read, status, io))) isSound = false
    plans.push({
      file,
      roadmap,
      status,
      reports: read.map(({ checked }) => checked.file),
    })
  }
  const selected = ofResponsible(plans, run.responsible)
  io.out(await shown(selected, run, io))
  return isSound && !selected.some(({ status }) => fails(status, run.failOn)) ? EXIT.clean : EXIT.found
}

function searchOf(named: NamedFiles, run: StatusRun): Omit<ReportSearch, 'codes' | 'cwd'> {
  return {
    named: named.reports,
    maxBytes: run.maxBytes,
    ...(run.reports === undefined ? {} : { reports: run.reports }),
  }
}

/** Findings of each report: faults of form and facts that do not count; `false` when one is an error. */
async function showFacts(
  all: readonly ReadReport[],
  read: readonly (ReadReport & { readonly report: Report })[],
  status: RoadmapStatus,
  io: Io,
): Promise<boolean> {
  let isSound = true
  for (const each of all) {
    const { file, text, findings, locate } = each.checked
    const index = read.findIndex(({ checked }) => checked === each.checked)
    const notes = status.notes.filter(({ report }) => report === index)
    const told = locate === undefined ? [] : factFindings(notes, { file, locate })
    const shown = [...findings, ...told]
    if (shown.some(({ severity }) => severity === 'error')) isSound = false
    io.err(await pretty(io.errColour).file({ file, text, findings: shown }))
    if (each.report === undefined)
      io.err(`${io.errColour.red('roadmap:')} отчёт «${file}» не учтён: сначала исправьте ошибки записи\n`)
  }
  return isSound
}

/** Plans without that body are left out; a body that no plan has is a slip. */
function ofResponsible(plans: readonly PlanStatus[], typed: string | undefined): readonly PlanStatus[] {
  if (typed === undefined) return plans
  const own = plans.flatMap((plan) => {
    const name = responsibleNames(plan.status).find((each) => each.toLowerCase() === typed.toLowerCase())
    return name === undefined ? [] : [{ ...plan, status: statusOfResponsible(plan.status, name) }]
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
