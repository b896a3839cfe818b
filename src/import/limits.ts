import { plural } from '../russian/plural.ts'
import { tooLarge } from './import-refusal.ts'

/** How much is read of one file; beyond it the file is refused with a sentence, so that a bomb costs seconds and not the machine. */
export interface Limits {
  /** The file as it lies on disk, bytes. */
  readonly fileBytes: number
  /** Files inside the archive. */
  readonly zipEntries: number
  /** Everything unpacked from one archive, bytes. */
  readonly unpackedBytes: number
  /** Unpacked to packed size of one part; looked at only beyond `ratioFrom` unpacked bytes, because small parts may be all alike. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Elements inside one another. */
  readonly xmlDepth: number
  /** Attributes of one element. */
  readonly xmlAttributes: number
  /** Rows of one sheet. */
  readonly sheetRows: number
  /** Rows by columns of one sheet, empty cells as well. */
  readonly sheetCells: number
  /** Paragraphs, rows and cells of one document; strings of one book. */
  readonly items: number
}

/**
 * A plan of 20,000 rows has 120 MB of XML and 260,000 items, and is read in four seconds with 210 MiB of memory; a real one
 * has 80 rows. An honest part packs 10 to 60 times, a table of equal rows up to 250, a bomb 1,000.
 */
export const LIMITS: Limits = {
  fileBytes: 100_000_000,
  zipEntries: 10_000,
  unpackedBytes: 300_000_000,
  ratio: 300,
  ratioFrom: 32_000_000,
  xmlDepth: 256,
  xmlAttributes: 1_000,
  sheetRows: 50_000,
  sheetCells: 2_000_000,
  items: 1_000_000,
}

/** Counts what goes into memory and refuses the file when there is too much of it. */
export interface Budget {
  readonly spend: () => void
}

/** `what` in the genitive plural: «абзацев и ячеек». */
export function budget(limit: number, what: string): Budget {
  let spent = 0
  return {
    spend: () => {
      spent++
      if (spent > limit) throw tooLarge(`больше ${limit.toLocaleString('ru')} ${what}`)
    },
  }
}

/** «11 строк и 2 столбца». */
export function tableSize(rows: number, columns: number): string {
  const named = plural(columns, ['столбец', 'столбца', 'столбцов'])
  return `${plural(rows, ['строку', 'строки', 'строк'])} и ${named}`
}
