import type { Row, Table } from '../../../src/blocks/block.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { plainLines } from '../../../src/render/plain-text.ts'
import { activitiesTable } from '../../../src/views/activities-table.ts'
import { docx, numberingXml } from '../archive.ts'

/** How people make the table of a plan in Word. */
export interface Manner {
  readonly numbers: 'typed' | 'automatic'
  readonly sections: 'merged' | 'bold'
  /** Into how many tables it falls, and whether each has the head again. */
  readonly pages: 'whole' | 'split' | 'split with heads'
}

interface Line {
  readonly kind: 'section' | 'cells'
  readonly cells: readonly string[]
  readonly bold: boolean
}

const PAGE = 9

function linesOf({ rows, columns }: Table): readonly Line[] {
  return rows.map((row): Line => {
    if (row.kind === 'section') return { kind: 'section', cells: [row.text], bold: true }
    return { kind: 'cells', cells: columns.map((_, at) => textIn(row, at)), bold: row.emphasis === true }
  })
}

function textIn(row: Extract<Row, { kind: 'cells' }>, at: number): string {
  return plainLines(row.cells[at]?.blocks ?? []).join('\n')
}

/** The table of a plan as a document of Word, made in this manner. */
export function wordTable(roadmap: Roadmap, manner: Manner): Uint8Array {
  const table = activitiesTable(roadmap)
  const head: Line = { kind: 'cells', cells: table.columns.map(({ heading }) => heading), bold: true }
  const lines = linesOf(table)
  const size = manner.pages === 'whole' ? lines.length : PAGE
  const lists: string[] = []
  const rows = rowsXml(lines, head.cells.length, manner, lists)
  const pages = Array.from({ length: Math.ceil(rows.length / size) }, (_, page) => {
    const hasHead = page === 0 || manner.pages === 'split with heads'
    const own = rows.slice(page * size, (page + 1) * size)
    return `<w:tbl>${[...(hasHead ? [rowXml(head)] : []), ...own].join('')}</w:tbl><w:p/>`
  })
  const title = paragraphXml(roadmap.title.text, { bold: true })
  return docx(`${title}${pages.join('')}`, { 'word/numbering.xml': numberingXml(listsXml(lists)) })
}

function rowsXml(lines: readonly Line[], width: number, manner: Manner, lists: string[]): string[] {
  const hasNumbers = manner.numbers === 'automatic'
  let before: { readonly prefix: string; readonly last: number } | undefined
  return lines.map((line) => {
    if (line.kind === 'section') return sectionXml(line.cells[0] ?? '', width, manner)
    const [, prefix = '', last = ''] = /^((?:\d+\.)*)(\d+)\.?$/.exec(line.cells[0] ?? '') ?? []
    if (!hasNumbers || last === '') return rowXml(line)
    const goesOn = before?.prefix === prefix && before.last + 1 === Number(last)
    if (!goesOn) lists.push(`${prefix.replaceAll('%', '')}|${last}`)
    before = { prefix, last: Number(last) }
    return rowXml({ ...line, cells: ['', ...line.cells.slice(1)] }, lists.length)
  })
}

function sectionXml(title: string, width: number, { sections }: Manner): string {
  if (sections === 'merged')
    return `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="${width}"/></w:tcPr>${paragraphXml(title, { bold: true })}</w:tc></w:tr>`
  const [, number = '', words = title] = /^(\d+\.|[IVX]+\.)\s+(.*)$/s.exec(title) ?? []
  const cells = [number, words, ...Array.from({ length: width - 2 }, () => '')]
  return rowXml({ kind: 'cells', cells, bold: true })
}

function rowXml({ cells, bold }: Line, list?: number): string {
  const inside = cells.map((text, at) => {
    const own = at === 0 && list !== undefined ? { list } : {}
    return `<w:tc>${text
      .split('\n')
      .map((line) => paragraphXml(line, { bold, ...own }))
      .join('')}</w:tc>`
  })
  return `<w:tr>${inside.join('')}</w:tr>`
}

function paragraphXml(
  text: string,
  { bold, list }: { readonly bold: boolean; readonly list?: number },
): string {
  const number =
    list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`
  const looks = bold ? '<w:rPr><w:b/></w:rPr>' : ''
  return `<w:p>${number}<w:r>${looks}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** «1.|1» is a list whose numbers begin with «1.», the first of them 1. */
function listsXml(lists: readonly string[]): string {
  const abstracts = lists.map((list, at) => {
    const [prefix = '', first = '1'] = list.split('|')
    return `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:start w:val="${first}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${prefix}%1."/></w:lvl></w:abstractNum>`
  })
  const nums = lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`)
  return [...abstracts, ...nums].join('')
}

/** The same table as a page, for LibreOffice to make a document of. */
export function htmlTable(roadmap: Roadmap): string {
  const table = activitiesTable(roadmap)
  const width = table.columns.length
  const cell = (tag: string, text: string, bold: boolean): string => {
    const inside = text
      .split('\n')
      .map((line) => `<p>${bold ? `<b>${escaped(line)}</b>` : escaped(line)}</p>`)
    return `<${tag}>${inside.join('')}</${tag.split(' ')[0]}>`
  }
  const rows = linesOf(table).map(({ kind, cells, bold }) =>
    kind === 'section'
      ? `<tr>${cell(`td colspan="${width}"`, cells[0] ?? '', true)}</tr>`
      : `<tr>${cells.map((text) => cell('td', text, bold)).join('')}</tr>`,
  )
  const head = table.columns.map(({ heading }) => cell('th', heading, false)).join('')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p align="center"><b>${escaped(roadmap.title.text)}</b></p><table border="1"><thead><tr>${head}</tr></thead>${rows.join('')}</table></body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
