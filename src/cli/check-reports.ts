import { dirname, join } from 'node:path'
import type { Day } from '../calendar/day.ts'
import type { CheckedFile, CheckOptions } from '../check/check-file.ts'
import { believed, checkReport, type Dossier, dossierWithoutPlan } from '../check/check-report.ts'
import type { Report } from '../model/report.ts'
import { roadmapStatus } from '../status/roadmap-status.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

/** A plan and the reports of this run that belong to it; a report without a plan is alone. */
export interface PlanGroup {
  readonly plan?: string
  /** Whether the plan is itself among the files of the run. */
  readonly isPlanNamed: boolean
  readonly reports: readonly string[]
  /** Codes of the plans among which the plan was looked for. */
  readonly codes: readonly string[]
}

/** How the files of a run are checked. */
export interface CheckDesk {
  readonly cwd: string
  readonly maxBytes: number
  readonly asOf: Day
  /** Absent where the file cannot be read, which is then told. */
  readonly check: (file: string) => Promise<CheckedFile | undefined>
  readonly optionsFor: (file: string) => Promise<CheckOptions>
}

/** The groups of a run that has reports: every plan with reports, and every report, has its group. */
export async function planGroups(
  files: readonly string[],
  desk: CheckDesk,
): Promise<{ readonly groups: ReadonlyMap<string, PlanGroup>; readonly catalogue: Catalogue }> {
  const catalogue = catalogueOf(desk.cwd, desk.maxBytes)
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
  return { groups, catalogue }
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

type FindPlan = (report: string) => Promise<{ readonly plan?: string; readonly codes: readonly string[] }>

/** Plans of the run come first, the nearest of those that share a code; else one that lies near. */
function planFinder(named: readonly string[], catalogue: Catalogue): FindPlan {
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
export async function* checkGroup(
  group: PlanGroup,
  catalogue: Catalogue,
  desk: CheckDesk,
): AsyncGenerator<CheckedFile> {
  const { plan: file, isPlanNamed, codes } = group
  const plan = file === undefined ? undefined : isPlanNamed ? await desk.check(file) : catalogue.quietly(file)
  if (plan !== undefined && isPlanNamed) yield plan
  const checked = await Promise.all(group.reports.map((each) => desk.check(each)))
  const read = checked.flatMap((each) => (each === undefined ? [] : [believed(each)]))
  const facts = read.flatMap(({ report }) => report ?? [])
  const judged =
    plan?.roadmap !== undefined && plan.isSound
      ? judgedBy(plan.roadmap, [...facts, ...(await othersOf(group, catalogue))], desk.asOf)
      : undefined
  for (const each of read) {
    const { report } = each
    // The faults of a plan that was named are told there; without them its reports would be full of faults of its own.
    const dossier = judged ?? (report && !isPlanNamed ? without(report, group, codes) : undefined)
    yield dossier === undefined
      ? each.checked
      : checkReport(each, dossier, await desk.optionsFor(each.checked.file))
  }
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
async function othersOf({ plan, reports }: PlanGroup, catalogue: Catalogue): Promise<Report[]> {
  if (plan === undefined) return []
  const places = [plan, ...new Map(reports.map((file) => [dirname(file), file])).values()]
  const found = await Promise.all(places.map((file) => catalogue.beside(file)))
  const { code } = catalogue.head(plan)
  return [...new Set(found.flatMap((each) => each.reports))]
    .filter((file) => !reports.includes(file) && catalogue.head(file).code === code)
    .flatMap((file) => {
      const checked = catalogue.quietly(file)
      return (checked && believed(checked).report) ?? []
    })
}
