import type { Print, Table } from '../../blocks/block.ts'
import { plainLines } from '../plain-text.ts'

/**
 * The tables of a print for a spreadsheet with a Russian locale: UTF-8 with BOM, semicolons, CRLF (RFC 4180 otherwise).
 * Section rows become the first column, so that every line stands alone; tables are parted by an empty line.
 */
export function renderCsv(print: Print): string {
  const tables = print.sheets.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table')
  return `\ufeff${tables.map(tableLines).join('\r\n')}`
}

function tableLines({ columns, rows }: Table): string {
  const hasSections = rows.some(({ kind }) => kind === 'section')
  const lines: string[][] = [[...(hasSections ? ['Раздел'] : []), ...columns.map(({ heading }) => heading)]]
  let section = ''
  for (const row of rows) {
    if (row.kind === 'section') section = row.text
    else {
      const cells = columns.map((_, i) => plainLines(row.cells[i]?.blocks ?? []).join('\n'))
      lines.push([...(hasSections ? [section] : []), ...cells])
    }
  }
  return lines.map((cells) => `${cells.map(field).join(';')}\r\n`).join('')
}

/** A number as the locale writes it: never a formula, whatever its sign. */
const NUMBER = /^[-−+]?\d[\d \u00a0]*(?:,\d+)?\s?%?$/
/** Spreadsheets run what begins with one of these, blanks before it or not (OWASP «CSV Injection»). */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠|]/
/** «1.5», «10.12»: a spreadsheet would read the number of a row as a date. */
const ROW_NUMBER = /^\d+(?:\.\d+)+\.?$/

function field(text: string): string {
  // A spreadsheet takes only the ASCII minus for the sign of a number.
  const number = NUMBER.test(text) ? text.replace('−', '-') : undefined
  const safe = number ?? (FORMULA.test(text) ? `'${text}` : text)
  const kept = ROW_NUMBER.test(safe) && !/^\d\d\.\d\d\.\d{4}$/.test(safe) ? `\u00a0${safe}` : safe
  return /[";\r\n\t]|^ | $/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept
}
