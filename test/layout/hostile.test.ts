import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFile } from '../../src/layout/format-file.ts'
import { bytesOf, formatted } from './formatted.ts'

const HEAD = 'дорожная-карта: 1\nкод: п\nназвание: П\n'
const NOTHING = { ids: false, deadlines: false }

describe('marks of other systems', () => {
  it('line ends of Windows stay, mixed ones become those of most lines', () => {
    const text = `${HEAD}цель: |\n  раз\n  два\n\nмероприятия: [ {мероприятие: А} ]\n`
    const now = formatted(text)
    expect(formatted(text.replaceAll('\n', '\r\n'))).toBe(now.replaceAll('\n', '\r\n'))
    expect(formatted(text.replace('\n', '\r\n'))).toBe(now)
    expect(formatted(text.replaceAll('\n', '\r\n').replace('\r\n', '\n'))).toBe(now.replaceAll('\n', '\r\n'))
  })
  it('a byte order mark stays', () => {
    expect(formatted(`\ufeff${HEAD}мероприятия: []\n`)).toBe(`\ufeff${HEAD}\nмероприятия: []\n`)
  })
  it('letters in two characters become one, in words and comments', () => {
    expect(formatted(`${HEAD}цель: и\u0306 # и\u0306\nмероприятия: []\n`)).toContain('цель: й # й\n')
  })
  it('two characters that were escaped stay two', () => {
    expect(formatted(`${HEAD}цель: "\\u0438\\u0306"\nмероприятия: []\n`)).toContain('цель: "и\\u0306"\n')
  })
})

describe('what a plan hardly ever has', () => {
  it('aliases and merged keys are written out where they are used', () => {
    const text = `${HEAD}мероприятия:
  - &образец # первая
    мероприятие: А
    ответственные: &кто [УО, ОО] # оба
  - <<: *образец # как первая
    срок: 2027
  - мероприятие: Б
    ответственные: *кто # те же
`
    expect(formatted(text)).toBe(`${HEAD}
мероприятия:
  # первая
  - мероприятие: А
    # оба
    ответственные:
      - УО
      - ОО
  # как первая
  - мероприятие: А
    срок: 2027
    ответственные:
      - УО
      - ОО
  - мероприятие: Б
    ответственные: # те же
      - УО
      - ОО
`)
  })
  it('rows written out for an alias get codes of their own', () => {
    const text = `${HEAD}мероприятия:\n  - &а\n    мероприятие: А\n  - *а\n`
    expect(formatted(text, { ids: true })).toContain('- код: м-1\n    мероприятие: А\n  - код: м-2\n')
  })
  it('marks of a document go, its comments stay', () => {
    expect(formatted(`%YAML 1.2 # версия\n--- # начало\n${HEAD}мероприятия: []\n... # конец\n`)).toBe(
      `# версия\n# начало\n${HEAD}\nмероприятия: []\n# конец\n`,
    )
  })
  it('keys that only look like those of the format keep their letters', () => {
    const text = `${HEAD}участники:\n  "МБOУ ": школы\nмероприятия: []\n`
    expect(formatted(text)).toContain('  МБOУ: школы\n')
  })
  it('keys of our own letters for what JavaScript keeps for itself', () => {
    const text = `${HEAD}\nучастники:\n  __proto__: а\n  constructor: б\n\nмероприятия: []\n`
    expect(formatted(text)).toBe(text)
  })
})

describe('a file with errors of form', () => {
  it.each([
    ['a misspelt key', `${HEAD}мироприятия: []\n`],
    ['a key that is there twice', `${HEAD}код: р\nмероприятия: []\n`],
    ['a comma in brackets', `${HEAD}показатели: [{название: Н, база: {значение: 14,3}}]\nмероприятия: []\n`],
    ['an alias of nothing', `${HEAD}цель: *нет\nмероприятия: []\n`],
    ['aliases that never end', `${HEAD}цель: &а [*а, *а]\nмероприятия: []\n`],
    ['too deep', `${HEAD}цель: ${'['.repeat(10_000)}\n`],
    ['two documents', `${HEAD}мероприятия: []\n---\n${HEAD}мероприятия: []\n`],
    ['no plan at all', '- список\n'],
    ['nothing', ''],
    ['comments only', '# здесь был план\n'],
    ['windows-1251', ''],
  ])('is left as it is: %s', (name, text) => {
    const bytes =
      name === 'windows-1251' ? Uint8Array.from([0xe4, 0xee, 0xf0, 0xee, 0xe3, 0xe0]) : bytesOf(text)
    expect(formatFile('план.yaml', bytes, NOTHING).kind).toBe('faulty')
  })
})

const PLAN = `# о файле
${HEAD}период: 2027 # год

участники: {УО: Управление, ОО: {название: школы, состав: [а]}} # кто
цель: >-
  слово
  дело
задачи:
- а # раз

# о второй
- код: б
  текст: |
    первая

      вторая
показатели:
  - название: 'Доля'
    план: {2027: "80"}
    # конец
разделы:
  # о разделе
  - название: Р
    мероприятия:
      - срок:
          текст: май
          с: 01.05.2027
        мероприятие: слово
          дело
      -   мероприятие: "Анализ: ВПР"
          ответственные:
          - УО
          - ОО # оба
# конец
`

it('the plan itself is sound', () => {
  expect(formatted(formatted(PLAN))).toBe(formatted(PLAN))
})

it('whatever is done to a plan, it is laid out whole and once for all, or not at all', () => {
  const piece = fc.constantFrom(
    '\n',
    ' ',
    '#',
    ' # x\n',
    '- ',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|\n',
    '>-\n',
    '&a ',
    '*a',
    '<<: ',
    '!t ',
    '? ',
    '---\n',
    '\t',
    '\r\n',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '%',
    '\\',
  )
  let laid = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 2 }), (puts) => {
      let other = PLAN
      for (const [at, what] of puts) {
        const place = at % (other.length + 1)
        other = other.slice(0, place) + what + other.slice(place)
      }
      const result = formatFile('план.yaml', bytesOf(other), NOTHING)
      if (result.kind !== 'formatted') return
      laid++
      const again = formatFile('план.yaml', result.bytes, NOTHING)
      expect(again.kind === 'formatted' && !again.isChanged, other).toBe(true)
    }),
    { numRuns: 1500 },
  )
  expect(laid).toBeGreaterThan(150)
})
