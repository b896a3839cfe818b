import type { Day } from '../calendar/day.ts'
import type { Fact, Report } from '../model/report.ts'
import type { Activity, Roadmap } from '../model/roadmap.ts'
import type { Entry } from './entry.ts'
import type { FactNote } from './fact-note.ts'
import { activityFinder, type FoundActivity } from './find-activity.ts'
import type { Register } from './reporters.ts'

export interface AssignedFacts {
  readonly entries: ReadonlyMap<Activity, readonly Entry[]>
  readonly notes: readonly FactNote[]
}

/** Facts of all reports → the rows that they name; what names nothing is noted. */
export function assignFacts(
  roadmap: Roadmap,
  reports: readonly Report[],
  names: Register,
  asOf: Day,
): AssignedFacts {
  const entries = new Map<Activity, Entry[]>()
  const notes: FactNote[] = []
  const find = activityFinder(roadmap)
  for (const [index, report] of reports.entries()) {
    const whole = reportNote(report, index, roadmap, names)
    if (whole !== undefined) {
      notes.push(whole)
      continue
    }
    notes.push(...reportDateNotes(report, index, asOf), ...valueNotes(report, index, roadmap))
    for (const fact of report.facts) {
      const found = find(fact.activity.text)
      notes.push(...dateNotes(fact, report, index, asOf))
      if (found.kind !== 'found') {
        notes.push(lost(fact, index, found))
        continue
      }
      const { activity } = found
      const entry = entryOf(fact, report, index, names, activity)
      if (entry.units?.length === 0)
        notes.push(notAwaited(fact, report, index, names.reportersOf(activity).required))
      else {
        const before = entries.get(activity)
        if (before === undefined) entries.set(activity, [entry])
        else before.push(entry)
      }
    }
  }
  return { entries, notes }
}

/** A report for another plan, or by nobody whom the plan knows: nothing of it can count. */
function reportNote(report: Report, index: number, roadmap: Roadmap, names: Register): FactNote | undefined {
  const { roadmap: code, organisation } = report
  if (code.text !== roadmap.code.text)
    return { ...strangerNote(report, 'roadmap-unknown', [roadmap.code.text]), report: index }
  if (organisation === undefined || names.organisation(organisation.text) !== undefined) return undefined
  const { path, text } = organisation
  return {
    kind: 'organisation-unknown',
    report: index,
    isCounted: false,
    path,
    typed: text,
    candidates: names.names,
  }
}

/** A report whose plan is not there, or was not read: alone in its list, with the codes or the file that were found. */
export function strangerNote(
  { roadmap: { path, text } }: Report,
  kind: 'roadmap-unknown' | 'roadmap-unread',
  candidates: readonly string[],
): FactNote {
  return { kind, report: 0, isCounted: false, path, typed: text, candidates }
}

function valueNotes(report: Report, index: number, roadmap: Roadmap): FactNote[] {
  const codes = roadmap.indicators.flatMap(({ code }) => code?.text ?? [])
  const strange = report.values.filter(({ indicator }) => !codes.includes(indicator.text))
  const unique = new Map(strange.map(({ indicator }) => [indicator.text, indicator]))
  return [...unique.values()].map(({ path, text }) => ({
    kind: 'indicator-unknown',
    report: index,
    isCounted: false,
    path,
    typed: text,
    candidates: codes,
  }))
}

/** Facts without a day of their own are as old as their report. */
function reportDateNotes({ date, facts }: Report, index: number, asOf: Day): FactNote[] {
  const hasUndated = facts.some((fact) => fact.date === undefined && fact.state !== undefined)
  if (date?.day === undefined || date.day <= asOf || !hasUndated) return []
  return [{ kind: 'date-in-future', report: index, path: date.path, isCounted: false }]
}

/** A day after `asOf` is not yet; one after the report's own day cannot be known to it, but counts when it has come. */
function dateNotes(fact: Fact, report: Report, index: number, asOf: Day): FactNote[] {
  const note = (kind: FactNote['kind'], key: string, isCounted: boolean): FactNote => ({
    kind,
    report: index,
    path: [...fact.path, key],
    fact,
    isCounted,
  })
  return (['date', 'event'] as const).flatMap((field) => {
    const day = fact[field]?.day
    const key = field === 'date' ? 'дата' : 'событие'
    if (day !== undefined && day > asOf) return [note('date-in-future', key, false)]
    const told = report.date?.day
    return day !== undefined && told !== undefined && day > told ? [note('date-after-report', key, true)] : []
  })
}

function lost(fact: Fact, index: number, found: Exclude<FoundActivity, { kind: 'found' }>): FactNote {
  return {
    kind: `activity-${found.kind}`,
    report: index,
    path: fact.activity.path,
    fact,
    isCounted: false,
    typed: fact.activity.text,
    ...('names' in found ? { candidates: found.names } : {}),
  }
}

function entryOf(fact: Fact, report: Report, index: number, names: Register, activity: Activity): Entry {
  const { organisation, date } = report
  const speaker = organisation === undefined ? undefined : names.organisation(organisation.text)
  const { required } = names.reportersOf(activity)
  return {
    fact,
    report: index,
    ...(date?.day === undefined ? {} : { reportDate: date.day }),
    ...(speaker === undefined ? {} : { units: required.filter((name) => speaker.names.includes(name)) }),
  }
}

function notAwaited(fact: Fact, report: Report, index: number, required: readonly string[]): FactNote {
  return {
    kind: 'organisation-not-awaited',
    report: index,
    path: fact.path,
    fact,
    isCounted: false,
    typed: report.organisation?.text ?? '',
    candidates: required,
  }
}
