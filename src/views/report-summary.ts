import type { Block, Cell, Column, Row, Table } from '../blocks/block.ts'
import type { RoadmapStatus, SectionStatus } from '../status/roadmap-status.ts'
import { STATUS_LABELS, STATUSES, type Status } from '../status/status.ts'
import type { Tally } from '../status/tally.ts'
import { cell, shareText } from './status-cells.ts'
import { sectionTitle } from './status-tables.ts'
import { apart, degreeText } from './status-view.ts'
import { paragraph } from './text-blocks.ts'

/** Deadlines by status, a section a line and the plan below them; the degree of execution (methods.md §2). */
export function executionSummary(status: RoadmapStatus): Block[] {
  const { tally } = status
  const partly = tally.overdue - tally.counts.overdue
  return [
    summaryTable(status),
    ...(partly === 0 ? [] : [paragraph(`${partly}.`, 'Из исполненных частично просрочено:')]),
    paragraph(degreeText(tally), 'Степень исполнения (СРм):'),
    paragraph(METHOD),
    ...apart(status),
  ]
}

const METHOD =
  'СРм в срок — отношение числа сроков, исполненных вовремя, к числу сроков, истекших к дате отчёта; СРм всего учитывает и исполненное с опозданием. Мероприятие с повторяющимся сроком учтено столько раз, сколько у него сроков. Исключённое и перенесённое в СРм не входит.'

function summaryTable({ sections, tally }: RoadmapStatus): Table {
  const statuses = STATUSES.filter((status) => tally.counts[status] > 0)
  const named = sections.filter((section) => section.tally.windows > 0 && sectionTitle(section) !== '')
  return {
    type: 'table',
    columns: ['Раздел', 'Сроков', ...statuses.map(heading), 'СРм в срок', 'СРм всего'].map(
      (text, index): Column => ({ heading: text, align: index === 0 ? 'left' : 'center' }),
    ),
    numbered: false,
    rows: [
      ...named.map((section) => summaryRow(sectionName(section), section.tally, statuses)),
      inBold(summaryRow('Всего по плану', tally, statuses)),
    ],
  }
}

function heading(status: Status): string {
  const label = STATUS_LABELS[status]
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`
}

function sectionName(section: SectionStatus): string {
  return sectionTitle(section)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<=[^.])\.$/, '')
}

type CellsRow = Extract<Row, { kind: 'cells' }>

function summaryRow(title: string, tally: Tally, statuses: readonly Status[]): CellsRow {
  const counts = [tally.windows, ...statuses.map((status) => tally.counts[status])]
  const shares = [tally.inTimeShare, tally.doneShare].map(shareText)
  return { kind: 'cells', cells: [title, ...counts.map(String), ...shares].map((text) => cell(text)) }
}

function inBold(row: CellsRow): CellsRow {
  return { ...row, cells: row.cells.map(boldCell) }
}

function boldCell({ blocks }: Cell): Cell {
  return {
    blocks: blocks.map((block) =>
      block.type === 'paragraph'
        ? { ...block, inlines: block.inlines.map((inline) => ({ ...inline, bold: true as const })) }
        : block,
    ),
  }
}
