import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealOf, sealState } from '../../src/editions/seal.ts'
import { readDocument } from '../../src/source/document.ts'
import { type Written, type WrittenMap, writeYaml } from '../../src/source/edit/write-yaml.ts'
import type { Value } from '../../src/source/yaml/tree.ts'
import { printView } from '../../src/views/print-view.ts'
import { examples, planOf } from './plans.ts'

const valueIn = (text: string): Value =>
  readDocument('план.yaml', new TextEncoder().encode(text)).value ?? null

/** The same values in another file: keys in any order, comments anywhere, quotes and folds as the writer likes them. */
function rewritten(value: Value, random: (most: number) => number): Written {
  if (value === null) return ''
  if (typeof value === 'string') return value
  const comments = (): { comments?: readonly string[]; isApart?: boolean } =>
    random(4) === 0 ? { comments: ['# пометка: «да» # нет'], isApart: random(2) === 0 } : {}
  if (Array.isArray(value))
    return {
      kind: 'list',
      items: value.map((item: Value) => ({ value: rewritten(item, random), ...comments() })),
    }
  const entries = Object.entries(value)
  return {
    kind: 'map',
    entries: kindFirst(shuffled(entries, random)).map(([key, inner]) => ({
      key,
      value: rewritten(inner, random),
      ...comments(),
    })),
  }
}

/** The first key says what the file is. */
function kindFirst(entries: readonly [string, Value][]): [string, Value][] {
  return entries.toSorted(([a], [b]) => Number(b === 'дорожная-карта') - Number(a === 'дорожная-карта'))
}

function shuffled<T>(list: readonly T[], random: (most: number) => number): T[] {
  const left = [...list]
  return list.map(() => left.splice(random(left.length), 1)[0] as T)
}

/** Numbers from 0 below `most`, always the same for one seed. */
function randomOf(seed: number): (most: number) => number {
  let state = seed | 1
  return (most) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    return (state >>> 0) % most
  }
}

/** Every scalar of a value, with its path. */
function scalars(
  value: Value,
  path: readonly (string | number)[] = [],
): [path: readonly (string | number)[], text: string][] {
  if (value === null) return []
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item: Value, at) => scalars(item, [...path, at]))
  return Object.entries(value).flatMap(([key, inner]) => scalars(inner, [...path, key]))
}

function replaced(value: Value, [step, ...rest]: readonly (string | number)[], text: string): Value {
  if (step === undefined) return text
  if (Array.isArray(value))
    return value.map((item: Value, at) => (at === step ? replaced(item, rest, text) : item))
  const map = value as { readonly [key: string]: Value }
  return Object.fromEntries(
    Object.entries(map).map(([key, inner]) => [key, key === step ? replaced(inner, rest, text) : inner]),
  )
}

const textOf = (value: Value): string => writeYaml(rewritten(value, (most) => most - 1) as WrittenMap)
const example = fc.constantFrom(...examples)
const seed = fc.integer({ min: 1, max: 1_000_000 })
const seals = new Map(examples.map(([name, text]) => [name, sealOf(planOf(text))]))

describe('the seal', () => {
  it('holds through a thousand edits of comments, quotes, order of keys, folds and line ends', () => {
    fc.assert(
      fc.property(example, seed, fc.boolean(), ([name, text], from, isWindows) => {
        const other = writeYaml(rewritten(valueIn(text), randomOf(from)) as WrittenMap)
        const plan = planOf(isWindows ? other.replaceAll('\n', '\r\n') : other)
        expect(sealState(plan, seals.get(name) ?? '')).toBe('whole')
      }),
      { numRuns: 1000 },
    )
  })

  it('breaks with any change that shows in print', () => {
    const change = fc.constantFrom<(text: string, at: number) => string>(
      (text, at) => `${text.slice(0, at)}ъ${text.slice(at)}`,
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
      (text) => text.replace(' ', '\u00a0'),
      (text) => text.replace('ё', 'е'),
      (text) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    )
    let printed = 0
    fc.assert(
      fc.property(example, seed, seed, change, ([name, text], which, at, edit) => {
        const value = valueIn(text)
        const all = scalars(value)
        const [path, words] = all[which % all.length] ?? [[], '']
        let changed: ReturnType<typeof planOf>
        try {
          changed = planOf(textOf(replaced(value, path, edit(words, at % (words.length + 1)))))
        } catch {
          return // No plan any more: the schema tells that.
        }
        const show = (plan: ReturnType<typeof planOf>): string =>
          JSON.stringify(printView(plan, 'all').sheets)
        if (show(changed) === show(planOf(text))) return
        printed++
        expect(sealState(changed, seals.get(name) ?? ''), JSON.stringify([path, words])).toBe('broken')
      }),
      { numRuns: 1500 },
    )
    expect(printed).toBeGreaterThan(500)
  })

  it('tells a recipe that it does not know from a broken one', () => {
    const plan = planOf(examples[0]?.[1] ?? '')
    expect(sealState(plan, `2-sha256:${'0'.repeat(64)}`)).toBe('unknown')
    expect(sealState(plan, `1-sha256:${'0'.repeat(64)}`)).toBe('broken')
    expect(sealState(plan, 'печать')).toBe('unknown')
  })
})
