import { type Day, yearOf } from '../calendar/day.ts'
import type { Report } from '../model/report.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { register } from '../status/reporters.ts'

/** A report that is there, and its file. */
export interface OwnReport {
  readonly file: string
  readonly report: Report
}

export type ChosenReport =
  | { readonly kind: 'one'; readonly file: string }
  | { readonly kind: 'several'; readonly files: readonly string[] }
  | { readonly kind: 'none' }

/** Of the reports on a plan the only one of this organisation (or of none) that is still open on the day of the fact. */
export function chooseReport(
  roadmap: Roadmap,
  reports: readonly OwnReport[],
  { organisation, day }: { readonly organisation?: string; readonly day: Day },
): ChosenReport {
  const own = reports.filter(
    ({ report }) => isOf(roadmap, report, organisation) && dateFor(report, day).kind !== 'closed',
  )
  const [first, ...more] = own
  if (first === undefined) return { kind: 'none' }
  return more.length === 0
    ? { kind: 'one', file: first.file }
    : { kind: 'several', files: own.map(({ file }) => file) }
}

/** Whether a report is of this organisation; names are told apart as status tells them apart. */
export function isOf(
  roadmap: Roadmap,
  { organisation: own }: Report,
  organisation: string | undefined,
): boolean {
  const { nameOf } = register(roadmap)
  return own === undefined || organisation === undefined
    ? own === organisation
    : nameOf(own.text) === nameOf(organisation)
}

export type DateOfReport = { readonly kind: 'fits' | 'closed' } | { readonly kind: 'moves'; readonly to: Day }

/**
 * A fact later than its report is a finding: the day of the report moves on with it, within the year. It must not where
 * something counts by that day: a fact without a day of its own, or a value, of which the latest report is believed.
 */
export function dateFor({ date, facts, values }: Report, day: Day): DateOfReport {
  if (date === undefined || (date.day !== undefined && date.day >= day)) return { kind: 'fits' }
  const countsByIt =
    values.length > 0 || facts.some((fact) => fact.date === undefined && fact.state !== undefined)
  const isOpen = date.day !== undefined && yearOf(date.day) === yearOf(day) && !countsByIt
  return isOpen ? { kind: 'moves', to: day } : { kind: 'closed' }
}
