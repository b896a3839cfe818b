import type { Roadmap } from '../../model/roadmap.ts'
import { isPrinted } from '../printed.ts'
import { type Field, orderFields, planFields } from './fields.ts'
import { type Matching, match } from './match.ts'
import { matchSections } from './match-sections.ts'
import { steady } from './steady.ts'
import {
  goalThings,
  groundThings,
  indicatorThings,
  type Named,
  proseThings,
  rowThings,
  sectionThings,
  type Thing,
  taskThings,
} from './things.ts'

export type What = 'plan' | 'order' | 'ground' | 'goal' | 'task' | 'prose' | 'indicator' | 'section' | 'row'

/** A printed value that is not what it was; absent on the side where there was none. */
export interface FieldChange {
  readonly name: string
  readonly before?: string
  readonly after?: string
}

/** `renumbered`: nothing but the number is another. Everything that changed in one thing is one change. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'renumbered'
  readonly what: What
  readonly old?: Named
  readonly now?: Named
  readonly fields: readonly FieldChange[]
}

/** Two editions of a plan → what is not the same in print, thing by thing, in the order of the newer one. */
export function diffPlans(old: Roadmap, now: Roadmap): readonly Change[] {
  const [before, after] = [sectionThings(old), sectionThings(now)]
  const matching = matchSections({ old, now }, before, after)
  const sections = compare('section', before, after, { matching })
  /** What no appendix prints is no difference in print. */
  const part = (what: What, name: string, thingsOf: (plan: Roadmap) => Thing[]): readonly Change[] => {
    const [a, b] = [old, now].map((plan) => (isPrinted(name, plan) ? thingsOf(plan) : []))
    return compare(what, a ?? [], b ?? []).changes
  }
  return [
    ...single('plan', planFields(old), planFields(now)),
    ...single('order', orderFields(old.order), orderFields(now.order)),
    ...part('ground', 'основания', groundThings),
    ...part('goal', 'цель', goalThings),
    ...part('task', 'задачи', taskThings),
    ...compare('prose', proseThings(old), proseThings(now)).changes,
    ...part('indicator', 'показатели', indicatorThings),
    ...sections.changes,
    ...compare('row', rowThings(old), rowThings(now), { isSameSection: sections.sameSection }).changes,
  ]
}

function single(what: What, before: readonly Field[], after: readonly Field[]): Change[] {
  const fields = fieldChanges(before, after)
  return fields.length === 0 ? [] : [{ kind: 'changed', what, fields }]
}

/** Fields by their names, in the order of the newer edition, then those that are gone. */
function fieldChanges(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const old = new Map(before.map(({ name, text }) => [name, text]))
  const now = new Map(after.map(({ name, text }) => [name, text]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was === is) return []
    return [{ name, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

interface Compared {
  readonly changes: readonly Change[]
  /** Whether a section of the old edition is one of the new. */
  readonly sameSection: (old: number | undefined, now: number | undefined) => boolean
}

interface How {
  /** What is the same thing in both, where more is known than the things themselves tell. */
  readonly matching?: Matching
  readonly isSameSection?: Compared['sameSection']
}

function compare(
  what: What,
  old: readonly Thing[],
  now: readonly Thing[],
  { matching, isSameSection = () => true }: How = {},
): Compared {
  const { pairs, removed, added } =
    matching ??
    match(
      old.map(({ item }) => item),
      now.map(({ item }) => item),
    )
  const places = pairs.map(([a, b]) => ({ old: a, now: b, key: keyOf(old[a], now[b]) }))
  const inPlace = steady(places)
  const changes: { at: number; change: Change }[] = []
  for (const place of places) {
    const [before, after] = [old[place.old], now[place.now]]
    if (before === undefined || after === undefined) continue
    const fields = fieldChanges(before.fields, after.fields)
    const isMoved = !inPlace.has(place) || !isSameSection(before.section, after.section)
    const kind = kindOf(fields, isMoved)
    if (kind !== undefined)
      changes.push({ at: place.now, change: { kind, what, old: named(before), now: named(after), fields } })
  }
  for (const at of added) {
    const after = now[at]
    if (after === undefined) continue
    changes.push({
      at,
      change: { kind: 'added', what, now: named(after), fields: fieldChanges([], after.fields) },
    })
  }
  for (const at of removed) {
    const before = old[at]
    if (before === undefined) continue
    const place = placeOf(at, pairs)
    changes.push({
      at: place,
      change: { kind: 'removed', what, old: named(before), fields: fieldChanges(before.fields, []) },
    })
  }
  const partner = new Map(pairs)
  return {
    changes: changes.sort((a, b) => a.at - b.at).map(({ change }) => change),
    sameSection: (a, b) => a === b || (a !== undefined && partner.get(a) === b),
  }
}

/** What is gone is told behind what stood before it. */
function placeOf(at: number, pairs: readonly (readonly [number, number])[]): number {
  const before = pairs.filter(([a]) => a < at).map(([, b]) => b)
  return before.length === 0 ? -0.5 : Math.max(...before) + 0.5
}

function keyOf(old: Thing | undefined, now: Thing | undefined): string {
  return [old?.title ?? '', now?.title ?? ''].sort().join('\n')
}

function kindOf(fields: readonly FieldChange[], isMoved: boolean): Change['kind'] | undefined {
  const others = fields.filter(({ name }) => name !== 'номер')
  if (isMoved) return 'moved'
  if (others.length > 0) return 'changed'
  return fields.length > 0 ? 'renumbered' : undefined
}

function named({ fields: _fields, item: _item, ...name }: Thing): Named {
  return name
}
