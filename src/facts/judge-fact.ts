import type { Fact, Report } from '../model/report.ts'
import type { Activity, Roadmap } from '../model/roadmap.ts'
import type { FactNote } from '../status/fact-note.ts'
import { type Register, register } from '../status/reporters.ts'
import { type RoadmapStatus, roadmapStatus } from '../status/roadmap-status.ts'
import type { StatusOptions, WindowStatus } from '../status/window-status.ts'

/** The reports on a plan without the new fact and with it, in the same order. */
export interface Trial {
  readonly roadmap: Roadmap
  readonly old: readonly Report[]
  readonly now: readonly Report[]
  readonly fact: Fact
  /** Facts of `now` that are copies → those of `old`. */
  readonly before: ReadonlyMap<Fact, Fact>
  readonly row: Activity
}

export type Verdict =
  /** `windows` are those that the fact answers, `added` those that a postponement puts in their place. */
  | {
      readonly kind: 'counts'
      readonly windows: readonly WindowStatus[]
      readonly added: readonly WindowStatus[]
    }
  | { readonly kind: 'noted'; readonly note: FactNote; readonly windows: readonly WindowStatus[] }
  /** The fact would take the window of one that is there. */
  | { readonly kind: 'answered'; readonly by: Fact; readonly windows: readonly WindowStatus[] }

/**
 * Whether a new fact counts without a doubt and leaves all others where they were. It is asked as `check` and `status` ask:
 * what they would say of the fact is the reason to refuse it.
 */
export function judgeFact(trial: Trial, options: StatusOptions): Verdict {
  const { roadmap, old, now, fact, row } = trial
  const [before, after] = [old, now].map((reports) => roadmapStatus(roadmap, reports, options)) as [
    RoadmapStatus,
    RoadmapStatus,
  ]
  const [was, is] = [windowsOf(before, row), windowsOf(after, row)]
  const own = after.notes.find((note) => note.fact === fact || isOfWhole(note, now, fact))
  if (own !== undefined) return { kind: 'noted', note: own, windows: was }
  const windows = is.filter(({ facts }) => facts.includes(fact))
  const by = repeats(trial, windows) ?? displaced(trial, { before, after })
  if (by !== undefined) return { kind: 'answered', by, windows: was }
  const keys = was.map(identity)
  const added = is.filter((each) => each.replaces !== undefined && !keys.includes(identity(each)))
  return { kind: 'counts', windows, added: fact.state === 'перенесено' ? added : [] }
}

function windowsOf({ activities }: RoadmapStatus, row: Activity): readonly WindowStatus[] {
  return activities.find(({ activity }) => activity === row)?.windows ?? []
}

/** A note about the report as a whole: its organisation is not known. */
function isOfWhole({ report, fact: of, kind }: FactNote, now: readonly Report[], fact: Fact): boolean {
  const isOwn = now[report]?.facts.includes(fact) === true
  return of === undefined && isOwn && (kind.startsWith('organisation-') || kind.startsWith('roadmap-'))
}

/** Of the same reporter: the same told again, or an answer to what is answered finally. */
function repeats({ roadmap, now, fact, row }: Trial, windows: readonly WindowStatus[]): Fact | undefined {
  const names = register(roadmap)
  const speaker = speakerOf(now, fact, names)
  const others = (facts: readonly Fact[]): readonly Fact[] =>
    facts.filter((each) => each !== fact && speakerOf(now, each, names) === speaker)
  for (const { facts, kind, to } of windows) {
    const same = others(facts).find((each) => sameWords(each, fact))
    // What is done whenever its event comes, or all the time, may be done once more.
    const isAgain = (kind === 'event' && to === undefined) || (isOngoing(row) && fact.period === undefined)
    const final = isAgain
      ? undefined
      : others(facts).find((each) => isDone(each) && isDone(fact) && samePart(each, fact))
    if (same !== undefined || final !== undefined) return same ?? final
  }
  return undefined
}

function isOngoing({ deadline }: Activity): boolean {
  const reading = deadline?.reading
  return [reading, ...(reading?.parts ?? [])].some((each) => each?.kind === 'ongoing')
}

function speakerOf(reports: readonly Report[], fact: Fact, names: Register): string {
  const organisation = reports.find(({ facts }) => facts.includes(fact))?.organisation?.text
  return organisation === undefined ? '' : names.nameOf(organisation)
}

function isDone({ state }: Fact): boolean {
  return state === 'выполнено'
}

/** Parts of a long window are told one after another; a whole window is told once. */
function samePart(a: Fact, b: Fact): boolean {
  const [first, second] = [a.period?.span, b.period?.span]
  return first?.from === second?.from && first?.to === second?.to
}

function sameWords(a: Fact, b: Fact): boolean {
  return a.state === b.state && a.date?.day === b.date?.day && a.event?.day === b.event?.day && samePart(a, b)
}

/** A fact that was there and now answers another window, or none. An event moves what was told while it was awaited. */
function displaced(
  { before: copies, fact, row }: Trial,
  { before, after }: { readonly before: RoadmapStatus; readonly after: RoadmapStatus },
): Fact | undefined {
  const known = (each: Fact): Fact => copies.get(each) ?? each
  const old = new Set(before.notes.map((note) => idOf(note, note.fact)))
  const noted = after.notes.find((note) => note.fact !== undefined && !old.has(idOf(note, known(note.fact))))
  if (noted?.fact !== undefined || fact.event !== undefined) return noted?.fact
  const place = (windows: readonly WindowStatus[], each: Fact): string =>
    windows
      .flatMap((window) => (window.facts.some((one) => known(one) === each) ? identity(window) : []))
      .join()
  const [was, is] = [windowsOf(before, row), windowsOf(after, row)]
  return was.flatMap(({ facts }) => facts).find((each) => place(was, each) !== place(is, each))
}

/** A window among those of its row, a postponed one too. */
function identity({ key, kind, from, to, replaces }: WindowStatus): string {
  return [key, kind, from, to, replaces].join(' ')
}

/** A note on a fact as it was in its report. */
function idOf({ kind, report }: FactNote, fact: Fact | undefined): string {
  return JSON.stringify([kind, report, fact])
}
