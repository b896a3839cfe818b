import type { Roadmap } from './roadmap.ts'

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
  const items = roadmap.responsible.flatMap(({ names }) => names)
  return [...participantNames(roadmap), ...items.map(({ text }) => text)]
}
