import type { Report } from '../model/report.ts'
import type { Activity, Roadmap, Section } from '../model/roadmap.ts'
import { type ActivityStatus, activityStatus } from './activity-status.ts'
import { assignFacts } from './assign-facts.ts'
import type { FactNote } from './fact-note.ts'
import { journalOf } from './journal.ts'
import { register } from './reporters.ts'
import { type Tally, tally } from './tally.ts'
import { type StatusOptions, windowStatus } from './window-status.ts'

export interface SectionStatus {
  readonly section: Section
  readonly activities: readonly ActivityStatus[]
  readonly tally: Tally
}

export interface ResponsibleStatus {
  readonly name: string
  readonly activities: readonly ActivityStatus[]
  readonly tally: Tally
}

/** The whole plan as of a day, or what of it is one body's. */
export interface RoadmapStatus extends StatusOptions {
  readonly activities: readonly ActivityStatus[]
  readonly sections: readonly SectionStatus[]
  readonly responsible: readonly ResponsibleStatus[]
  readonly tally: Tally
  /** Facts that answer nothing, or raise a doubt. Every fact is counted or stands here. */
  readonly notes: readonly FactNote[]
}

/** Plan + reports → statuses of windows, rows, sections and responsible bodies (methods.md §1, §2). */
export function roadmapStatus(
  roadmap: Roadmap,
  reports: readonly Report[],
  options: StatusOptions,
): RoadmapStatus {
  const { asOf, soon } = options
  const names = register(roadmap)
  const assigned = assignFacts(roadmap, reports, names, asOf)
  const notes = [...assigned.notes]
  const statusOf = (activity: Activity, section: Section): ActivityStatus => {
    const reporters = names.reportersOf(activity)
    const entries = assigned.entries.get(activity) ?? []
    const journal = journalOf(activity, entries, {
      reporters,
      deadline: section.context,
      amended: roadmap,
    })
    notes.push(...journal.notes)
    const windows = journal.slots.flatMap((slot) => windowStatus(slot, reporters, { asOf, soon }) ?? [])
    const bodies = [...new Set((activity.responsible?.names ?? []).map(({ text }) => names.nameOf(text)))]
    return activityStatus(activity, windows, bodies, reporters.areMembers ? reporters.required : [])
  }
  const sections = roadmap.sections.map((section) => {
    const activities = rowsOf(section).map((activity) => statusOf(activity, section))
    return { section, activities, tally: tallyOf(activities, options) }
  })
  const activities = sections.flatMap((section) => section.activities)
  return {
    asOf,
    soon,
    activities,
    sections,
    responsible: responsibleOf(activities, options),
    tally: tallyOf(activities, options),
    notes,
  }
}

/** The part of a plan for which one body is responsible, itself or as a member. `name` is as the plan has it. */
export function statusOfResponsible(status: RoadmapStatus, name: string): RoadmapStatus {
  const isOwn = ({ responsible, members }: ActivityStatus): boolean =>
    responsible.includes(name) || members.includes(name)
  const cut = <T extends { readonly activities: readonly ActivityStatus[] }>(group: T): T => {
    const activities = group.activities.filter(isOwn)
    return { ...group, activities, tally: tallyOf(activities, status) }
  }
  const filled = ({ activities }: { readonly activities: readonly ActivityStatus[] }): boolean =>
    activities.length > 0
  return {
    ...cut(status),
    sections: status.sections.map(cut).filter(filled),
    responsible: status.responsible.map(cut).filter(filled),
  }
}

/** Every name that `statusOfResponsible` knows. */
export function responsibleNames({ activities }: RoadmapStatus): string[] {
  return [...new Set(activities.flatMap(({ responsible, members }) => [...responsible, ...members]))]
}

/** What is to be done in a section: headings are not, a section without activities is one itself. */
function rowsOf({ row, activities }: Section): Activity[] {
  const rows = activities.flatMap((activity) => [activity, ...activity.activities])
  const own = row !== undefined && activities.length === 0 ? [row] : []
  return [...own, ...rows].filter(({ kind }) => kind !== 'heading')
}

function responsibleOf(activities: readonly ActivityStatus[], options: StatusOptions): ResponsibleStatus[] {
  const names = [...new Set(activities.flatMap(({ responsible }) => responsible))]
  return names.map((name) => {
    const own = activities.filter(({ responsible }) => responsible.includes(name))
    return { name, activities: own, tally: tallyOf(own, options) }
  })
}

function tallyOf(activities: readonly ActivityStatus[], { asOf }: StatusOptions): Tally {
  return tally(
    activities.flatMap(({ windows }) => windows),
    asOf,
  )
}
