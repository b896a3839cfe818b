import { decodeText } from './csv/decode-text.ts'
import { readCsv } from './csv/read-csv.ts'
import { readDocx } from './docx/read-docx.ts'
import { ImportRefusal, tooLarge } from './import-refusal.ts'
import { LIMITS, type Limits } from './limits.ts'
import { readMarkdownTables } from './markdown/read-markdown.ts'
import type { SourceDocument } from './source-document.ts'
import { refusalOf, sourceKind } from './source-kind.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export interface SourceOptions {
  readonly limits?: Limits
}

/**
 * A file as a document: what it is tells its content, and of texts the ending of its name. Of a book every sheet
 * that is not empty is a table with its `sheet`. Throws ImportRefusal, also for formats that are not read; its `reason` names the old ones.
 */
export function readSource(name: string, bytes: Uint8Array, options: SourceOptions = {}): SourceDocument {
  const { limits = LIMITS } = options
  if (bytes.length === 0) throw new ImportRefusal('other-format', 'Файл пуст')
  if (bytes.length > limits.fileBytes) throw tooLarge(`больше ${Math.round(limits.fileBytes / 1e6)} МБ`)
  const kind = sourceKind(bytes, limits)
  switch (kind) {
    case 'docx':
      return readDocx(bytes, limits)
    case 'xlsx': {
      const { sheets, skipped } = readXlsx(bytes, limits)
      return { blocks: sheets.map(({ table }) => table).filter(({ rows }) => rows.length > 0), skipped }
    }
    case 'text':
      return readText(name, bytes, limits)
    default:
      throw refusalOf(kind)
  }
}

function readText(name: string, bytes: Uint8Array, limits: Limits): SourceDocument {
  const ending = /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? ''
  switch (ending) {
    case '.md':
    case '.markdown':
      return readMarkdownTables(decodeText(bytes), limits)
    case '.csv':
    case '.tsv':
    case '.txt':
      return { blocks: [readCsv(bytes, limits)], skipped: [] }
    case '.yaml':
    case '.yml':
      throw new ImportRefusal('other-format', 'Это файл YAML: план в нём уже есть, импорт не нужен')
    case '.docx':
    case '.xlsx':
      throw refusalOf('text')
    default:
      throw new ImportRefusal(
        'other-format',
        'Формат файла не распознан: импорт читает .docx, .xlsx, .csv и Markdown (.md)',
      )
  }
}
