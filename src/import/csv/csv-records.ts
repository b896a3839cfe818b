import { CsvError, type Options, parse } from 'csv-parse/sync'

/** Line ends are `\n` already; rows may be of different lengths, and empty lines are rows. */
const COMMON: Options = { record_delimiter: '\n', relax_column_count: true }

/**
 * The records of a CSV text (RFC 4180), one by one to `take`, which may throw. What no standard describes stays as it is
 * typed: quotes in the middle of a field, words behind a closing quote. A quote that is never closed reaches to the end.
 */
export function csvRecords(text: string, delimiter: string, take: (record: string[]) => void): void {
  const options: Options = {
    ...COMMON,
    delimiter,
    relax_quotes: true,
    // Nothing is kept by the parser.
    on_record: (record: string[]) => {
      take(record)
      return null
    },
  }
  try {
    parse(text, options)
  } catch (error) {
    if (!isCsvFault(error, 'CSV_QUOTE_NOT_CLOSED')) throw error
    take(lastRecord(text, options))
  }
}

/** The record that a quote swallows; those before it have been taken. */
function lastRecord(text: string, options: Options): string[] {
  const records: string[][] = parse(`${text}"`, { ...options, on_record: (record: string[]) => record })
  return records.at(-1) ?? []
}

/**
 * The first records of a text, and whether nothing stands between a closing quote and the delimiter: that is a sign of the
 * delimiter being another one.
 */
export function csvSample(
  text: string,
  delimiter: string,
  count: number,
): { readonly records: readonly string[][]; readonly isSound: boolean } {
  const read = (options: Options): string[][] => parse(text, { ...COMMON, delimiter, to: count, ...options })
  try {
    return { records: read({}), isSound: true }
  } catch (error) {
    const isSound = !isCsvFault(error, 'CSV_INVALID_CLOSING_QUOTE')
    const records: string[][] = []
    csvRecords(text, delimiter, (record) => {
      if (records.length < count) records.push(record)
    })
    return { records, isSound }
  }
}

function isCsvFault(error: unknown, code: CsvError['code']): boolean {
  if (!(error instanceof CsvError)) throw error
  return error.code === code
}
