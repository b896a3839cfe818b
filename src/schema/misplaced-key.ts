import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import type { SchemaFault } from './check-schema.ts'
import type { Place } from './faults.ts'
import type { Kind } from './kind.ts'
import { shapeAt } from './shape.ts'

type Elsewhere = Pick<SchemaFault, 'message' | 'hint' | 'repair'>

/** A key that is legal a level deeper, in the mapping above it, or a level higher: its line has slipped. */
export function misplacedKey(place: Place, key: string): Elsewhere | undefined {
  const inward = keyAbove(place, key)
  if (
    inward !== undefined &&
    isFree({ ...place, path: [...place.path, inward] }, key, valueAt(place, inward))
  )
    return {
      message: `Ключ «${key}» стоит не на своём месте: он входит в «${inward}»`,
      hint: 'сдвиньте его вправо, под соседние ключи',
      repair: { kind: 'move', to: [...place.path, inward, key] },
    }
  const outer = place.path.slice(0, -1)
  const own = place.path.at(-1)
  if (typeof own !== 'string' || !hasKey(place.kind, outer, key) || isTaken(place, key)) return undefined
  return {
    message: `Ключ «${key}» стоит не на своём месте: он не входит в «${own}», а стоит рядом с ним`,
    hint: `сдвиньте его влево, вровень с «${own}»`,
    repair: { kind: 'move', to: [...outer, key] },
  }
}

/** «мероприятие:"Анализ: ВПР"»: without its colon, or the space behind it, a key takes the words up to the next colon. */
export function swallowedKey(place: Place, key: string): Elsewhere | undefined {
  const typed = asMap(place.value)
  const legal = Object.keys(shapeAt(place.kind, place.path).keys ?? {})
  const meant = legal.find(
    (name) => key.startsWith(name) && /^(?::|\s+["«\p{Lu}])/u.test(key.slice(name.length)),
  )
  if (meant === undefined || Object.hasOwn(typed, meant)) return undefined
  const rest = typed[key]
  const words = key.slice(meant.length).replace(/^[:\s]+/, '')
  return {
    message: `После «${meant}» не хватает двоеточия с пробелом`,
    hint: `напишите «${meant}: …»`,
    repair: {
      kind: 'move',
      to: [...place.path, meant],
      value: (typeof rest === 'string' ? `${words}: ${rest}` : words).replace(/^"|"$/g, ''),
    },
  }
}

/** The key right above; a year, which objects put before all else, looks for the only mapping that takes it. */
function keyAbove(place: Place, key: string): string | undefined {
  const keys = Object.keys(asMap(place.value))
  if (!/^\d/.test(key)) return keys[keys.indexOf(key) - 1]
  const [first, ...more] = keys.filter((each) =>
    isFree({ ...place, path: [...place.path, each] }, key, valueAt(place, each)),
  )
  return more.length === 0 ? first : undefined
}

function isFree(
  { kind, path }: Pick<Place, 'kind' | 'path'>,
  key: string,
  value: Value | undefined,
): boolean {
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) return false
  return hasKey(kind, path, key) && !Object.hasOwn(value ?? {}, key)
}

function hasKey(kind: Kind, path: Path, key: string): boolean {
  const { keys = {}, years } = shapeAt(kind, path)
  return Object.hasOwn(keys, key) || (years === true && /^\d{4}(?:\/\d{2,4})?$/.test(key))
}

/** Whether the mapping around this one has the key already. */
function isTaken({ around }: Place, key: string): boolean {
  return Object.hasOwn(asMap(around), key)
}

function valueAt({ value }: Place, key: string): Value | undefined {
  return asMap(value)[key]
}

function asMap(value: Value | undefined): Readonly<Record<string, Value>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Value>>)
    : {}
}
