import type { Imported, ImportOptions } from '../../../src/import/import-plan.ts'
import { importPlan } from '../../../src/import/import-plan.ts'
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from '../../../src/import/source-document.ts'
import { readDocument } from '../../../src/source/document.ts'

/** A cell of a test table: its words (a line a paragraph), and how it is merged. `**…**` is bold, `[1.] ` an automatic number. */
type TestCell = string | { readonly text: string; readonly columns?: number; readonly rows?: number }

/** Rows of cells from left to right; `null` is a place that a cell of a row above covers. */
export function table(rows: readonly (readonly (TestCell | null)[])[]): SourceTable {
  return {
    kind: 'table',
    rows: rows.map((cells) => {
      let column = 0
      const placed = cells.flatMap((cell): SourceCell[] => {
        const at = column
        if (cell === null) {
          column++
          return []
        }
        const { text, columns = 1, rows: tall = 1 } = typeof cell === 'string' ? { text: cell } : cell
        column += columns
        return [{ column: at, columnSpan: columns, rowSpan: tall, blocks: text.split('\n').map(paragraph) }]
      })
      return { cells: placed, isHeader: false }
    }),
  }
}

/** `**…**` is bold, `[1.] ` an automatic number, `# ` a heading, `^ ` centred. */
export function paragraph(line: string): SourceParagraph {
  const [, hashes = ''] = /^(#+) /.exec(line) ?? []
  const isCentred = line.startsWith('^ ')
  const bare = line.replace(/^(?:#+|\^) /, '')
  const [, label] = /^\[(.+?)\] /.exec(bare) ?? []
  const text = label === undefined ? bare : bare.replace(/^\[.+?\] /, '')
  const isBold = /^\*\*.*\*\*$/.test(text)
  return {
    kind: 'paragraph',
    text: isBold ? text.slice(2, -2) : text,
    bold: isBold,
    align: isCentred ? 'center' : 'left',
    ...(label !== undefined && { label: { text: label, level: 0 } }),
    ...(hashes !== '' && { headingLevel: hashes.length }),
  }
}

/** Paragraphs and tables in their order. */
export function documentOf(...blocks: readonly (string | SourceTable)[]): SourceDocument {
  return {
    blocks: blocks.map((block): SourceBlock => (typeof block === 'string' ? paragraph(block) : block)),
    skipped: [],
  }
}

export const HEAD = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'] as const

export function importOf(document: SourceDocument, options: Partial<ImportOptions> = {}): Imported {
  return importPlan(document, { name: 'план', code: 'plan', ...options })
}

/** A value of the imported plan as it is read from its text. */
export function planOf({ text }: Imported): Readonly<Record<string, unknown>> {
  const { value, problems } = readDocument('plan.yaml', Buffer.from(text))
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return value as Readonly<Record<string, unknown>>
}

/** Sections and activities in a form that is read at a glance: «2. Раздел», «  1.1 Дело | срок | кто | итог», «    1.1.1 …». */
export function outline(imported: Imported): string[] {
  const value = planOf(imported) as { разделы?: Item[]; мероприятия?: Item[] }
  return [...(value.разделы ?? []), ...(value.мероприятия ?? [])].flatMap((item) => itemLines(item, 0))
}

interface Item {
  readonly номер?: string
  readonly название?: string
  readonly мероприятие?: string
  readonly мероприятия?: readonly Item[]
  readonly [key: string]: unknown
}

function itemLines(
  { номер, название, мероприятие, мероприятия = [], ...cells }: Item,
  depth: number,
): string[] {
  const title = [...(номер === undefined ? [] : [`[${номер}]`]), название ?? мероприятие].join(' ')
  const rest = Object.values(cells).map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)))
  const line = `${'  '.repeat(depth)}${название === undefined ? '' : '§ '}${[title, ...rest].join(' | ')}`
  return [line.replace(/\n/g, ' ⏎ '), ...мероприятия.flatMap((item) => itemLines(item, depth + 1))]
}

/** The comments of the imported plan, one a line. */
export function comments({ text }: Imported): string[] {
  return text.split('\n').flatMap((line) => /^\s*# (.*)$/.exec(line)?.[1] ?? [])
}
