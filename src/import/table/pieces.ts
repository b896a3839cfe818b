import { SECTION_NUMBER } from '../rows/row-number.ts'
import { paragraphText, type SourceBlock, type SourceParagraph } from '../source-document.ts'
import { beginsWithHead, type Head } from './columns.ts'
import type { FoundPlan, NumberedTable, PlanLine } from './find-plan.ts'
import { cellAt, type Grid, type GridRow, words } from './grid.ts'

type Pieces = Omit<FoundPlan, 'others'>

/**
 * A table with a head and the tables that go on with it: as wide, with the same head or none, nothing but titles of
 * sections between. `tables` begins with the one that has the head.
 */
export function piecesOf(
  blocks: readonly SourceBlock[],
  tables: readonly NumberedTable[],
  head: Head,
): Pieces {
  const [first, ...others] = tables
  if (first === undefined) throw new Error('a plan has a first table')
  const { grid } = first
  const lines: PlanLine[] = rowLines(grid, head.before + head.rows)
  const repeated: GridRow[] = []
  const used = new Set([first.block])
  const numbers = [first.number]
  const between: SourceParagraph[] = []
  let previous = first.block
  for (const table of others) {
    if (table.grid.width !== grid.width) break
    const titles = titlesIn(blocks.slice(previous + 1, table.block))
    const rows = headRowsOf(table.grid, head, grid)
    if (titles === undefined || rows === undefined) break
    between.push(...titles)
    for (let at = previous + 1; at <= table.block; at++) used.add(at)
    repeated.push(...table.grid.rows.slice(0, rows))
    lines.push(...titles.map(titleLine), ...rowLines(table.grid, rows))
    numbers.push(table.number)
    previous = table.block
  }
  const opening = openingTitle(blocks, first.block, between)
  if (opening !== undefined) {
    used.add(opening.at)
    lines.unshift(titleLine(opening.title))
  }
  const above = grid.rows.slice(0, head.before)
  return { head, width: grid.width, lines, above, repeated, blocks: used, tables: numbers }
}

function rowLines({ rows }: Grid, from: number): PlanLine[] {
  return rows.slice(from).flatMap((row) => (row.cells.length > 0 ? [{ kind: 'row', row }] : []))
}

function titleLine({ text, label }: SourceParagraph): PlanLine {
  return { kind: 'title', text: words(text), ...(label && { label: label.text }) }
}

/** Rows of a piece that repeat the head or its numbers; nothing where it has another head of its own. */
function headRowsOf(piece: Grid, head: Head, whole: Grid): number | undefined {
  const rows = whole.rows.slice(head.before, head.before + head.rows)
  let same = 0
  for (const row of rows) if (isSameRow(piece.rows[same], row, whole.width)) same++
  return same === 0 && beginsWithHead(piece) ? undefined : same
}

function isSameRow(row: GridRow | undefined, other: GridRow, width: number): boolean {
  if (row === undefined) return false
  for (let at = 0; at < width; at++)
    if (folded(cellAt(row, at)?.text) !== folded(cellAt(other, at)?.text)) return false
  return true
}

function folded(text = ''): string {
  return text.toLowerCase().replace(/[\s-]+/g, '')
}

/** Paragraphs between two pieces: none with words, or titles of sections; anything else ends the plan. */
function titlesIn(blocks: readonly SourceBlock[]): SourceParagraph[] | undefined {
  const titles: SourceParagraph[] = []
  for (const block of blocks) {
    if (block.kind === 'table') return undefined
    if (isBlank(block)) continue
    if (!isTitle(block)) return undefined
    titles.push(block)
  }
  return titles
}

function isBlank({ text, label }: SourceParagraph): boolean {
  return words(text) === '' && label === undefined
}

/** «4. Мониторинг», bold or a heading, and no longer than a title is. */
function isTitle(paragraph: SourceParagraph): boolean {
  const text = paragraphText(paragraph).trim()
  const isMarked = paragraph.bold || paragraph.headingLevel !== undefined || SECTION_NUMBER.test(text)
  return isMarked && text.length <= 300 && !/[:;]$/.test(text)
}

/** A heading that cannot be the title of the plan: titles of appendices and their parts are of the first two levels. */
const SECTION_LEVEL = 3

/**
 * The title of the first section, where it stands above the table: a low heading, or a paragraph that looks like the
 * titles between the pieces and is not the only title there.
 */
function openingTitle(
  blocks: readonly SourceBlock[],
  table: number,
  between: readonly SourceParagraph[],
): { readonly at: number; readonly title: SourceParagraph } | undefined {
  const at = blocks.slice(0, table).findLastIndex((block) => block.kind === 'table' || !isBlank(block))
  const title = blocks[at]
  if (title?.kind !== 'paragraph' || !isTitle(title)) return undefined
  const isLow = (title.headingLevel ?? 0) >= SECTION_LEVEL
  return isLow || between.some((other) => isAlike(other, title)) ? { at, title } : undefined
}

function isAlike(one: SourceParagraph, other: SourceParagraph): boolean {
  const isNumbered = (each: SourceParagraph): boolean => SECTION_NUMBER.test(paragraphText(each).trim())
  if (isNumbered(one) || isNumbered(other)) return isNumbered(one) && isNumbered(other)
  return one.headingLevel !== undefined && one.headingLevel === other.headingLevel && one.headingLevel > 1
}
