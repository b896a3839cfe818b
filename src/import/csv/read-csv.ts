import { tooLarge } from '../import-refusal.ts'
import { budget, LIMITS, type Limits, tableSize } from '../limits.ts'
import type { SourceCell, SourceRow, SourceTable } from '../source-document.ts'
import { csvRecords, csvSample } from './csv-records.ts'
import { decodeText } from './decode-text.ts'

/**
 * A table saved as text: delimiter and encoding are found out, every row has all columns, empty rows and columns at the
 * end are cut off. Throws ImportRefusal for a table that is too large.
 */
export function readCsv(bytes: Uint8Array, limits: Limits = LIMITS): SourceTable {
  if (bytes.length > limits.fileBytes) throw tooLarge(`больше ${Math.round(limits.fileBytes / 1e6)} МБ`)
  const decoded = decodeText(bytes)
  // Excel tells itself which delimiter it means
  const [directive = '', named] = /^sep=(.)\n/.exec(decoded) ?? []
  const text = decoded.slice(directive.length)
  const records = trimmed(readAll(text, named ?? delimiterOf(text), limits))
  const width = widest(records)
  if (records.length * width > limits.sheetCells)
    throw tooLarge(`таблица занимает ${tableSize(records.length, width)}`)
  const empty = Array.from({ length: width }, (_, column) => cellOf('', column))
  const rows = records.map(
    (record): SourceRow => ({
      cells: empty.map((emptyCell, column) => {
        const text = record[column] ?? ''
        return text.trim() === '' ? emptyCell : cellOf(text, column)
      }),
      isHeader: false,
    }),
  )
  return { kind: 'table', rows }
}

function readAll(text: string, delimiter: string, limits: Limits): string[][] {
  const records: string[][] = []
  const items = budget(limits.items, 'строк и ячеек')
  csvRecords(text, delimiter, (record) => {
    if (records.length >= limits.sheetRows)
      throw tooLarge(`в таблице больше ${limits.sheetRows.toLocaleString('ru')} строк`)
    for (const _ of record) items.spend()
    records.push(record)
  })
  return records
}

const DELIMITERS = [';', '\t', ',']
/** Records that are looked at to find the delimiter. */
const SAMPLE = 50

/**
 * The delimiter that gives most records the same number of fields; one that leaves text behind a closing quote only where
 * no other parts anything. Of equals the first, for commas stand in numbers.
 */
function delimiterOf(text: string): string {
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, ...partingOf(text, delimiter) }))
  const parting = candidates.filter(({ records }) => records > 0)
  const sound = parting.filter(({ isSound }) => isSound)
  const [best] = (sound.length > 0 ? sound : parting).toSorted((a, b) => b.records - a.records)
  return best?.delimiter ?? ';'
}

/** How many of the first records a delimiter parts into the usual number of fields. */
function partingOf(text: string, delimiter: string): { readonly records: number; readonly isSound: boolean } {
  const { records, isSound } = csvSample(text, delimiter, SAMPLE)
  const wide = records
    .map(({ length }) => length)
    .filter((width) => width > 1)
    .toSorted((a, b) => a - b)
  const usual = wide[Math.floor(wide.length / 2)]
  return { records: wide.filter((width) => width === usual).length, isSound }
}

/** Without empty rows at the end and empty fields at the end of every row. */
function trimmed(records: readonly string[][]): readonly (readonly string[])[] {
  const cut = records.map((record) =>
    record.slice(0, record.findLastIndex((field) => field.trim() !== '') + 1),
  )
  return cut.slice(0, cut.findLastIndex((record) => record.length > 0) + 1)
}

function widest(records: readonly (readonly string[])[]): number {
  return records.reduce((width, record) => Math.max(width, record.length), 0)
}

function cellOf(text: string, column: number): SourceCell {
  const blocks: SourceCell['blocks'] =
    text === '' ? [] : [{ kind: 'paragraph', text, bold: false, align: 'left' }]
  return { column, columnSpan: 1, rowSpan: 1, blocks }
}
