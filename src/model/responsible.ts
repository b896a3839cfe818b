import { type JoinedNames, joinedNames, plainNames } from '../russian/joined-names.ts'
import { oncePerPlan } from './once.ts'
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

/**
 * Items of the table in which two names that the plan uses stand side by side, by their words: names of `участники` and
 * whole items. One body stands in most rows: each wording is looked at once.
 */
export const joinedItems: (roadmap: Roadmap) => ReadonlyMap<string, JoinedNames> = oncePerPlan((roadmap) => {
  const items = new Set(roadmap.responsible.flatMap(({ names }) => names.map(({ text }) => text)))
  const known = plainNames([...participantNames(roadmap), ...items])
  const joined = new Map<string, JoinedNames>()
  for (const item of items) {
    const found = joinedNames(item, known)
    if (found !== undefined) joined.set(item, found)
  }
  return joined
})
