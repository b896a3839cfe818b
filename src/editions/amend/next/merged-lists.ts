import type { Activity, Placed, Roadmap, Section } from '../../../model/roadmap.ts'
import { steady } from '../../diff/steady.ts'
import type { RowStep, SectionStep } from './steps.ts'

/** What of the new edition is what of the old one. */
export interface Pairs {
  readonly sections: ReadonlyMap<Section, Section>
  readonly rows: ReadonlyMap<Activity, Activity>
  readonly repealedBy: Placed
}

/** The lists of both editions as one: the new order, and among it what was taken out, at its old place. */
export function mergedLists(old: Roadmap, now: Roadmap, pairs: Pairs): SectionStep[] {
  const steps = now.sections.map((section): SectionStep => {
    const before = pairs.sections.get(section)
    if (before === undefined)
      return { kind: 'added', section, now: section, rows: section.activities.map(added) }
    const rows = mergedRows(before.activities, section.activities, pairs)
    return { kind: 'kept', section, old: before, now: section, rows }
  })
  const isKept = new Set(pairs.sections.values())
  let at = 0
  for (const section of old.sections) {
    if (isKept.has(section)) at = steps.findIndex((step) => step.kind !== 'added' && step.old === section) + 1
    else steps.splice(at++, 0, repealedSection(section, pairs.repealedBy))
  }
  return steps
}

function repealedSection(section: Section, repealedBy: Placed): SectionStep {
  const rows = section.activities.map((row) => repealedRow(row, repealedBy))
  const row = section.row && { row: { ...section.row, repealed: section.row.repealed ?? repealedBy } }
  return { kind: 'repealed', section: { ...section, ...row, repealed: repealedBy }, old: section, rows }
}

function mergedRows(old: readonly Activity[], now: readonly Activity[], pairs: Pairs): RowStep[] {
  const places = now.flatMap((row, at) => {
    const before = old.indexOf(pairs.rows.get(row) as Activity)
    return before < 0 ? [] : [{ old: before, now: at, key: row.title.text }]
  })
  // A row that has changed its place among its neighbours is not the one that the signed text has there.
  const inPlace = new Map([...steady(places)].map((place) => [now[place.now], old[place.old]]))
  const steps = now.map((row): RowStep => {
    const before = inPlace.get(row)
    if (before === undefined) return added(row)
    return {
      kind: 'kept',
      row,
      old: before,
      now: row,
      inner: mergedRows(before.activities, row.activities, pairs),
    }
  })
  const isKept = new Set(inPlace.values())
  let at = 0
  for (const row of old) {
    if (isKept.has(row)) at = steps.findIndex((step) => step.kind === 'kept' && step.old === row) + 1
    else steps.splice(at++, 0, repealedRow(row, pairs.repealedBy))
  }
  return steps
}

function added(row: Activity): RowStep {
  return { kind: 'added', row, now: row, inner: row.activities.map(added) }
}

/** A row that was repealed before keeps the act that did it. */
function repealedRow(old: Activity, repealedBy: Placed): RowStep {
  const row = { ...old, repealed: old.repealed ?? repealedBy }
  return { kind: 'repealed', row, old, inner: old.activities.map((inner) => repealedRow(inner, repealedBy)) }
}
