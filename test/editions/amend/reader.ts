import type { Block, Print, Row, Table } from '../../../src/blocks/block.ts'
import type { Roadmap } from '../../../src/model/roadmap.ts'
import { activitiesTable } from '../../../src/views/activities-table.ts'
import { indicatorTable } from '../../../src/views/indicator-table.ts'
import { proseView } from '../../../src/views/prose-view.ts'

/** A plan as somebody has it before him on paper: nothing but printed words. */
export interface Paper {
  title: string
  lists: { основания: string[]; цель: string[]; задачи: string[] }
  indicators: { head: string[]; rows: string[][] }
  parts: Map<string, string>
  head: string[]
  /** Rows before the first section stand in one without a title. */
  sections: PaperSection[]
  act: { title: string; preamble: string; clauses: { text: string; inner: string[] }[] }
}

export interface PaperSection {
  title: string
  /** Cells of the section's own row, where it is one. */
  cells?: string[]
  rows: { cells: string[]; isPart: boolean }[]
}

/** The names by which an order finds things are those of the text as it was signed, whatever it has changed already. */
export interface Signed {
  readonly cells: Map<string[], string[]>
  readonly titles: Map<PaperSection, string>
}

export function signedNames({ sections }: Paper): Signed {
  const rows = sections.flatMap((section) => [
    ...(section.cells ? [section.cells] : []),
    ...section.rows.map(({ cells }) => cells),
  ])
  return {
    cells: new Map(rows.map((cells) => [cells, [...cells]])),
    titles: new Map(sections.map((section) => [section, section.title])),
  }
}

const line = (text: string | undefined): string => (text ?? '').trim().replace(/\s*\n\s*/g, ' ')
const lines = (text: string | undefined): string =>
  (text ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .join('\n')

/** The words of blocks, line by line. */
export function words(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.type === 'paragraph') return [block.inlines.map(({ text }) => text).join('')]
      if (block.type !== 'list') return [JSON.stringify(block)]
      return block.items.map(({ marker, inlines }) => `${marker} ${inlines.map(({ text }) => text).join('')}`)
    })
    .join('\n')
}

export function cellsOf(row: Row): string[] {
  return row.kind === 'section' ? [] : row.cells.map(({ blocks }) => words(blocks))
}

export function paperOf(plan: Roadmap): Paper {
  const table = activitiesTable(plan)
  const indicators = indicatorTable(plan)
  return {
    title: line(plan.title.text),
    lists: {
      основания: plan.grounds.map(({ text }) => lines(text)),
      цель: plan.goals.map(({ text }) => lines(text)),
      задачи: plan.tasks.map(({ text }) => lines(text)),
    },
    indicators: {
      head: indicators.columns.map(({ heading }) => heading),
      rows: indicators.rows.map(cellsOf),
    },
    parts: new Map(
      plan.proses.map(({ key, heading, text }) => [line(heading?.text ?? key), words(proseView(text.text))]),
    ),
    head: table.columns.map(({ heading }) => heading),
    sections: sectionsOf(table.rows),
    act: {
      title: line(plan.order?.title?.text),
      preamble: lines(plan.order?.preamble?.text),
      clauses: (plan.order?.clauses ?? []).map(({ text, clauses }) => ({
        text: line(text),
        inner: clauses.map((inner) => line(inner.text)),
      })),
    },
  }
}

export function sectionsOf(rows: readonly Row[]): PaperSection[] {
  const sections: PaperSection[] = []
  for (const row of rows) {
    if (row.kind === 'section') sections.push({ title: row.text, rows: [] })
    else if (row.emphasis) sections.push({ title: '', cells: cellsOf(row), rows: [] })
    else {
      if (sections.length === 0) sections.push({ title: '', rows: [] })
      sections.at(-1)?.rows.push({ cells: cellsOf(row), isPart: row.level === 1 })
    }
  }
  return sections
}

/** One instruction of an amending order: its sentence, and what stands under it. */
export interface Instruction {
  readonly text: string
  readonly below: readonly Block[]
}

/** What an amending order says, read from its print; `act` is how it calls itself. */
export function instructionsOf(print: Print): { act: string; instructions: Instruction[] } {
  const blocks = print.sheets[0]?.blocks ?? []
  const instructions: { text: string; below: Block[] }[] = []
  let act = ''
  for (const block of blocks) {
    if (block.type === 'act-head') act = `${block.kind} от ${block.date} № ${block.number}`
    if (block.type === 'signature') break
    if (block.type === 'list' && block.items.every(({ marker }) => /^\d+\)$/.test(marker)))
      for (const item of block.items)
        instructions.push({ text: item.inlines.map(({ text }) => text).join(''), below: [] })
    else if (instructions.length > 0 && !isLead(block)) instructions.at(-1)?.below.push(block)
  }
  return { act, instructions }
}

/** «1. Внести в план …» opens a group. */
function isLead(block: Block): boolean {
  return block.type === 'list' && /^Внести в /.test(block.items[0]?.inlines[0]?.text ?? '')
}

export function tableIn(blocks: readonly Block[]): Table {
  const table = blocks.find((block) => block.type === 'table')
  if (table === undefined) throw new Error('no table under the sentence')
  return table
}

export function listIn(blocks: readonly Block[]): { text: string; inner: string[] }[] {
  const text = (inlines: readonly { readonly text: string }[]): string =>
    inlines.map((each) => each.text).join('')
  return blocks.flatMap((block) =>
    block.type !== 'list'
      ? []
      : block.items.map(({ inlines, children }) => ({
          text: text(inlines),
          inner: (children ?? []).flatMap(({ items }) => items.map((item) => text(item.inlines))),
        })),
  )
}
