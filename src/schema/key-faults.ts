import { nearest } from '../finding/nearest.ts'
import type { Path } from '../source/problem.ts'
import type { SchemaFault } from './check-schema.ts'
import { isSentence, type Place, sentenceItem } from './faults.ts'
import { misplacedKey, swallowedKey } from './misplaced-key.ts'
import { keyByMeaning, shapeAt } from './shape.ts'

/** Unknown and missing keys of one mapping. A misspelt required key is one fault, not an unknown and a missing one. */
export function keyFaults(place: Place): SchemaFault[] {
  const unknown = params(place, 'additionalProperties', 'additionalProperty')
  const missing = [...params(place, 'required', 'missingProperty')]
  if (missing.includes('разделы') && missing.includes('мероприятия'))
    missing.splice(0, missing.length, ...withoutRows(missing))
  const shape = shapeAt(place.kind, place.path)
  if (unknown.length === 1 && shape.keys !== undefined && !knownKey(place, unknown[0] ?? '')) {
    const sentence = isSentence(unknown[0] ?? '') ? sentenceItem(place, ['string']) : undefined
    if (sentence !== undefined) return [sentence]
  }
  const faults: SchemaFault[] = []
  for (const key of unknown) {
    const fault = unknownKey(place, key, missing, unknown.length)
    if (fault.repair?.kind === 'rename') remove(missing, fault.repair.to)
    if (fault.repair?.kind === 'move') remove(missing, String(fault.repair.to.at(-1)))
    faults.push(fault)
  }
  return [...faults, ...missingKeys(place, missing)]
}

const ROWS = 'разделы или мероприятия'

/** Neither of two alternatives is one missing thing. */
function withoutRows(missing: readonly string[]): string[] {
  return [...missing.filter((key) => key !== 'разделы' && key !== 'мероприятия'), ROWS]
}

function params(place: Place, keyword: string, name: string): string[] {
  return place.errors.filter((error) => error.keyword === keyword).map((error) => String(error.params[name]))
}

function remove(list: string[], key: string): void {
  const at = list.indexOf(key === 'разделы' || key === 'мероприятия' ? ROWS : key)
  if (at >= 0) list.splice(at, 1)
}

function knownKey(place: Place, key: string): boolean {
  const legal = Object.keys(shapeAt(place.kind, place.path).keys ?? {})
  return nearest(key, legal) !== undefined || keyByMeaning(key, legal) !== undefined
}

function unknownKey(place: Place, key: string, missing: readonly string[], unknown: number): SchemaFault {
  const shape = shapeAt(place.kind, place.path)
  const path: Path = [...place.path, key]
  const base = { rule: 'schema-unknown-key', path, at: 'key' } as const
  const elsewhere = misplacedKey(place, key) ?? swallowedKey(place, key)
  if (elsewhere !== undefined) return { ...base, ...elsewhere }
  if (shape.years === true && shape.keys === undefined)
    return {
      ...base,
      message: `Ключ «${key}» — не год`,
      hint: 'здесь ключи — годы (2023) или учебные годы (2023/24)',
      repair: { kind: 'drop' },
    }
  const present = (place.value ?? {}) as Readonly<Record<string, unknown>>
  const legal = Object.keys(shape.keys ?? {})
  const free = legal.filter((name) => !Object.hasOwn(present, name))
  const lone = unknown === 1 && missing.length === 1 && missing[0] !== ROWS ? missing[0] : undefined
  const meant = nearest(key, free) ?? keyByMeaning(key, free) ?? lone
  if (meant !== undefined)
    return {
      ...base,
      message: `Неизвестный ключ «${key}» — вероятно, «${meant}»`,
      hint: `замените на «${meant}»`,
      repair: { kind: 'rename', to: meant },
    }
  const twin = nearest(key, legal)
  if (twin !== undefined)
    return {
      ...base,
      message: `Неизвестный ключ «${key}»: «${twin}» здесь уже есть`,
      hint: 'оставьте один из двух',
      repair: { kind: 'drop' },
    }
  return {
    ...base,
    message: `Неизвестный ключ «${key}»`,
    hint: `здесь допустимы: ${legal.join(', ')}; если ключ верен, файл написан для более новой программы`,
    repair: { kind: 'drop' },
  }
}

function missingKeys(place: Place, missing: readonly string[]): SchemaFault[] {
  if (missing.length === 0) return []
  const names = missing.map((key) => (key === ROWS ? '«разделы» или «мероприятия»' : `«${key}»`))
  const [only] = missing
  return [
    {
      rule: 'schema-missing-key',
      // One finding for one mapping: it stands where the first missing key is expected.
      path: missing.length === 1 && only !== undefined && only !== ROWS ? [...place.path, only] : place.path,
      at: 'key',
      message: `Не хватает ${names.length === 1 ? 'обязательного ключа' : 'обязательных ключей'} ${names.join(', ')}`,
      hint: 'допишите: roadmap init покажет заготовку, roadmap schema — все ключи',
    },
  ]
}
