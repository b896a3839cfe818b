import { nearest } from '../finding/nearest.ts'
import { unmix } from '../source/lookalike.ts'
import type { Path } from '../source/problem.ts'
import type { Value } from '../source/yaml/tree.ts'
import type { Repair, SchemaFault } from './check-schema.ts'
import type { AjvError } from './generated/validators.js'
import { keyFaults } from './key-faults.ts'
import type { Kind } from './kind.ts'
import { shapeAt } from './shape.ts'

/** One object or value of the document with everything that ajv says about it. */
export interface Place {
  readonly kind: Kind
  readonly path: Path
  readonly value: Value | undefined
  /** What the place is part of. */
  readonly around: Value | undefined
  readonly errors: readonly AjvError[]
}

/** Errors of ajv → faults: grouped by place, because a misspelt key is two errors and one mistake. */
export function findFaults(kind: Kind, root: Value, errors: readonly AjvError[]): SchemaFault[] {
  const places = new Map<string, AjvError[]>()
  for (const error of errors) {
    const group = places.get(error.instancePath)
    if (group === undefined) places.set(error.instancePath, [error])
    else group.push(error)
  }
  const faults: SchemaFault[] = []
  for (const [pointer, group] of places) {
    const place = { kind, errors: group, ...walk(root, pointer) }
    faults.push(...(place.value === null ? emptyFaults(place) : [...valueFaults(place), ...keyFaults(place)]))
  }
  return faults
}

function walk(root: Value, pointer: string): Pick<Place, 'path' | 'value' | 'around'> {
  const path: (string | number)[] = []
  let value: Value | undefined = root
  let around: Value | undefined
  for (const raw of pointer.split('/').slice(1)) {
    const step: string = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    const isList = Array.isArray(value)
    path.push(isList ? Number(step) : step)
    around = value
    value = (value as Record<string, Value> | null | undefined)?.[step]
  }
  return { path, value, around }
}

/** An empty key is a key not filled in yet: its absence is the business of the rules. An empty item is a slip. */
function emptyFaults(place: Place): SchemaFault[] {
  const last = place.path.at(-1)
  if (typeof last === 'number')
    return [
      {
        rule: 'schema-wrong-type',
        path: place.path,
        at: 'value',
        message: 'Пустой пункт списка',
        hint: 'допишите его или удалите дефис',
        repair: { kind: 'drop' },
      },
    ]
  if (last === undefined || !isRequired(place)) return []
  return [
    {
      rule: 'schema-missing-key',
      path: place.path,
      at: 'key',
      message: `Ключ «${last}» не заполнен`,
      hint: 'без него план не читается: допишите значение',
    },
  ]
}

function isRequired(place: Place): boolean {
  return (shapeAt(place.kind, place.path.slice(0, -1)).required ?? []).includes(String(place.path.at(-1)))
}

function valueFaults(place: Place): SchemaFault[] {
  const type = place.errors.find((error) => error.keyword === 'type')
  if (type !== undefined) return [typeFault(place, [type.params['type'] as string | string[]].flat())]
  const choice = place.errors.find((error) => error.keyword === 'enum')
  if (choice !== undefined)
    return typeof place.value === 'string' ? choiceFault(place, choice) : [typeFault(place, ['string'])]
  const size = place.errors.find((error) => /^(min|max)(Items|Properties)$/.test(error.keyword))
  return size === undefined ? [] : [sizeFault(place, size)]
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'текст',
  array: 'список',
  object: 'набор «ключ: значение»',
}

function typeFault(place: Place, allowed: readonly string[]): SchemaFault {
  const types = allowed.filter((type) => type !== 'number')
  const sentence = sentenceItem(place, types)
  if (sentence !== undefined) return sentence
  const name = place.path.at(-1)
  const where = typeof name === 'string' ? `В ключе «${name}» ожидается` : 'Ожидается'
  const expected = types.map((type) => NAMES[type]).join(' или ')
  return {
    rule: 'schema-wrong-type',
    path: place.path,
    at: 'value',
    message: `${where} ${expected}, а здесь ${found(place.value)}`,
    hint: types.includes('array')
      ? 'каждый пункт списка пишется с новой строки после дефиса'
      : types.includes('object')
        ? 'ключи пишутся с новой строки с отступом в два пробела: roadmap schema покажет, какие'
        : 'напишите значение одной строкой; если в нём есть двоеточие, возьмите его в кавычки',
    repair: salvage(place.value, types),
  }
}

/** A text in a list or under a key of its own, dashes before the keys of a mapping, a list of one without its dash. */
function salvage(value: Value | undefined, types: readonly string[]): Repair {
  if (value === null || typeof value !== 'object') return { kind: 'drop' }
  const inner = Object.values(value) as readonly Value[]
  const isText = (each: Value): each is string => typeof each === 'string'
  if (types.includes('string') && inner.length > 0 && inner.every(isText))
    return { kind: 'keep', value: inner.join(', ') }
  if (types.includes('array') && !Array.isArray(value)) return { kind: 'keep', value: [value] }
  if (types.includes('object') && Array.isArray(value) && inner.every(isMap))
    return { kind: 'keep', value: Object.fromEntries(inner.flatMap((each) => Object.entries(each))) }
  return { kind: 'drop' }
}

function isMap(value: Value): value is { readonly [key: string]: Value } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function found(value: Value | undefined): string {
  if (Array.isArray(value)) return 'список'
  if (value !== null && typeof value === 'object') return NAMES['object'] ?? ''
  const text = String(value)
  return `текст «${text.length > 40 ? `${text.slice(0, 40)}…` : text}»`
}

/**
 * A list item «Провести анализ: ВПР» is read as a key with a value where words are expected. Under a key only what begins as
 * a sentence is one: «текст: …» is a key too many.
 */
export function sentenceItem(place: Place, types: readonly string[]): SchemaFault | undefined {
  const { value, path } = place
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !types.includes('string'))
    return undefined
  const entries = Object.entries(value)
  const [key, inner] = entries[0] ?? []
  if (entries.length !== 1 || key === undefined || (inner !== null && typeof inner !== 'string'))
    return undefined
  if (typeof path.at(-1) === 'string' && !isSentence(key)) return undefined
  const text = inner === null ? `${key}:` : `${key}: ${inner}`
  return {
    rule: 'yaml-ambiguous-value',
    path: place.path,
    at: 'value',
    message: `Двоеточие делит текст на ключ и значение: прочитан ключ «${key}»${inner === null ? '' : ` и значение «${inner}»`}`,
    hint: `возьмите весь текст в кавычки: "${text.replace(/[\\"]/g, '\\$&')}"`,
    repair: { kind: 'replace', value: text },
  }
}

/** A key of several words, or in a capital letter, is a sentence that YAML cut at its colon. */
export function isSentence(key: string): boolean {
  return /\s|^\p{Lu}\p{Ll}/u.test(key.trim())
}

function choiceFault(place: Place, error: AjvError): SchemaFault[] {
  const allowed = (error.params['allowedValues'] as unknown[]).filter((value) => typeof value === 'string')
  const typed = String(place.value)
  const name = place.path.at(-1)
  const isVersion = place.path.length === 1 && allowed.length === 1 && allowed[0] === '1'
  if (isVersion)
    return [
      {
        rule: 'schema-wrong-value',
        path: place.path,
        at: 'value',
        message: `Версия формата «${typed}» этой программе неизвестна, она читает версию 1`,
        hint: 'обновите программу или напишите 1',
      },
    ]
  // Look-alike letters have a finding of their own.
  const lower = allowed.find((value) => value === unmix(typed).trim().toLowerCase())
  if (lower !== undefined)
    return [
      {
        rule: 'schema-wrong-value',
        path: place.path,
        at: 'value',
        message: '',
        repair: { kind: 'replace', value: lower },
        isForm: true,
      },
    ]
  const shown = allowed.filter((value) => value !== 'true' && value !== 'false')
  const meant = nearest(typed, shown)
  return [
    {
      rule: 'schema-wrong-value',
      path: place.path,
      at: 'value',
      message: `Значение «${typed}»${typeof name === 'string' ? ` ключа «${name}»` : ''} не из списка${meant === undefined ? '' : ` — вероятно, «${meant}»`}`,
      hint: `допустимо: ${shown.join(', ')}`,
      repair: meant === undefined ? { kind: 'drop' } : { kind: 'replace', value: meant },
    },
  ]
}

function sizeFault(place: Place, error: AjvError): SchemaFault {
  const { path } = place
  const fault = { rule: 'schema-wrong-type', repair: { kind: 'drop' } } as const
  if (error.keyword.startsWith('min'))
    return {
      ...fault,
      path,
      at: 'value',
      message: `В ключе «${path.at(-1)}» ничего нет`,
      hint: 'допишите содержание или удалите ключ',
    }
  const [, second] = Object.keys(place.value ?? {})
  return {
    ...fault,
    path: second === undefined ? path : [...path, second],
    at: 'key',
    message: 'Здесь больше одного ключа: похоже, потерян дефис перед вторым',
    hint: 'начните каждый пункт списка с дефиса',
  }
}
