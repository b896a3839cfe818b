import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../../src/source/document.ts'
import { type Written, type WrittenMap, writeYaml } from '../../../src/source/edit/write-yaml.ts'
import type { Value } from '../../../src/source/yaml/tree.ts'

function plain(value: Written): Value {
  if (typeof value === 'string') return value
  return value.kind === 'list'
    ? value.items.map((item) => plain(item.value))
    : Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]))
}

function read(text: string): Value | undefined {
  return readDocument('x.yaml', new TextEncoder().encode(text)).value
}

/** Another program's values with every number as it would print it. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, texts(inner)]))
  return typeof value === 'number' ? String(value) : value
}

const map = (entries: Record<string, Written>): WrittenMap => ({
  kind: 'map',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
})

describe('words', () => {
  it.each([
    ['МКУ «Управление образования»', 'МКУ «Управление образования»'],
    ['2021–2024', '2021–2024'],
    ['2023', '2023'],
    ['14.3', '14.3'],
    ['29.03.2022', '29.03.2022'],
    ['да', 'да'],
    ['14,3', '"14,3"'],
    ['1.10', '"1.10"'],
    ['010', '"010"'],
    ['2022-03-29', '"2022-03-29"'],
    ['10:30', '"10:30"'],
    ['no', '"no"'],
    ['', '""'],
    ['- пункт', '"- пункт"'],
    ['Провести анализ: ВПР', '"Провести анализ: ВПР"'],
    ['Приказ #412', '"Приказ #412"'],
    ['Утвердить:', '"Утвердить:"'],
    ['"СОШ"', '"\\"СОШ\\""'],
    ['%', '"%"'],
    ['№ 216', '№ 216'],
    ['ул. Октябрьская, д. 97', 'ул. Октябрьская, д. 97'],
  ])('%j are written %s', (text, written) => {
    expect(writeYaml(map({ ключ: text }))).toBe(`ключ: ${written}\n`)
  })
  it('in lines keep their lines, long ones are folded at spaces but not at no-break spaces', () => {
    const long = `${'слово '.repeat(25)}№\u00a0216`
    const text = writeYaml(map({ строки: 'первая\nвторая: да\n\nчетвёртая', долго: long }))
    expect(text.split('\n').every((line) => line.length <= 120)).toBe(true)
    expect(text.replaceAll('\u00a0', '~')).toMatchInlineSnapshot(`
      "строки: |-
        первая
        вторая: да

        четвёртая
      долго: >-
        слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово
        слово слово слово слово слово слово №~216
      "
    `)
    expect(read(text)).toEqual({ строки: 'первая\nвторая: да\n\nчетвёртая', долго: long })
  })
})

it('a long text with its line end is folded with it; lines that end with spaces keep them', () => {
  const long = `${'слово '.repeat(25).trim()}\n`
  const text = writeYaml(map({ долго: long, строки: 'первая \nвторая\n' }))
  expect(text).toContain('долго: >\n  слово')
  expect(text).toContain('строки: |\n  первая \n  вторая\n')
  expect(read(text)).toEqual({ долго: long, строки: 'первая \nвторая\n' })
})

it('a text that is not composed is escaped, since files are read composed', () => {
  const apart = { a: 'и\u0306', b: '>\u0338 и', c: '\u{1d15e}', d: '\u212b' }
  expect(read(writeYaml(map(apart)))).toEqual(apart)
})

it('comments stand above, beside and below; what was left empty is empty', () => {
  const list: Written = {
    kind: 'list',
    items: [{ value: 'а', beside: { text: '# один', column: 12 } }],
    below: ['# конец'],
  }
  const entries = [
    { key: 'пусто', value: null, comments: ['#так', '', '# и так'], beside: { text: '# позже' } },
    { key: 'список', value: list, isApart: true, beside: { text: '# чего' } },
  ]
  expect(writeYaml({ kind: 'map', entries, below: ['', '# всё'] })).toBe(
    '#так\n\n# и так\nпусто: # позже\n\nсписок: # чего\n  - а       # один\n  # конец\n\n# всё\n',
  )
})

it('lists, maps, comments and empty lines stand where a person would put them', () => {
  const rows: Written = {
    kind: 'list',
    items: [
      {
        comments: ['# строка 1'],
        value: map({
          мероприятие: 'Анализ',
          ответственные: { kind: 'list', items: [{ value: 'УО' }, { value: 'ОО' }] },
        }),
      },
      { isApart: true, value: map({ '2023': '5', '1.10': 'да', пусто: { kind: 'list', items: [] } }) },
    ],
  }
  const whole: WrittenMap = {
    kind: 'map',
    entries: [
      { key: 'дорожная-карта', value: '1', comments: ['# Прочитано из плана'] },
      { key: 'мероприятия', value: rows, isApart: true },
    ],
  }
  expect(writeYaml(whole)).toMatchInlineSnapshot(`
    "# Прочитано из плана
    дорожная-карта: 1

    мероприятия:
      # строка 1
      - мероприятие: Анализ
        ответственные:
          - УО
          - ОО

      - 2023: 5
        "1.10": да
        пусто: []
    "
  `)
})

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    ...[
      ': ',
      ' #',
      '- ',
      '"',
      "'",
      '\\',
      '\n',
      '  ',
      ' ',
      '\t',
      '\u00a0',
      '–',
      '№ 4',
      '1.10',
      '2023',
      'да',
      'null',
      '{',
      '}',
      '[',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '?',
      'слово',
      'очень длинное предложение о школах ',
      '\u2028',
      '\u0007',
      '<<',
      '=',
    ],
  )
  const words = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join('').normalize('NFC'))
  const key = words
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '' && text !== '__proto__')
  const { node } = fc.letrec<{ node: Written }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      words,
      fc
        .array(fc.record({ value: tie('node') as fc.Arbitrary<Written> }), { minLength: 1, maxLength: 4 })
        .map((items): Written => ({ kind: 'list', items })),
      fc
        .uniqueArray(fc.record({ key, value: tie('node') as fc.Arbitrary<Written> }), {
          selector: (entry) => entry.key,
          minLength: 1,
          maxLength: 4,
        })
        .map((entries): Written => ({ kind: 'map', entries })),
    ),
  }))
  const whole = node.map(
    (value): WrittenMap => ({ kind: 'map', entries: [{ key: 'дорожная-карта', value }] }),
  )

  it('another program reads to the letter', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(texts(parse(writeYaml(value)))).toEqual(plain(value))
      }),
      { numRuns: 3000 },
    )
  })
  it('is read back to the letter, but for what no file may hold', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const text = writeYaml(value)
        const document = readDocument('x.yaml', new TextEncoder().encode(text))
        // Latin letters inside Russian words are another matter.
        fc.pre(document.mixedKeys.length === 0)
        expect(document.value).toEqual(plain(value))
      }),
      { numRuns: 3000 },
    )
  })
})
