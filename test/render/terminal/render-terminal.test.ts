import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Cell, Print, Row } from '../../../src/blocks/block.ts'
import { renderTerminal } from '../../../src/render/terminal/render-terminal.ts'
import { wrap } from '../../../src/render/terminal/wrap.ts'
import { colours } from '../../../src/terminal/colour.ts'

const PLAIN = colours({ env: {}, isTerminal: false })
const COLOURED = colours({ env: {}, isTerminal: true })

function cell(text: string, tone?: Cell['tone']): Cell {
  return { blocks: [{ type: 'paragraph', inlines: [{ text }] }], ...(tone && { tone }) }
}

function print(rows: readonly Row[], headings: readonly string[]): Print {
  return {
    title: '',
    author: '',
    date: '2022-01-01',
    meta: [],
    binding: false,
    sheets: [
      {
        kind: 'appendix',
        orientation: 'landscape',
        blocks: [
          { type: 'heading', level: 1, text: 'Исполнение плана' },
          {
            type: 'table',
            columns: headings.map((heading) => ({ heading, align: 'left' })),
            numbered: false,
            rows,
          },
        ],
      },
    ],
  }
}

const ROWS: Row[] = [
  { kind: 'section', text: '1. Организация работы' },
  {
    kind: 'cells',
    cells: [cell('1.1'), cell('Назначение кураторов школ с низкими результатами'), cell('просрочено', 'bad')],
  },
]
const HEADS = ['№', 'Мероприятие', 'Статус']

describe('a table on a screen', () => {
  it('wraps by words inside its columns', async () => {
    expect(await renderTerminal(print(ROWS, HEADS), { columns: 46, colour: PLAIN })).toBe(
      `Исполнение плана

№    Мероприятие                    Статус
───  ─────────────────────────────  ──────────

1. Организация работы
1.1  Назначение кураторов школ с    просрочено
     низкими результатами
`,
    )
  })
  it('colours by tone, and is plain text in a pipe', async () => {
    const coloured = await renderTerminal(print(ROWS, HEADS), { columns: 80, colour: COLOURED })
    expect(coloured).toContain('\u001b[31mпросрочено\u001b[39m')
    const plain = await renderTerminal(print(ROWS, HEADS), { columns: 80, colour: PLAIN })
    expect(plain).not.toContain('\u001b')
  })
  it('is a card a row where the screen is too narrow', async () => {
    const text = await renderTerminal(print(ROWS, HEADS), { columns: 20, colour: PLAIN })
    expect(text).toContain(
      '№: 1.1\nМероприятие:\nНазначение кураторов\nшкол с низкими\nрезультатами\nСтатус: просрочено',
    )
  })
  it('does not let a file write to the terminal', async () => {
    const evil: Row[] = [{ kind: 'cells', cells: [cell('1'), cell('\u001b[2J'), cell('')] }]
    expect(await renderTerminal(print(evil, HEADS), { columns: 80, colour: PLAIN })).not.toContain('\u001b')
  })
  const word = fc.string({
    unit: fc.constantFrom(...'абвгдеёжз-–/1.5«»'.split(''), '漢', 'й'),
    minLength: 1,
    maxLength: 30,
  })
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
  it('is never wider than the screen, and loses no letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, text), { maxLength: 4 }),
        fc.integer({ min: 24, max: 120 }),
        async (rows, columns) => {
          const cells = rows.map((texts): Row => ({ kind: 'cells', cells: texts.map((each) => cell(each)) }))
          const shown = await renderTerminal(print(cells, HEADS), { columns, colour: PLAIN })
          for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
          const letters = (from: string): string => [...from.replace(/\s/g, '')].sort().join('')
          const given = rows.flat().join('')
          const count = (from: string, letter: string): number => from.split(letter).length
          for (const letter of new Set(letters(given)))
            expect(count(shown, letter)).toBeGreaterThanOrEqual(count(given, letter))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('wrap', () => {
  const widthOf = (each: string): number => each.length
  it.each([
    ['а б в', 3, ['а б', 'в']],
    ['учебно-методический', 10, ['учебно-', 'методическ', 'ий']],
    ['длинноеслово', 5, ['длинн', 'оесло', 'во']],
    ['', 5, ['']],
    ['в городе-герое', 10, ['в городе-', 'герое']],
  ])('«%s» in %d', (line, width, lines) => {
    expect(wrap(line, width, widthOf)).toEqual(lines)
  })
})
