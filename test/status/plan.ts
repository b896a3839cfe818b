import { parse } from 'yaml'
import type { Day } from '../../src/calendar/day.ts'
import type { Reading, ReadingKind } from '../../src/deadline/reading.ts'
import { readReport } from '../../src/model/read-report.ts'
import { readRoadmap } from '../../src/model/read-roadmap.ts'
import type { Report } from '../../src/model/report.ts'
import type { Activity, Roadmap, Section } from '../../src/model/roadmap.ts'
import type { ActivityStatus } from '../../src/status/activity-status.ts'
import { type RoadmapStatus, roadmapStatus } from '../../src/status/roadmap-status.ts'

/** A reading by hand: status is tested apart from the grammar of deadlines. «2022-05-01..2022-05-31, …». */
export function reading(windows: string, kind: ReadingKind = 'period', more: Partial<Reading> = {}): Reading {
  return {
    source: windows,
    kind,
    windows: windows
      .split(/,\s*/)
      .filter(Boolean)
      .map((each) => {
        const [from = '', to = ''] = each.split('..')
        return { key: each, from: from as Day, to: to as Day }
      }),
    assumed: [],
    notes: [],
    ...more,
  }
}

/** A plan from YAML whose rows take their readings from `readings`, in the order of the rows. */
export function plan(yaml: string, readings: readonly (Reading | undefined)[]): Roadmap {
  const { roadmap } = readRoadmap(parse(`код: p\nназвание: План\n${yaml}`, { schema: 'failsafe' }))
  const left = [...readings]
  const known = new Map<Activity, Activity>()
  const read = (activity: Activity): Activity => {
    const given = activity.deadline === undefined ? undefined : left.shift()
    const { deadline } = activity
    const own = given && deadline ? { ...activity, deadline: { ...deadline, reading: given } } : activity
    const whole = { ...own, activities: activity.activities.map(read) }
    known.set(activity, whole)
    return whole
  }
  const sections: Section[] = roadmap.sections.map((section) => ({
    ...section,
    ...(section.row && section.activities.length === 0 && { row: read(section.row) }),
    activities: section.activities.map(read),
  }))
  return { ...roadmap, sections, activities: roadmap.activities.map((each) => known.get(each) ?? each) }
}

/** One row «1» with a deadline. */
export function row(deadline: Reading, cells = ''): Roadmap {
  return plan(`мероприятия: [{ мероприятие: Дело, срок: см., ответственные: УО, ${cells} }]`, [deadline])
}

export function report(yaml: string): Report {
  return readReport(parse(`отчёт: 1\nкарта: p\n${yaml}`, { schema: 'failsafe' })).report
}

/** Facts of row 1: a flow list of YAML. */
export function facts(yaml: string, head = ''): Report {
  return report(`${head}\nмероприятия: { "1": [${yaml}] }`)
}

export function at(
  day: string,
  roadmap: Roadmap,
  reports: Report | readonly Report[] = [],
  soon = 30,
): RoadmapStatus {
  return roadmapStatus(roadmap, Array.isArray(reports) ? reports : [reports as Report], {
    asOf: day as Day,
    soon,
  })
}

export function first(status: RoadmapStatus): ActivityStatus {
  const [activity] = status.activities
  if (activity === undefined) throw new Error('the plan has no rows')
  return activity
}

/** «overdue, upcoming»: statuses of the windows of row 1. */
export function windowsOf(status: RoadmapStatus): string {
  return first(status)
    .windows.map((window) => window.status + (window.isOverdue && window.status !== 'overdue' ? '!' : ''))
    .join(', ')
}

export function notesOf(status: RoadmapStatus): string {
  return status.notes.map(({ kind, path }) => `${kind} ${path.slice(1).join('/')}`).join(', ')
}
