import type { Block, Column, Row, Table } from '../blocks/block.ts'
import { unitOf } from '../model/unit-of.ts'
import type { KnownFact } from '../status/indicators/indicator-facts.ts'
import type { IndicatorGap, IndicatorGaps } from '../status/indicators/indicator-gap.ts'
import {
  baselineText,
  factText,
  paceText,
  percentText,
  plannedText,
  STATE_LABELS,
  unitText,
} from './gap-cells.ts'
import { leftOut, meanText, scaleText } from './gaps-view.ts'
import { cellBlocks, paragraph } from './text-blocks.ts'

/** The indicators of the year: the form of methods.md §5, the mean degree and its grade under it. */
export function indicatorReport(gaps: IndicatorGaps, emptyCell: string | undefined): Block[] {
  const left = leftOut(gaps.mean.counts)
  return [
    indicatorTable(gaps.indicators, emptyCell),
    paragraph(meanText(gaps), 'Средняя степень достижения (СР):'),
    ...(left === '' ? [] : [paragraph(left, 'Не вошли в среднюю:')]),
    paragraph(`${scaleText(gaps.scale)}.`, gaps.scale.isDefault ? 'Шкала по умолчанию:' : 'Шкала:'),
    ...(gaps.isOver
      ? []
      : [paragraph('год ещё не закончился, значения показателей промежуточные.', 'Примечание:')]),
  ]
}

interface IndicatorColumn {
  readonly heading: string
  readonly align: Column['align']
  readonly text: (row: IndicatorGap, index: number) => string
  /** What the row of a single organisation says. */
  readonly member?: (fact: KnownFact, row: IndicatorGap) => string
}

const COLUMNS: readonly IndicatorColumn[] = [
  { heading: '№', align: 'center', text: (_row, index) => String(index + 1) },
  {
    heading: 'Показатель',
    align: 'left',
    text: ({ indicator }) => indicator.title.text,
    member: ({ organisation = '' }) => organisation,
  },
  { heading: 'Ед. изм.', align: 'center', text: ({ indicator }) => unitOf(indicator) ?? '' },
  { heading: 'База (год)', align: 'center', text: baselineText },
  { heading: 'План', align: 'center', text: plannedText },
  { heading: 'Факт', align: 'center', text: (row) => factText(row.fact, row), member: factText },
  { heading: 'Отклонение', align: 'center', text: deviationText },
  { heading: 'Степень достижения, %', align: 'center', text: degreeText },
  {
    heading: 'Причина отклонения',
    align: 'left',
    text: ({ fact }) => fact?.note ?? '',
    member: ({ note = '' }) => note,
  },
]

function indicatorTable(gaps: readonly IndicatorGap[], emptyCell: string | undefined): Table {
  const cellsRow = (texts: readonly string[]): Extract<Row, { kind: 'cells' }> => ({
    kind: 'cells',
    cells: texts.map((text) => ({ blocks: cellBlocks(text === '' ? (emptyCell ?? '') : text) })),
  })
  return {
    type: 'table',
    columns: COLUMNS.map(({ heading, align }) => ({ heading, align })),
    numbered: false,
    rows: gaps.flatMap((gap, index): Row[] => [
      cellsRow(COLUMNS.map(({ text }) => text(gap, index))),
      ...gap.members.map(
        (fact): Row => ({ ...cellsRow(COLUMNS.map(({ member }) => member?.(fact, gap) ?? '')), level: 1 }),
      ),
    ]),
  }
}

/** Shares differ by percentage points. */
function deviationText(row: IndicatorGap): string {
  const text = unitText(row.deviation?.absolute, row)
  return text !== '' && unitOf(row.indicator) === '%' ? `${text}\u00a0п.п.` : text
}

/** The degree; for a year between planned ones the pace; else why there is none. */
function degreeText(row: IndicatorGap): string {
  if (row.state === 'measured') return percentText(row.degree)
  if (row.state === 'later-target') return paceText(row)
  return row.state === 'no-data' ? '' : STATE_LABELS[row.state]
}
