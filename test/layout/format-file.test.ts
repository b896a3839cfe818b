import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkForm } from '../../src/check/check-file.ts'
import { contentOf } from '../../src/editions/content.ts'
import { sealOf } from '../../src/editions/seal.ts'
import { kindOf } from '../../src/schema/kind.ts'
import { shapeAt } from '../../src/schema/shape.ts'
import { readDocument } from '../../src/source/document.ts'
import { isPrefix, type Path } from '../../src/source/problem.ts'
import type { Value } from '../../src/source/yaml/tree.ts'
import { bytesOf, formatted } from './formatted.ts'
import { randomOf, wildText } from './wild.ts'

const ROOT = new URL('../../examples/', import.meta.url)
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => [name, readFileSync(new URL(name, ROOT), 'utf8')] as const)

const valueIn = (text: string): Value => readDocument('план.yaml', bytesOf(text)).value ?? null

const kindIn = (text: string): 'roadmap' | 'report' | 'settings' => {
  const kind = kindOf(readDocument('план.yaml', bytesOf(text)))
  if (typeof kind !== 'string') throw new Error('no kind')
  return kind
}

/** A value in a file of somebody who follows no rule at all. */
function wild(value: Value, seed: number, more: { remarks: boolean; word?: string }): string {
  const [first = ''] = Object.keys(value ?? {})
  const kind = kindIn(`${first}: 1`)
  const isFree = (path: Path): boolean => shapeAt(kind, path).keys === undefined
  return wildText(value, { random: randomOf(seed), isFree, ...more })
}

/** Every comment of a text, as `grep` would find it: the wild texts have no `#` in their values that looks like one. */
const comments = (text: string): string[] =>
  [...text.matchAll(/(?:^|\s)(#[^\n]*)/gm)].map((match) => (match[1] ?? '').trimEnd()).sort()

const seed = fc.integer({ min: 1, max: 2_000_000_000 })
const example = fc.constantFrom(...files.map(([, text]) => text))

const NASTY = [
  '010',
  '10.10',
  '1.10',
  '14,3',
  '2022-03-29',
  '10:30',
  'no',
  '~',
  '<<',
  'Анализ: ВПР',
  'Приказ #412',
  '- пункт',
  '"СОШ"',
  "'да'",
  '№\u00a0216',
  'в конце ',
  ' в начале',
  'строка \nвторая',
  'первая\n\n  - вторая\nтретья\n',
  '\nпустая сверху',
  'внизу\n\n',
  '\ta',
  'a\tb',
  '{a}',
  '[b',
  '*ссылка',
  '&метка',
  '!тег',
  '|',
  '> да',
  '%',
  '@x',
  '`',
  '?',
  '? да',
  ': нет',
  '#',
  '\u0438\u0306',
  '>\u0338',
  'слово \u2028 слово',
  '\u0007',
  'очень длинное предложение о школах '.repeat(6).trim(),
  `${'долго '.repeat(40)}\n`,
  'два  пробела '.repeat(20).trim(),
]
const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const name = fc.oneof(
  fc.constantFrom('УО', '1.10', '010', '2023', 'да', 'а: б', 'а # б', '"а"', '[а]', 'тема'),
  fc
    .string({ unit: fc.constantFrom('а', 'б', '1', '.', ' ', ':', '-'), minLength: 1, maxLength: 5 })
    .map((text) => text.trim() || 'а'),
)
const row = fc.record(
  {
    мероприятие: words,
    срок: fc.oneof(words, fc.record({ текст: words, событие: fc.constant('да') })),
    ответственные: fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 3 })),
    результат: words,
    примечание: fc.oneof(words, fc.constant(null)),
    графы: fc.dictionary(name, words, { maxKeys: 3 }),
  },
  { requiredKeys: ['мероприятие'] },
)
const plan = fc.record(
  {
    'дорожная-карта': fc.constant('1'),
    код: fc.constant('п'),
    название: words,
    участники: fc.dictionary(name, words, { maxKeys: 3 }),
    цель: fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 3 })),
    тексты: fc.dictionary(name, fc.record({ заголовок: words, текст: words }), { maxKeys: 2 }),
    разделы: fc.array(fc.record({ название: words, мероприятия: fc.array(row, { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    изменения: fc.constant([]),
  },
  { requiredKeys: ['дорожная-карта', 'код', 'название', 'разделы'] },
) as fc.Arbitrary<Value>

/** What checks say of a plan that is sound; nothing of one that is not. */
function soundOnly(text: string): void {
  fc.pre(checkForm('план.yaml', bytesOf(text)).isSound)
}

function printed(text: string): unknown {
  const { roadmap, report, settings } = checkForm('план.yaml', bytesOf(text))
  return roadmap === undefined ? (report ?? settings) : [contentOf(roadmap), sealOf(roadmap)]
}

describe('whatever hand has written a file', () => {
  it('there is one layout for what it says', () => {
    fc.assert(
      fc.property(fc.oneof(example.map(valueIn), plan), seed, seed, (value, one, other) => {
        const texts = [one, other].map((each) => wild(value, each, { remarks: false }))
        for (const text of texts) soundOnly(text)
        const [a = '', b] = texts.map((text) => formatted(text))
        expect(a).toBe(b)
        expect(valueIn(a)).toEqual(valueIn(texts[0] ?? ''))
      }),
      { numRuns: 400 },
    )
  })

  it('the model, the print and the seal stay, every comment stays, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(example.map(valueIn), plan), seed, (value, from) => {
        const text = wild(value, from, { remarks: true })
        soundOnly(text)
        const now = formatted(text)
        expect(printed(now)).toEqual(printed(text))
        expect(formatted(now)).toBe(now)
        expect(now).not.toMatch(/\n\n$|^( *)[а-яё-]+:\n\n\1 /m)
      }),
      { numRuns: 400 },
    )
  })

  it('comments in the examples are neither lost nor doubled', () => {
    fc.assert(
      fc.property(example, seed, (text, from) => {
        const other = wild(valueIn(text), from, { remarks: true })
        expect(comments(formatted(other))).toEqual(comments(other))
      }),
      { numRuns: 200 },
    )
  })

  it('a comment that silences a rule speaks of the same thing', () => {
    const places = (text: string): Map<string, Path> =>
      new Map(
        readDocument('план.yaml', bytesOf(text))
          .comments('roadmap-ignore')
          .map((each) => [each.text.trimEnd(), each.path]),
      )
    fc.assert(
      fc.property(example, seed, (text, from) => {
        const other = wild(valueIn(text), from, { remarks: true, word: 'roadmap-ignore x' })
        const [before, after] = [places(other), places(formatted(other))]
        expect(after.size).toBe(before.size)
        for (const [comment, path] of before) {
          const now = after.get(comment) ?? ['?']
          expect(isPrefix(now, path), `${comment}: ${path.join('.')} → ${now.join('.')}`).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
