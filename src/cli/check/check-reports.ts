import { dirname, join } from 'node:path'
import type { Day } from '../../calendar/day.ts'
import type { CheckedFile, CheckOptions } from '../../check/check-file.ts'
import { believed, checkReport, type Dossier, dossierWithoutPlan } from '../../check/check-report.ts'
import type { Unread } from '../../formatters/formatter.ts'
import type { Report } from '../../model/report.ts'
import { roadmapStatus } from '../../status/roadmap-status.ts'
import { type Catalogue, catalogueOf } from '../files/catalogue.ts'
import type { Unit } from './job.ts'

/** A plan and the reports of this run that belong to it; a report without a plan is alone. */
export interface PlanGroup {
  readonly plan?: string
  /** Whether the plan is itself among the files of the run. */
  readonly isPlanNamed: boolean
  readonly reports: readonly string[]
  /** Codes of the plans among which the plan was looked for. */
  readonly codes: readonly string[]
}

/** How the files of a group are checked. */
export interface GroupDesk {
  readonly asOf: Day
  readonly check: (file: string) => CheckedFile | Unread
  /** The form of a file that nobody named; absent where it cannot be read. */
  readonly quietly: (file: string) => CheckedFile | undefined
  readonly optionsFor: (file: string) => CheckOptions
}

/** Files → units in the same order: every plan with reports, and every report, stands in its group. */
export async function groupUnits(files: readonly string[], cwd: string, maxBytes: number): Promise<Unit[]> {
  const catalogue = catalogueOf(cwd, maxBytes)
  const groups = await planGroups(files, catalogue)
  const begun = new Set<PlanGroup>()
  const units: Unit[] = []
  for (const file of files) {
    const group = groups.get(file)
    if (group === undefined) units.push({ files: [file], beside: [] })
    else if (!begun.has(group)) units.push(await groupUnit(group, catalogue))
    if (group !== undefined) begun.add(group)
  }
  return units
}

async function groupUnit(group: PlanGroup, catalogue: Catalogue): Promise<Unit> {
  const { plan, isPlanNamed, reports } = group
  const hidden = plan === undefined || isPlanNamed ? [] : [plan]
  return {
    files: plan !== undefined && isPlanNamed ? [plan, ...reports] : reports,
    beside: [...hidden, ...(await othersOf(group, catalogue))],
    group,
  }
}

async function planGroups(
  files: readonly string[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, PlanGroup>> {
  const named = new Set(files.filter((file) => catalogue.head(file).kind === 'roadmap'))
  const find = planFinder([...named], catalogue)
  const groups = new Map<string, PlanGroup & { readonly reports: string[] }>()
  for (const file of files) {
    if (catalogue.head(file).kind !== 'report') continue
    const { plan, codes } = await find(file)
    const own = plan === undefined ? undefined : groups.get(plan)
    const group = own ?? {
      isPlanNamed: plan !== undefined && named.has(plan),
      reports: [],
      codes,
      ...(plan !== undefined && { plan }),
    }
    group.reports.push(file)
    groups.set(file, group)
    if (plan !== undefined) groups.set(plan, group)
  }
  return groups
}

/** Where a report's plan may be: beside it, in the folder above, or in the folder that holds its `reports`. */
function foldersOf(report: string): string[] {
  const folder = dirname(report)
  const steps = folder.split('/')
  const holders = steps.flatMap((step, at) =>
    step === 'reports' ? [steps.slice(0, at).join('/') || '.'] : [],
  )
  return [...new Set([folder, join(folder, '..').replaceAll('\\', '/'), ...holders])]
}

export type FindPlan = (
  report: string,
) => Promise<{ readonly plan?: string; readonly codes: readonly string[] }>

/** Plans of the run come first, the nearest of those that share a code; else one that lies near. */
export function planFinder(named: readonly string[], catalogue: Catalogue): FindPlan {
  const byCode = new Map<string, string[]>()
  for (const file of named) {
    const { code } = catalogue.head(file)
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), file])
  }
  return async (report) => {
    const { code } = catalogue.head(report)
    const folders = foldersOf(report)
    const own = code === undefined ? [] : (byCode.get(code) ?? [])
    const nearest = folders.flatMap((folder) => own.find((file) => dirname(file) === folder) ?? [])
    const plan = nearest[0] ?? own[0]
    if (plan !== undefined) return { plan, codes: [] }
    const found = await Promise.all(folders.map((folder) => catalogue.beside(join(folder, '-'))))
    const near = [...new Set(found.flatMap(({ plans }) => plans))]
    const match = near.find((file) => code !== undefined && catalogue.head(file).code === code)
    const codes = [...byCode.keys(), ...near.flatMap((file) => catalogue.head(file).code ?? [])]
    return { codes, ...(match !== undefined && { plan: match }) }
  }
}

/** The files of one group with their findings: the plan, where it was named, and its reports. */
export function checkGroup({ group, beside }: GroupOfUnit, desk: GroupDesk): (CheckedFile | Unread)[] {
  const { plan: file, isPlanNamed, codes } = group
  const plan = file === undefined ? undefined : isPlanNamed ? desk.check(file) : desk.quietly(file)
  const checked = group.reports.map((each) => desk.check(each))
  const read = checked.map((each) => (isChecked(each) ? believed(each) : each))
  const facts = read.flatMap((each) => ('checked' in each && each.report) || [])
  const others = beside.filter((each) => each !== file).flatMap((each) => reportIn(desk.quietly(each)))
  const judged =
    isChecked(plan) && plan.roadmap !== undefined && plan.isSound
      ? judgedBy(plan.roadmap, [...facts, ...others], desk.asOf)
      : undefined
  const told = read.map((each) => {
    if (!('checked' in each)) return each
    const { report } = each
    // The faults of a plan that was named are told there; without them its reports would be full of faults of its own.
    const dossier = judged ?? (report && !isPlanNamed ? without(report, group, codes) : undefined)
    return dossier === undefined
      ? each.checked
      : checkReport(each, dossier, desk.optionsFor(each.checked.file))
  })
  return plan !== undefined && isPlanNamed ? [plan, ...told] : told
}

type GroupOfUnit = Pick<Unit, 'beside'> & { readonly group: PlanGroup }

function isChecked(one: CheckedFile | Unread | undefined): one is CheckedFile {
  return one !== undefined && 'findings' in one
}

function reportIn(checked: CheckedFile | undefined): Report[] {
  const report = checked && believed(checked).report
  return report === undefined ? [] : [report]
}

function without(report: Report, { plan }: PlanGroup, codes: readonly string[]): Dossier {
  return plan === undefined
    ? dossierWithoutPlan(report, 'roadmap-unknown', codes)
    : dossierWithoutPlan(report, 'roadmap-unread', [plan])
}

function judgedBy(roadmap: NonNullable<Dossier['roadmap']>, reports: readonly Report[], asOf: Day): Dossier {
  return { roadmap, reports, notes: roadmapStatus(roadmap, reports, { asOf, soon: 0 }).notes }
}

/** Reports on the same plan that were not named: a fact may repeat one of theirs. */
async function othersOf({ plan, reports }: PlanGroup, catalogue: Catalogue): Promise<string[]> {
  if (plan === undefined) return []
  const places = [plan, ...new Map(reports.map((file) => [dirname(file), file])).values()]
  const found = await Promise.all(places.map((file) => catalogue.beside(file)))
  const { code } = catalogue.head(plan)
  return [...new Set(found.flatMap((each) => each.reports))].filter(
    (file) => !reports.includes(file) && catalogue.head(file).code === code,
  )
}
