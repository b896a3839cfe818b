import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FixOptions, fixFile } from '../../src/check/fix-file.ts'
import { readDocument } from '../../src/source/document.ts'
import type { Value } from '../../src/source/yaml/tree.ts'

const OPTIONS: FixOptions = { set: 'signoff', rules: {}, unsafe: false }
const UNSAFE: FixOptions = { ...OPTIONS, unsafe: true }
const NAMES = ['kargasok-2020', 'kemsky-2023', 'kostroma-2020', 'kurkino-2020', 'rubtsovsk-2021']
const root = new URL('../../examples/as-signed/', import.meta.url)
const plans = NAMES.map((name) => readFileSync(new URL(`${name}.yaml`, root), 'utf8'))

function fixed(
  text: string,
  options: FixOptions = OPTIONS,
): { readonly text: string; readonly count: number } {
  const { bytes, fixed: count } = fixFile('plan.yaml', new TextEncoder().encode(text), options)
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), count }
}

/** Every scalar with its path: «приказ/глагол: ПРИКАЗЫВАЮ». */
function scalars(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: Value, path: string): void => {
    if (value === null || typeof value === 'string') found.set(path, value ?? '')
    else for (const [key, inner] of Object.entries(value)) walk(inner as Value, `${path}/${key}`)
  }
  const { value } = readDocument('plan.yaml', new TextEncoder().encode(text))
  walk(value ?? null, '')
  return found
}

const comments = (text: string): string[] => text.split('\n').filter((line) => /^\s*#/.test(line))

describe.each(NAMES.map((name, index) => [name, plans[index] ?? ''] as const))(
  '%s as signed',
  (_name, plan) => {
    it.each([
      ['safe', OPTIONS],
      ['unsafe', UNSAFE],
    ])('mended twice is mended once: %s fixes', (_kind, options) => {
      const once = fixed(plan, options)
      expect(once.count).toBeGreaterThan(0)
      expect(fixed(once.text, options)).toEqual({ text: once.text, count: 0 })
    })
    it('keeps its keys, rows and comments, and every value that was not at fault', () => {
      const [before, after] = [scalars(plan), scalars(fixed(plan).text)]
      expect([...after.keys()]).toEqual([...before.keys()])
      expect(comments(fixed(plan).text)).toEqual(comments(plan))
      const changed = [...before].filter(([path, value]) => after.get(path) !== value)
      expect(changed.length).toBeLessThan(before.size / 2)
      // Safe fixes touch signs and the form of dates, not words.
      const DATE =
        /(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[яа]\s|г(?:ода)?(?![а-яё])|\d/g
      const letters = (text = ''): string =>
        text
          .toLowerCase()
          .replace(DATE, '')
          .replace(/[^а-яёa-z]/g, '')
      const reworded = changed.filter(([path, value]) => letters(value) !== letters(after.get(path)))
      expect(
        reworded.map(([path]) => path.split('/').at(-1)).filter((key) => key !== 'глагол' && key !== 'срок'),
      ).toEqual([])
    })
    it('keeps Windows line ends and the byte order mark', () => {
      const windows = `\ufeff${plan.replaceAll('\n', '\r\n')}`
      expect(fixed(windows).text).toBe(`\ufeff${fixed(plan).text.replaceAll('\n', '\r\n')}`)
    })
  },
)

describe('comments and blank lines', () => {
  /** Places between lines where a comment changes nothing: not inside a block of text. */
  const places = (text: string): number[] => {
    const lines = text.split('\n')
    const inBlock = (index: number): boolean => {
      for (let at = index - 1; at >= 0; at--) {
        const line = lines[at] ?? ''
        if (/[|>][-+]?$/.test(line)) return true
        if (/^\s*(?:- )?[^\s:]+:(?:\s|$)/.test(line)) return false
      }
      return false
    }
    return lines.flatMap((line, index) =>
      /^\s*(?:- )?[^\s:]+: /.test(line) && !inBlock(index) ? [index] : [],
    )
  }
  it('survive wherever they stand', () => {
    const inserted = fc.array(fc.tuple(fc.nat(), fc.constantFrom('# заметка', '    # ещё одна', '', '   ')), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.constantFrom(...plans), inserted, (plan, notes) => {
        const free = places(plan)
        const lines = plan.split('\n')
        const chosen = new Map(notes.map(([place, note]) => [free[place % free.length] ?? 0, note]))
        const noted = lines
          .flatMap((line, index) => [...(chosen.has(index) ? [chosen.get(index)] : []), line])
          .join('\n')
        const after = fixed(noted).text
        expect(comments(after)).toEqual(comments(noted))
        const without = (text: string): string[] =>
          text.split('\n').filter((line) => !/^\s*(?:#.*)?$/.test(line))
        expect(without(after)).toEqual(without(fixed(plan).text))
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is left alone', () => {
  it('an approved plan', () => {
    const plan = `${plans[0]}\nутверждение:\n  редакция: 1\n  дата: 25.06.2020\n  номер: 381\n  отпечаток: 1-sha256:0\n`
    expect(fixed(plan)).toEqual({ text: plan, count: 0 })
  })
  it('a file that cannot be read', () => {
    expect(fixed('дорожная-карта: 1\n  код: [')).toEqual({ text: 'дорожная-карта: 1\n  код: [', count: 0 })
  })
  it('a comma inside brackets is quoted, and the rest of the file stays', () => {
    const plan =
      'дорожная-карта: 1 # версия\nкод: x\nназвание: План\nпоказатели:\n  - название: А\n    база: { год: 2019, значение: 14,3 }\nмероприятия: []\n'
    expect(fixed(plan).text).toBe(plan.replace('14,3', '"14,3"'))
  })
})
