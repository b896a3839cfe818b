import type { Responsible, Roadmap } from './roadmap.ts'

/** Every «ответственные» of the plan once: sub-activities share the value of the row above them. */
export function responsibleCells(roadmap: Roadmap): Responsible[] {
  const rows = [
    ...roadmap.activities,
    ...roadmap.sections.flatMap(({ row }) => row ?? []),
    ...roadmap.indicators,
  ]
  return [...new Set(rows.flatMap(({ responsible }) => responsible ?? []))]
}

/** What stands behind the keys of `участники`: every way to name one. */
export function participantNames(roadmap: Roadmap): string[] {
  return roadmap.participants.flatMap(({ key, title, members, name }) => [
    key,
    title,
    ...members.map(({ text }) => text),
    ...(name === undefined ? [] : [name.text]),
  ])
}

/** Names that the plan uses for one participant: those of `участники` and whole items of the table. */
export function namesInUse(roadmap: Roadmap): string[] {
  const items = responsibleCells(roadmap).flatMap(({ names }) => names)
  return [...participantNames(roadmap), ...items.map(({ text }) => text)]
}
