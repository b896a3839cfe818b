import { noteText } from '../deadline/note-text.ts'
import type { Note } from '../deadline/reading.ts'
import type { Path } from '../source/problem.ts'
import type { Roadmap, RowDeadline, Section } from './roadmap.ts'

/** What a reading tells of one deadline, in the form in which a rule reports it. */
export interface DeadlineFault extends RowDeadline {
  readonly path: Path
  readonly message: string
  readonly detail: Pick<Note, 'hint' | 'words' | 'severity'>
}

/** Every deadline in print order: of sections with cells of their own, rows and sub-rows; repealed ones are no longer due. */
export function deadlinesInForce(sections: readonly Section[]): RowDeadline[] {
  return sections.flatMap((section) => {
    const own = section.row === undefined ? [] : [section.row]
    const rows = section.activities.flatMap((activity) => [activity, ...activity.activities])
    return [...own, ...rows].flatMap((row) =>
      row.deadline === undefined || row.repealed !== undefined || section.repealed !== undefined
        ? []
        : [{ deadline: row.deadline, row, section }],
    )
  })
}

/** The notes of readings that belong to one rule. A phrase that only lacks the plan's period is not at fault itself. */
export function deadlineFaults(roadmap: Roadmap, rule: string): DeadlineFault[] {
  const faults: DeadlineFault[] = []
  for (const place of roadmap.deadlines)
    for (const note of place.deadline.reading.notes) {
      if (note.rule !== rule || note.lacksPeriod !== undefined) continue
      const { hint, words, severity } = note
      const detail = { ...(hint && { hint }), ...(words && { words }), ...(severity && { severity }) }
      const { path, text } = place.deadline
      faults.push({ ...place, path, message: noteText(text, note), detail })
    }
  return faults
}
