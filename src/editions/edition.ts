import type { ActKind, Placed, PlacedDay, Roadmap } from '../model/roadmap.ts'
import { type Change, diffPlans } from './diff/diff-plans.ts'
import { sealState } from './seal.ts'

/** The act that made an edition. */
export interface EditionAct {
  readonly kind: ActKind
  readonly date?: PlacedDay
  readonly number?: Placed
}

/** A signed edition of a plan, as its file tells of it. */
export interface Edition {
  readonly number: number
  readonly act?: EditionAct
  /** What the act changed, in its own words. */
  readonly what?: string
}

/** Which signed edition a file is of: that of its seal, else that of its acts; nothing for a draft. */
export function editionOf({ approval, order, amendments, edition }: Roadmap): number | undefined {
  if (approval !== undefined) return numberOf(approval.edition) ?? edition
  const isSigned = order?.date?.day !== undefined && order.number !== undefined
  return isSigned || amendments.length > 0 ? edition : undefined
}

/** Every signed edition that a file knows of, in their order: the order, the amending acts, the seal. */
export function editionsOf(roadmap: Roadmap): Edition[] {
  const { approval, order, amendments } = roadmap
  const current = editionOf(roadmap)
  if (current === undefined) return []
  const found = new Map<number, Edition>()
  const first = order && actOf(order)
  found.set(1, { number: 1, ...(first !== undefined && { act: first }) })
  for (const [index, amendment] of amendments.entries()) {
    const number = numberOf(amendment.edition?.text) ?? index + 2
    const { what } = amendment
    found.set(number, {
      number,
      act: actOf(amendment),
      ...(what !== undefined && { what: what.text.trim() }),
    })
  }
  const known = found.get(current)
  if (approval !== undefined && known?.act?.date === undefined)
    found.set(current, {
      ...known,
      number: current,
      act: actOf({ kind: known?.act?.kind ?? order?.kind ?? 'приказ', ...approval }),
    })
  else if (known === undefined) found.set(current, { number: current })
  return [...found.values()].toSorted((a, b) => a.number - b.number)
}

function actOf({ kind, date, number }: EditionAct): EditionAct {
  return { kind, ...(date !== undefined && { date }), ...(number !== undefined && { number }) }
}

function numberOf(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined
}

/** The words of a signed edition, and where they were found. */
export interface SignedText<Place> {
  readonly roadmap: Roadmap
  readonly place: Place
}

/** Collects the words of editions from the versions of a file, oldest first. */
export interface Archive<Place> {
  readonly add: (version: SignedText<Place>) => void
  readonly of: (edition: number) => SignedText<Place> | undefined
  readonly numbers: () => number[]
}

/** An edition is what stood there when its seal first appeared; where it was sealed anew, when the last one did. */
export function archive<Place>(): Archive<Place> {
  const texts = new Map<number, SignedText<Place>>()
  return {
    add: (version) => {
      const number = editionOf(version.roadmap)
      if (number === undefined) return
      const known = texts.get(number)
      const seal = sealOfText(version.roadmap)
      if (known === undefined || (seal !== undefined && seal !== sealOfText(known.roadmap)))
        texts.set(number, version)
    },
    of: (edition) => texts.get(edition),
    numbers: () => [...texts.keys()].toSorted((a, b) => a - b),
  }
}

function sealOfText({ approval }: Roadmap): string | undefined {
  return approval?.seal?.text
}

/** Whether a file says just what its seal was made of. */
export function isAsSealed(roadmap: Roadmap): boolean {
  const seal = sealOfText(roadmap)
  return seal !== undefined && sealState(roadmap, seal) === 'whole'
}

/** An edition with what it changed; without the words of it and of the one before, nobody can tell. */
export interface EditionEntry<Place> extends Edition {
  readonly place?: Place
  readonly changes?: readonly Change[]
}

export interface EditionLog<Place> {
  readonly editions: readonly EditionEntry<Place>[]
  /** What the file says otherwise than the last edition; absent where it says the same. */
  readonly unapproved?: { readonly since: number; readonly changes?: readonly Change[] }
}

/** The editions of the file as it is now, with the words that an archive has of them. */
export function editionLog<Place>(now: Roadmap, texts: Archive<Place>): EditionLog<Place> {
  const known = new Map(editionsOf(now).map((edition) => [edition.number, edition]))
  for (const number of texts.numbers()) {
    const inText = editionsOf(texts.of(number)?.roadmap ?? now).find((each) => each.number === number)
    if (!known.has(number)) known.set(number, inText ?? { number })
  }
  const numbers = [...known.keys()].toSorted((a, b) => a - b)
  const editions = numbers.map((number, at) => {
    const [text, before] = [texts.of(number), texts.of(numbers[at - 1] ?? Number.NaN)]
    return {
      number,
      ...known.get(number),
      ...(text !== undefined && { place: text.place }),
      ...(text !== undefined && before !== undefined && { changes: diffPlans(before.roadmap, text.roadmap) }),
    }
  })
  const unapproved = unapprovedIn(now, texts, numbers.at(-1))
  return { editions, ...(unapproved !== undefined && { unapproved }) }
}

function unapprovedIn<Place>(
  now: Roadmap,
  texts: Archive<Place>,
  last: number | undefined,
): EditionLog<Place>['unapproved'] {
  if (last === undefined || isAsSealed(now)) return undefined
  const text = texts.of(last)
  // Without its words a broken seal still tells that something is another.
  if (text === undefined) return sealOfText(now) === undefined ? undefined : { since: last }
  const changes = diffPlans(text.roadmap, now)
  return changes.length === 0 ? undefined : { since: last, changes }
}
