import { readExplicit } from '../deadline/explicit-deadline.ts'
import { noteText } from '../deadline/note-text.ts'
import type { Note } from '../deadline/reading.ts'
import type { Path } from '../source/problem.ts'
import { oncePerPlan } from './once.ts'
import type { Activity, Deadline, Roadmap, RowDeadline, Section } from './roadmap.ts'

/** What a reading tells of one deadline, in the form in which a rule reports it. */
export interface DeadlineFault extends RowDeadline {
  readonly path: Path
  readonly message: string
  readonly detail: Pick<Note, 'hint' | 'words' | 'severity'>
}

/** Every deadline in print order: of sections with cells of their own, rows and sub-rows; repealed ones are no longer due. */
export function deadlinesInForce(sections: readonly Section[]): RowDeadline[] {
  const deadlines: RowDeadline[] = []
  for (const section of sections) {
    if (section.repealed !== undefined) continue
    const add = (row: Activity): void => {
      const { deadline, repealed } = row
      if (deadline !== undefined && repealed === undefined) deadlines.push({ deadline, row, section })
    }
    if (section.row !== undefined) add(section.row)
    for (const activity of section.activities) {
      add(activity)
      for (const inner of activity.activities) add(inner)
    }
  }
  return deadlines
}

/** The notes of readings that belong to one rule. */
export function deadlineFaults(roadmap: Roadmap, rule: string): readonly DeadlineFault[] {
  return faultsByRule(roadmap).get(rule) ?? []
}

/** A phrase that only lacks the plan's period is not at fault itself. */
const faultsByRule = oncePerPlan((roadmap) => {
  const faults = new Map<string, DeadlineFault[]>()
  for (const place of roadmap.deadlines)
    for (const note of place.deadline.reading.notes) {
      if (note.lacksPeriod !== undefined) continue
      const fault = faultOf(place, note)
      const before = faults.get(note.rule)
      if (before === undefined) faults.set(note.rule, [fault])
      else before.push(fault)
    }
  return faults
})

function faultOf({ deadline, row, section }: RowDeadline, note: Note): DeadlineFault {
  const path = unreadEnd(deadline, section) ?? deadline.path
  return { deadline, row, section, path, message: noteText(deadline.text, note), detail: note }
}

/** Of dates that the author gives himself, the one that cannot be read, or ends before it begins. */
function unreadEnd({ text, reading, windows }: Deadline, { context }: Section): Path | undefined {
  if (reading.kind !== 'unreadable') return undefined
  const isRead = (window: Deadline['windows'][number]): boolean =>
    readExplicit({ text, windows: [window], isEvent: false }, context)?.kind !== 'unreadable'
  const wrong = windows.find((window) => !isRead(window))
  if (wrong === undefined) return undefined
  const { path, from } = wrong
  // Each end alone is measured by the period of the plan.
  const isBeginning = context.period !== undefined && from !== undefined && !isRead({ path, from })
  return [...path, isBeginning ? 'с' : 'по']
}
