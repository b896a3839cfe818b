import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberWords } from '../../../src/import/docx/numbering/number-words.ts'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { docx, numberingXml } from '../archive.ts'

interface LevelCase {
  readonly start: number
  /** The number of levels above that restart it; all of them where there is none. */
  readonly restart: number | undefined
}

const LEVELS = 4

/** Lists over one template, each beginning anew at the first level or not. */
interface ListCase {
  readonly levels: readonly LevelCase[]
  readonly starts: readonly (number | undefined)[]
  readonly steps: readonly (readonly [list: number, level: number])[]
}

const anyList = (starts: fc.Arbitrary<number | undefined>): fc.Arbitrary<ListCase> =>
  fc.record({
    levels: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 12 }),
        restart: fc.option(fc.integer({ min: 0, max: LEVELS }), { nil: undefined }),
      }),
      { minLength: LEVELS, maxLength: LEVELS },
    ),
    starts: fc.array(starts, { minLength: 3, maxLength: 3 }),
    steps: fc.array(fc.tuple(fc.nat(2), fc.nat(LEVELS - 1)), { maxLength: 40 }),
  })

function documentOf({ levels, starts, steps }: ListCase): Uint8Array {
  const texts = levels.map((_, level) =>
    Array.from({ length: level + 1 }, (_, above) => `%${above + 1}`).join('.'),
  )
  const definitions = levels.map(
    ({ start, restart }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/>${
        restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`
      }<w:lvlText w:val="${texts[level]}"/></w:lvl>`,
  )
  const lists = starts.map((start, list) => {
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`
    return `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="7"/>${start === undefined ? '' : override}</w:num>`
  })
  const body = steps.map(
    ([list, level]) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list + 1}"/></w:numPr></w:pPr></w:p>`,
  )
  const abstract = `<w:abstractNum w:abstractNumId="7">${definitions.join('')}</w:abstractNum>`
  return docx(body.join(''), { 'word/numbering.xml': numberingXml(abstract + lists.join('')) })
}

function labelsOf(list: ListCase): (string | undefined)[] {
  return readDocx(documentOf(list)).blocks.map((block) =>
    block.kind === 'paragraph' ? block.label?.text : '',
  )
}

/**
 * The number of a level at a step, looked for backwards: since the last step that restarted the level, it was used as often
 * as paragraphs stand at it, and once more if the first one there stood deeper.
 */
function numberAt(step: number, level: number, { levels, steps }: ListCase): number {
  const { start, restart = level } = levels[level] ?? { start: 1, restart: undefined }
  const before = steps.slice(0, step + 1).map(([, at]) => at)
  const since = before.slice(before.findLastIndex((at) => at < Math.min(level, restart)) + 1)
  const used = since.filter((at) => at >= level)
  const skipped = (used[0] ?? level) > level ? 1 : 0
  return start - 1 + skipped + used.filter((at) => at === level).length
}

describe('numbers of lists', () => {
  test('are those of the steps before, whatever the levels and restarts', () => {
    fc.assert(
      fc.property(anyList(fc.constant(undefined)), (list) => {
        const expected = list.steps.map(([, level], step) =>
          Array.from({ length: level + 1 }, (_, above) => numberAt(step, above, list)).join('.'),
        )
        expect(labelsOf(list)).toEqual(expected)
      }),
    )
  })

  test('begin anew once where a list says so, and go on for all lists of the template', () => {
    fc.assert(
      fc.property(anyList(fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined })), (any) => {
        const list = { ...any, steps: any.steps.map(([one]) => [one, 0] as const) }
        const used = list.steps.map(([one]) => one)
        const expected = used.map((_, step) => {
          const begins = used
            .slice(0, step + 1)
            .map((one, at) => used.indexOf(one) === at && list.starts[one] !== undefined)
          const from = begins.lastIndexOf(true)
          const start = from < 0 ? (list.levels[0]?.start ?? 1) : (list.starts[used[from] ?? 0] ?? 0)
          return String(start + step - Math.max(from, 0))
        })
        expect(labelsOf(list)).toEqual(expected)
      }),
    )
  })
})

describe('numberWords', () => {
  const alphabet = (first: string, last: string, without = ''): string =>
    Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) =>
      String.fromCharCode(first.charCodeAt(0) + i),
    )
      .filter((letter) => !without.includes(letter))
      .join('')

  test.each([
    ['lowerLetter', alphabet('a', 'z')],
    ['upperLetter', alphabet('A', 'Z')],
    ['russianLower', alphabet('а', 'я', 'йъь')],
    ['russianUpper', alphabet('А', 'Я', 'ЙЪЬ')],
  ])('%s goes through the alphabet, then doubles the letters', (format, letters) => {
    const count = letters.length
    const shown = Array.from({ length: 3 * count }, (_, i) => numberWords(i + 1, format))
    expect(shown).toEqual([1, 2, 3].flatMap((times) => [...letters].map((letter) => letter.repeat(times))))
    expect(numberWords(30 * count, format)).toBe((letters.at(-1) ?? '').repeat(30))
    expect(numberWords(2 ** 31, format)).toBe(String(2 ** 31))
  })

  test('upperRoman can be read back', () => {
    const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
    for (let number = 1; number < 4000; number++) {
      const digits = [...numberWords(number, 'upperRoman')].map((digit) => worth[digit] ?? Number.NaN)
      const sum = digits.reduce(
        (total, digit, i) => total + (digit < (digits[i + 1] ?? 0) ? -digit : digit),
        0,
      )
      expect(sum).toBe(number)
    }
    expect(numberWords(1994, 'upperRoman')).toBe('MCMXCIV')
    expect(numberWords(4, 'lowerRoman')).toBe('iv')
    expect(numberWords(4000, 'upperRoman')).toBe('4000')
    expect(numberWords(0, 'upperRoman')).toBe('0')
  })

  test('other formats', () => {
    expect(
      ['decimalZero', '001', 'numberInDash', 'none', 'ganada', ''].map((format) => numberWords(9, format)),
    ).toEqual(['09', '009', '- 9 -', '', '9', '9'])
    expect(numberWords(10, 'decimalZero')).toBe('10')
  })
})
