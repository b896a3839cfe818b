import { readDay } from '../calendar/day.ts'
import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import type { Placed, PlacedDay } from './roadmap.ts'

/** A value whose form is right and whose content is not: an impossible date, a number in words. */
export interface ValueFault {
  readonly path: Path
  readonly message: string
  readonly hint: string
}

export type Report = (fault: ValueFault) => void

/** A mapping of the file and where it stands. The type is the one generated from the schema. */
export interface At<T> {
  readonly map: T
  readonly path: Path
}

type KeyOf<T> = Extract<keyof T, string>

/** The mapping under a key; an absent, empty or scalar value reads as an empty mapping of the same type. */
export function under<T extends object, K extends KeyOf<T>>(
  at: At<T>,
  key: K,
): At<Extract<NonNullable<T[K]>, object>> | undefined {
  const inner: unknown = at.map[key]
  return isMap(inner)
    ? { map: inner as Extract<NonNullable<T[K]>, object>, path: [...at.path, key] }
    : undefined
}

/** The words under a key, trimmed; absent where there are none. */
export function words<T extends object>(at: At<T>, key: KeyOf<T>): Placed | undefined {
  const value = at.map[key]
  return value === undefined || value === null ? undefined : placed(value, [...at.path, key])
}

/** A scalar or a list of scalars as placed words. */
export function wordList<T extends object>(at: At<T>, key: KeyOf<T>): Placed[] {
  const list = at.map[key]
  if (list === undefined || list === null) return []
  return items(list, [...at.path, key]).flatMap(({ value, path }) => placed(value, path) ?? [])
}

/** The elements of a list, or the lone value where a list is expected. */
export function items(value: unknown, path: Path): { readonly value: Value; readonly path: Path }[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value))
    return value.map((item, index) => ({ value: item as Value, path: [...path, index] }))
  return [{ value: value as Value, path }]
}

export function placed(value: unknown, path: Path): Placed | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : { path, text }
}

export function isMap(value: unknown): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `да`/`нет`, `true`/`false`; absent = `fallback`. */
export function yesNo<T extends object>(at: At<T> | undefined, key: KeyOf<T>, fallback: boolean): boolean {
  const typed = at?.map[key]
  return typed === undefined || typed === null ? fallback : String(typed) === 'да' || String(typed) === 'true'
}

/** A date; one that cannot be read is kept as words and reported, unless it is a blank to be filled in by hand. */
export function dayAt<T extends object>(at: At<T>, key: KeyOf<T>, report: Report): PlacedDay | undefined {
  const typed = words(at, key)
  if (typed === undefined) return undefined
  const day = readDay(typed.text)
  if (day !== undefined) return { ...typed, day }
  if (!/_/.test(typed.text))
    report({
      path: typed.path,
      message: `Дата «${typed.text}» не читается: такого дня нет или запись непонятна`,
      hint: 'напишите дату как 29.03.2022 или 29 марта 2022 г.',
    })
  return typed
}

/** «цель:"II. Цель"» where a text may stand: without the space behind its colon a key is a word like any other. */
export function swallowedKey({ path, text }: Placed, keys: readonly string[]): ValueFault | undefined {
  const isLost = (key: string): boolean => /^(?::\S|:?\s+["|>]|:\u00a0)/.test(text.slice(key.length))
  const meant = keys.find((key) => text.startsWith(key) && isLost(key))
  if (meant === undefined) return undefined
  const message = `После «${meant}» не хватает двоеточия с пробелом`
  return { path, message, hint: `напишите «${meant}: …»` }
}

/**
 * Optional fields of an entity: the absent ones are left out, not set to undefined. Spread behind the other fields, where
 * that costs a tenth of what it does before them.
 */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in fields) {
    const value = fields[key]
    if (value !== undefined) given[key] = value as Exclude<T[typeof key], undefined>
  }
  return given
}
