import type { Activity, Roadmap, Section } from '../model/roadmap.ts'
import type { ActivityStatus } from '../status/activity-status.ts'
import type { WindowStatus } from '../status/window-status.ts'

/** Tells entries of a calendar apart for ever, so that a second import changes the first instead of doubling it. */
export type EventIds = (row: ActivityStatus, window: WindowStatus) => string

/**
 * `plan code / row / window`, of what stays when words change: the row's code, else its number, else its place in the
 * file. Every part is percent-encoded, so parts never run into each other, and calendars get plain ASCII.
 */
export function eventIds(roadmap: Roadmap, rows: readonly ActivityStatus[]): EventIds {
  const plan = encoded(roadmap.code.text)
  const rowId = rowIds(roadmap)
  const windows = new Map(rows.flatMap((row) => [...windowIds(row.windows)]))
  return ({ activity }, window) => `${plan}/${rowId.get(activity)}/${windows.get(window)}@prikaz-roadmap`
}

/** The first name of a row that no other row has. */
function rowIds({ sections }: Roadmap): ReadonlyMap<Activity, string> {
  const rows = sections.flatMap((section, index) =>
    rowsOf(section).map((activity) => ({
      activity,
      names: namesOf(activity, section.number ?? `${index + 1}`),
    })),
  )
  const counts = new Map<string, number>()
  for (const name of rows.flatMap(({ names }) => names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    rows.map(({ activity, names }) => [
      activity,
      names.find((name) => counts.get(name) === 1) ?? place(activity),
    ]),
  )
}

function rowsOf({ row, activities }: Section): Activity[] {
  const rows = activities.flatMap((activity) => [activity, ...activity.activities])
  return row === undefined ? rows : [row, ...rows]
}

function namesOf({ code, number }: Activity, section: string): string[] {
  return [
    ...(code === undefined ? [] : [`code/${encoded(code.text)}`]),
    ...(number === undefined ? [] : [`number/${plain(number)}`, `number/${plain(section)}/${plain(number)}`]),
  ]
}

/** «section/2/3» = the third row of the second section; «row/3» in a plan without sections. */
function place({ path }: Activity): string {
  const steps = path.flatMap((step) => (typeof step === 'number' ? [step + 1] : []))
  return [path[0] === 'разделы' ? 'section' : 'row', ...steps].join('/')
}

/** A postponed window hands its id on, so that its entry moves to the new days. */
function windowIds(windows: readonly WindowStatus[]): ReadonlyMap<WindowStatus, string> {
  const ids = new Map<WindowStatus, string>()
  const moved = new Set<WindowStatus>()
  const taken = new Set<string>()
  for (const window of windows) {
    const before = windows.filter(({ key, status }) => key === window.replaces && status === 'postponed')
    const old = before.find((each) => ids.has(each) && !moved.has(each))
    if (old !== undefined) moved.add(old)
    const id = (old && ids.get(old)) ?? firstFree(ownIds(window, windows), taken)
    taken.add(id)
    ids.set(window, id)
  }
  return ids
}

/** The key, by which reports answer it; with its days where parts of one deadline share a key. */
function ownIds({ key, from, to, replaces }: WindowStatus, windows: readonly WindowStatus[]): string[] {
  const twins = windows.filter((each) => each.key === key && each.replaces === undefined)
  const long = encoded(`${key}/${from}..${to}`)
  return replaces === undefined && twins.length === 1 ? [encoded(key), long] : [long]
}

function firstFree(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const free = wanted.find((id) => !taken.has(id))
  if (free !== undefined) return free
  const [last = ''] = wanted.slice(-1)
  let copy = 2
  while (taken.has(`${last}/${copy}`)) copy++
  return `${last}/${copy}`
}

/** «1.5.» and «1.5» are one number. */
function plain(number: string): string {
  return encoded(number.trim().replace(/\.$/, ''))
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
