import type { Activity, Participant, Placed, Roadmap } from '../model/roadmap.ts'

/** Who has to report on a row. */
export interface Reporters {
  /** Members of every responsible body that has `состав`; where none has, the responsible bodies themselves. */
  readonly required: readonly string[]
  /** Whether `required` are members: the row then shows «12 из 17» from the first day. */
  readonly areMembers: boolean
}

/** What stands behind `организация` of a report: the names by which rows may know it, and its members. */
export interface Organisation {
  readonly names: readonly string[]
}

/** Names of the plan → who reports. Quotes, case, ё and spaces do not tell names apart. */
export interface Register {
  readonly reportersOf: (activity: Activity) => Reporters
  /** Absent for a name that the plan does not have. */
  readonly organisation: (typed: string) => Organisation | undefined
  /** The name under which a responsible body is counted: the key of its participant, else as typed. */
  readonly nameOf: (typed: string) => string
  readonly names: readonly string[]
}

export function register(roadmap: Roadmap): Register {
  const byName = new Map<string, Participant>()
  const members = new Map<string, Placed>()
  for (const participant of roadmap.participants) {
    for (const name of [participant.key, participant.title]) byName.set(plain(name), participant)
    for (const member of participant.members) members.set(plain(member.text), member)
  }
  const used = new Map(
    roadmap.responsible.flatMap(({ names }) => names).map(({ text }) => [plain(text), text] as const),
  )
  const nameOf = (typed: string): string =>
    byName.get(plain(typed))?.key ?? members.get(plain(typed))?.text ?? used.get(plain(typed)) ?? typed
  return {
    nameOf,
    names: [...roadmap.participants.map(({ key }) => key), ...[...members.values()].map(({ text }) => text)],
    reportersOf: ({ responsible }) => {
      const bodies = [...new Set((responsible?.names ?? []).map(({ text }) => nameOf(text)))]
      const inside = bodies
        .flatMap((body) => byName.get(plain(body))?.members ?? [])
        .map(({ text }) => nameOf(text))
      return inside.length > 0
        ? { required: [...new Set(inside)], areMembers: true }
        : { required: bodies, areMembers: false }
    },
    organisation: (typed) => {
      const participant = byName.get(plain(typed))
      if (participant !== undefined)
        return { names: [participant.key, ...participant.members.map(({ text }) => nameOf(text))] }
      const known = members.has(plain(typed)) || used.has(plain(typed))
      return known ? { names: [nameOf(typed)] } : undefined
    },
  }
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}
