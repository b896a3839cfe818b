import type { Plain } from '../../source/edit/plain.ts'
import { flat, type Line, linesOf } from '../order/lines.ts'
import type { SourceBlock, SourceParagraph, SourceTable } from '../source-document.ts'
import { cellAt, type Grid, gridOf } from '../table/grid.ts'
import { readIndicatorLine, readIndicatorTable } from './indicators.ts'

/** What an appendix holds, in its order; the activities themselves are read elsewhere. */
export interface ReadAppendix {
  readonly title: string
  readonly parts: readonly AppendixPart[]
  /** Heads of tables of indicators, and numbers of their rows. */
  readonly heads: readonly string[]
}

/** `name` as in `содержание`; a prose part has its text. */
export interface AppendixPart {
  readonly name: 'основания' | 'цель' | 'задачи' | 'показатели' | 'таблица' | 'текст'
  readonly heading?: string
  readonly items: readonly Plain[]
  readonly text: string
}

interface Part extends AppendixPart {
  readonly items: Plain[]
  text: string
}

/** Words that lead in a part, behind its number; «Цель: …» may go on on the same line. */
const LEADS: readonly (readonly [name: AppendixPart['name'], words: RegExp])[] = [
  ['цель', /^(?:основн\S+\s+)?цел[ьи](?=[\s:–—-]|$)/iu],
  ['задачи', /^(?:основн\S+\s+)?задачи(?=[\s:–—-]|$)/iu],
  ['показатели', /^(?:целевы\S+\s+)?(?:индикатор|показател)|^ожидаем\S+\s+(?:конечн\S+\s+)?результат/iu],
  ['основания', /^(?:основани[яе]|нормативн|документы,?\s+на)|основывается\s+на/iu],
]

const NUMBER = /^(?:(?:[IVX]{1,5}|\d{1,2})[.)]\s*)/u

/** Blocks of an appendix behind its mark; `isPlan` tells those that make the table of activities. */
export function readAppendix(
  blocks: readonly SourceBlock[],
  isPlan: (block: SourceBlock) => boolean,
): ReadAppendix {
  const titleEnd = endOfTitle(blocks, isPlan)
  const title = linesOf(blocks.slice(0, titleEnd))
    .map(({ text }) => flat(text))
    .join(' ')
  const open: Open = { parts: [], heads: [] }
  for (const block of blocks.slice(titleEnd)) {
    if (isPlan(block)) {
      if (!open.parts.some(({ name }) => name === 'таблица')) begin(open, 'таблица')
    } else if (block.kind === 'table') takeTable(open, block)
    else for (const line of linesOf([block])) takeLine(open, line)
  }
  return { title, ...open }
}

/** An appendix of which a part has been read. */
interface Open {
  readonly parts: Part[]
  readonly heads: string[]
}

function begin({ parts }: Open, name: Part['name'], heading?: string): Part {
  const part: Part = { name, items: [], text: '', ...(heading !== undefined && { heading }) }
  parts.push(part)
  return part
}

/** A table of indicators goes to their part; any other is prose. */
function takeTable(open: Open, block: SourceTable): void {
  const last = open.parts.at(-1)
  const read = readIndicatorTable(gridOf(block, 0))
  if (read === undefined) {
    addText(last?.name === 'текст' ? last : begin(open, 'текст'), tableText(block))
    return
  }
  const isWaiting = last?.name === 'показатели' && last.items.length === 0
  const part = isWaiting ? last : begin(open, 'показатели')
  for (const indicator of read.indicators) part.items.push(indicator as Plain)
  open.heads.push(...read.head)
}

function takeLine(open: Open, line: Line): void {
  const lead = leadOf(line)
  if (lead !== undefined) {
    const part = begin(open, lead.name, lead.heading)
    if (lead.rest !== '') part.items.push(lead.rest)
  } else if (isHeading(line)) begin(open, 'текст', flat(withLabel(line)))
  else {
    const last = open.parts.at(-1)
    const part = last === undefined || last.name === 'таблица' ? begin(open, 'текст') : last
    addLine(part, line, (name) => begin(open, name))
  }
}

/** The title: bold, centred or marked paragraphs at the top, up to the first that is none of it or stands otherwise. */
function endOfTitle(blocks: readonly SourceBlock[], isPlan: (block: SourceBlock) => boolean): number {
  let end = 0
  let first: SourceParagraph | undefined
  for (const [at, block] of blocks.entries()) {
    if (isPlan(block) || block.kind === 'table') break
    if (block.text.trim() === '') {
      if (first !== undefined) break
      continue
    }
    if (leadOf(linesOf([block])[0]) !== undefined || !isOfTitle(block, first)) break
    first ??= block
    end = at + 1
  }
  return end
}

const LONGEST_TITLE = 400

function isOfTitle(block: SourceParagraph, first: SourceParagraph | undefined): boolean {
  if (first === undefined) return isMarked(block) || block.text.length < LONGEST_TITLE
  return isMarked(block) && block.align === first.align && (block.headingLevel ?? 1) === 1
}

function isMarked({ bold, align, headingLevel }: SourceParagraph): boolean {
  return bold || align === 'center' || headingLevel === 1
}

function leadOf(line: Line | undefined): { name: Part['name']; heading?: string; rest: string } | undefined {
  if (line === undefined || (line.label !== undefined && /^[-–—•·]/.test(line.label))) return undefined
  const whole = flat(withLabel(line))
  const bare = whole.replace(NUMBER, '')
  const found = LEADS.find(([, words]) => words.test(bare))
  if (found === undefined || isItem(line, bare)) return undefined
  const [name, words] = found
  const mark = words.exec(bare)?.[0] ?? ''
  const inline =
    name === 'цель' && bare === whole ? /^\s*[:–—-]\s*(?=\S)/u.exec(bare.slice(mark.length)) : null
  if (inline !== null) return { name, rest: bare.slice(mark.length + inline[0].length) }
  const isAlone = line.heading || line.bold || /:$/.test(bare) || bare.length < 80
  return isAlone && !/[.;]$/.test(bare) ? { name, heading: whole, rest: '' } : undefined
}

/** «1. Цель …» in a list is an item of it; «1. Цель программы:» is a heading. */
function isItem({ label, bold, heading }: Line, bare: string): boolean {
  const isMarked = bold || heading || /:$/.test(bare)
  return label !== undefined && /^\d/.test(label) && !isMarked && bare.split(' ').length > 3
}

function isHeading(line: Line): boolean {
  return (line.heading || line.bold) && line.text.length < 250
}

function withLabel({ label, text }: Line): string {
  return label === undefined ? text : `${label} ${text}`
}

/** A line goes to the part it stands under; what a list cannot hold is a part of prose. */
function addLine(part: Part, line: Line, begin: (name: Part['name']) => Part): void {
  const text = flat(line.text)
  if (part.name === 'текст') addText(part, withLabel(line))
  else if (part.name === 'показатели') {
    const indicator = readIndicatorLine(text)
    if (indicator !== undefined) part.items.push(indicator as Plain)
    else if (line.label !== undefined && part.items.every((item) => typeof item !== 'string'))
      part.items.push({ название: text.replace(/[;.]$/, '') })
    else addText(begin('текст'), withLabel(line))
  } else if (part.name === 'цель') {
    const last = part.items.at(-1)
    if (line.label !== undefined || last === undefined) part.items.push(text)
    else part.items.splice(-1, 1, `${String(last)}\n${text}`)
  } else if (line.label === undefined && part.items.length > 0) addText(begin('текст'), text)
  else part.items.push(text)
}

/** Paragraphs are parted by an empty line; list items follow each other. */
function addText(part: Part, text: string): void {
  const isItem = /^(?:[-–—•]|\d{1,3}[).])\s/u
  const line = text.replace(/^[–—•·]\s/u, '- ')
  const before = part.text.slice(part.text.lastIndexOf('\n') + 1)
  const gap = part.text === '' ? '' : isItem.test(line) && isItem.test(before) ? '\n' : '\n\n'
  part.text += gap + line
}

/** A table that is no plan and has no indicators is prose: a pipe table. */
function tableText(table: SourceTable): string {
  const grid = gridOf(table, 0)
  const rows = grid.rows.map((row) => pipeRow(row, grid))
  const [head = '', ...body] = rows
  return [head, `|${' --- |'.repeat(grid.width)}`, ...body].join('\n')
}

function pipeRow(row: Grid['rows'][number], { width }: Grid): string {
  const cells = Array.from({ length: width }, (_, at) => {
    const cell = cellAt(row, at)
    return cell === undefined || cell.column !== at ? '' : flat(cell.text).replaceAll('|', '\\|')
  })
  return `| ${cells.join(' | ')} |`
}
