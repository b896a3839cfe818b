import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkForm } from '../../../src/check/check-file.ts'
import { ImportRefusal } from '../../../src/import/import-refusal.ts'
import { readSource } from '../../../src/import/read-source.ts'
import type { SourceBlock, SourceCell, SourceDocument } from '../../../src/import/source-document.ts'
import { docx } from '../archive.ts'
import { HEAD, importOf } from './source.ts'

const words = fc.oneof(
  fc.constantFrom(
    ...HEAD,
    '1',
    '1.1',
    'IV.',
    'х',
    '–',
    'ПРИКАЗ',
    'ПРИКАЗЫВАЮ:',
    'Приложение № 2 к приказу от 1.1.2024 № 5',
    'УТВЕРЖДЁН',
    'Цель: жить',
    'Задачи:',
    'Показатели',
    '2024 г. – 5 %; 2025 г. – 6',
    'УО (далее – «УО»)',
    'И. И. Иванов',
    'Утратила силу (приказ от 10.01.2024 № 5)',
    '- пункт',
    '__proto__',
    'constructor',
    '',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('а', 'Б', ' ', '\n', ':', '#', '|', '"', '«', '\t', '\u00a0', '1', '.'),
    maxLength: 20,
  }),
)
const paragraph: fc.Arbitrary<SourceBlock> = fc.record(
  {
    kind: fc.constant('paragraph' as const),
    text: words,
    bold: fc.boolean(),
    align: fc.constantFrom('left' as const, 'center' as const),
    headingLevel: fc.integer({ min: 1, max: 4 }),
    label: fc.record({ text: fc.constantFrom('1.', '1.1', 'а)', '–', 'IV.'), level: fc.constant(0) }),
  },
  { requiredKeys: ['kind', 'text', 'bold', 'align'] },
)
const cell = (column: number): fc.Arbitrary<SourceCell> =>
  fc.record({
    column: fc.constant(column),
    columnSpan: fc.constantFrom(1, 1, 1, 2, 5),
    rowSpan: fc.constantFrom(1, 1, 1, 2, 3),
    blocks: fc.array(paragraph, { maxLength: 2 }),
  })
const row = fc
  .tuple(...[0, 1, 2, 3, 4].map((column) => fc.option(cell(column), { nil: undefined })))
  .map((cells) => ({ cells: apart(cells.flatMap((each) => each ?? [])), isHeader: false }))
const table: fc.Arbitrary<SourceBlock> = fc
  .array(row, { maxLength: 6 })
  .map((rows) => ({ kind: 'table', rows: [headRow(), ...rows] }))
const document: fc.Arbitrary<SourceDocument> = fc.record({
  blocks: fc.array(fc.oneof(paragraph, table), { maxLength: 8 }),
  skipped: fc.constant([]),
})

/** A place of the grid belongs to one cell. */
function apart(cells: readonly SourceCell[]): SourceCell[] {
  let free = 0
  return cells.flatMap((each) => {
    if (each.column < free) return []
    free = each.column + each.columnSpan
    return [{ ...each, columnSpan: Math.min(each.columnSpan, 5 - each.column) }]
  })
}

function headRow(): { cells: SourceCell[]; isHeader: boolean } {
  return {
    isHeader: true,
    cells: HEAD.map((text, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      blocks: [{ kind: 'paragraph', text, bold: true, align: 'left' }],
    })),
  }
}

/** What is imported, or nothing where the document is refused with a sentence. */
function tried(source: SourceDocument): ReturnType<typeof importOf> | undefined {
  try {
    return importOf(source)
  } catch (error) {
    if (error instanceof ImportRefusal) return undefined
    throw error
  }
}

test('of any document comes a plan that can be read, or a refusal; no word is lost untold', () => {
  fc.assert(
    fc.property(document, (source) => {
      const imported = tried(source)
      if (imported === undefined) return
      const { findings } = checkForm('plan.yaml', Buffer.from(imported.text))
      expect(findings.filter(({ rule }) => /^(?:yaml|file)-/.test(rule) && rule !== 'yaml-alias')).toEqual([])
      const told = [imported.text, ...imported.report.losses.map(({ words: lost }) => lost)].join(' ')
      const known = new Set(lettersOf(told))
      const explained =
        /^(?:приказ\p{L}*|приложение|постановление|распоряжение|утвержд\p{L}*|согласовано|рассылка|проект|от|к|и|на|из|да|[ivxlc]+|[xхv])$/iu
      for (const word of source.blocks.flatMap(tableWords))
        if (!explained.test(word) && !/^\d/.test(word)) expect([...known]).toContain(word)
    }),
    { numRuns: 300 },
  )
})

function tableWords(block: SourceBlock): string[] {
  if (block.kind === 'paragraph') return []
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) =>
      blocks.flatMap((inner) => (inner.kind === 'paragraph' ? lettersOf(inner.text) : [])),
    ),
  )
}

/** As the report counts them. */
function lettersOf(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase()
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !HEADINGS.has(word))
}

const HEADINGS: ReadonlySet<string> = new Set(HEAD.map((heading) => heading.toLowerCase()))

test.each([
  ['capital letters', 'А'.repeat(300_000)],
  ['spaces', `А${' '.repeat(300_000)}Б`],
  ['digits', '1'.repeat(300_000)],
  ['digits and dots', '1.'.repeat(150_000)],
  ['brackets', '('.repeat(300_000)],
  ['years', '2024 г. – '.repeat(30_000)],
  ['quotes', '«'.repeat(300_000)],
  ['«далее»', '(далее – '.repeat(30_000)],
])('%s in great number do not hang it', (_, text) => {
  const started = performance.now()
  for (const place of [
    [text, 'Приложение', headedTable('Дело')],
    ['ПРИКАЗ', 'Об отчёте', 'ПРИКАЗЫВАЮ:', `1. ${text}`, text, headedTable('Дело')],
    ['Приложение', '^ **План**', 'Показатели', `1. ${text}`, headedTable(text)],
  ])
    tried({ blocks: place.map((each) => (typeof each === 'string' ? lineOf(each) : each)), skipped: [] })
  expect(performance.now() - started).toBeLessThan(15_000)
})

function lineOf(text: string): SourceBlock {
  return { kind: 'paragraph', text, bold: false, align: 'left' }
}

function headedTable(text: string): SourceBlock {
  const cells = HEAD.map(
    (_, column): SourceCell => ({ column, columnSpan: 1, rowSpan: 1, blocks: [lineOf(text)] }),
  )
  return { kind: 'table', rows: [headRow(), { cells, isHeader: false }] }
}

test('a document whose XML is changed anywhere is imported or refused', () => {
  const cellXml = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const rowXml = (cells: readonly string[]): string => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`
  const body = `<w:tbl>${rowXml(HEAD)}${rowXml(['1', 'Совет', 'май', 'УО', 'Протокол'])}</w:tbl>`
  const change = fc.record({ at: fc.nat(body.length), drop: fc.nat(12), put: fc.string({ maxLength: 6 }) })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const xml = changes.reduce(
        (text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop),
        body,
      )
      try {
        importOf(readSource('plan.docx', docx(xml)))
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
