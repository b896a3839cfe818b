import type { Block, Cell, Column, Print, Row, Table, Tone } from '../blocks/block.ts'
import { type Day, showDay } from '../calendar/day.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { unitOf } from '../model/unit-of.ts'
import { plural } from '../russian/plural.ts'
import { showFraction } from '../status/indicators/fraction.ts'
import type { KnownFact } from '../status/indicators/indicator-facts.ts'
import type { GapState, IndicatorGap, IndicatorGaps } from '../status/indicators/indicator-gap.ts'
import type { Scale } from '../status/indicators/thresholds.ts'
import {
  baselineText,
  factText,
  forecastText,
  forecastTone,
  gradeText,
  gradeTone,
  paceText,
  paceTone,
  percentText,
  plannedText,
  STATE_LABELS,
  unitText,
  yearText,
} from './gap-cells.ts'
import { cellBlocks, paragraph } from './text-blocks.ts'

/** The gaps of one plan. */
export interface PlanGaps {
  readonly file: string
  readonly roadmap: Roadmap
  readonly gaps: IndicatorGaps
}

/** One sheet a plan. Where tables are read without the words round them, each begins with the title of its plan. */
export function gapsPrint(plans: readonly PlanGaps[], asOf: Day, isTitled = false): Print {
  return {
    title: 'Разрывы показателей',
    author: '',
    date: asOf,
    meta: [
      ['коды', plans.map(({ roadmap }) => roadmap.code.text).join(', ')],
      ['дата', asOf],
    ],
    binding: false,
    sheets: plans.map(({ roadmap, gaps }) => ({
      kind: 'appendix',
      orientation: 'landscape',
      blocks: gapsView(roadmap, gaps).map((block) =>
        isTitled && block.type === 'table'
          ? { ...block, rows: [{ kind: 'section', text: titleOf(roadmap) }, ...block.rows] }
          : block,
      ),
    })),
  }
}

/** The indicators of a plan against their planned values: a table, the mean, the scale. */
export function gapsView(roadmap: Roadmap, gaps: IndicatorGaps): Block[] {
  const running = gaps.isOver ? '' : '; год ещё не закончился'
  return [
    { type: 'heading', level: 1, text: `Разрывы показателей: ${yearText(gaps.year)}` },
    paragraph(titleOf(roadmap), 'План:'),
    paragraph(`${showDay(gaps.asOf, 'digits')}${running}.`, 'По состоянию на:'),
    ...(gaps.indicators.length === 0 ? [paragraph('В плане нет показателей.')] : measured(gaps)),
    ...(gaps.strays.length === 0
      ? []
      : [paragraph(`${gaps.strays.join(', ')}.`, 'В отчётах названы показатели, которых нет в плане:')]),
  ]
}

function titleOf({ title }: Roadmap): string {
  return title.text.replace(/\s*\n\s*/g, ' ')
}

function measured(gaps: IndicatorGaps): Block[] {
  const left = leftOut(gaps.mean.counts)
  const forecasts = gaps.indicators.some(({ forecast }) => forecast !== undefined)
  return [
    gapsTable(gaps),
    paragraph(meanText(gaps), 'Средняя степень достижения (СР):'),
    ...(left === '' ? [] : [paragraph(left, 'Не вошли в среднюю:')]),
    paragraph(
      `${scaleText(gaps.scale)}. С границами сравниваются неокруглённые значения.`,
      gaps.scale.isDefault ? 'Шкала по умолчанию:' : 'Шкала из настроек:',
    ),
    ...(forecasts
      ? [paragraph('продолжение прямой, проведённой по фактам (метод наименьших квадратов).', 'Прогноз:')]
      : []),
  ]
}

/** One column of the table: what it says of an indicator, and of one organisation's value. */
interface GapColumn {
  readonly heading: string
  readonly align: Column['align']
  /** Left out where no row has anything to say. */
  readonly isOptional?: true
  readonly text: (row: IndicatorGap, index: number) => string
  readonly tone?: (row: IndicatorGap) => Tone | undefined
  readonly member?: (fact: KnownFact, row: IndicatorGap) => string
}

const COLUMNS: readonly GapColumn[] = [
  { heading: '№', align: 'center', text: (_row, index) => String(index + 1) },
  {
    heading: 'Показатель',
    align: 'left',
    text: ({ indicator }) => indicator.title.text,
    member: ({ organisation = '' }) => organisation,
  },
  {
    heading: 'Ед. изм.',
    align: 'center',
    isOptional: true,
    text: ({ indicator }) => unitOf(indicator) ?? '',
  },
  { heading: 'База (год)', align: 'center', isOptional: true, text: baselineText },
  { heading: 'План', align: 'center', text: plannedText },
  { heading: 'Факт', align: 'center', text: (row) => factText(row.fact, row), member: factText },
  { heading: 'Отклонение', align: 'center', text: (row) => unitText(row.deviation?.absolute, row) },
  { heading: 'Отклонение, %', align: 'center', text: ({ deviation }) => percentText(deviation?.relative) },
  { heading: 'Разрыв', align: 'center', text: (row) => unitText(row.gap, row) },
  { heading: 'Степень достижения, %', align: 'center', text: ({ degree }) => percentText(degree) },
  { heading: 'Оценка', align: 'center', text: gradeText, tone: gradeTone },
  {
    heading: 'Пройдено от базы, %',
    align: 'center',
    isOptional: true,
    text: ({ progress }) => percentText(progress),
  },
  { heading: 'Темп', align: 'center', isOptional: true, text: paceText, tone: paceTone },
  { heading: 'Прогноз', align: 'center', isOptional: true, text: forecastText, tone: forecastTone },
  {
    heading: 'Причина отклонения',
    align: 'left',
    isOptional: true,
    text: ({ fact }) => fact?.note ?? '',
    member: ({ note = '' }) => note,
  },
]

function gapsTable({ indicators }: IndicatorGaps): Table {
  const columns = COLUMNS.filter(
    ({ isOptional, text, member }) =>
      isOptional === undefined ||
      indicators.some(
        (row) => text(row, 0) !== '' || row.members.some((fact) => (member?.(fact, row) ?? '') !== ''),
      ),
  )
  const rows = indicators.flatMap((row, index): Row[] => [
    { kind: 'cells', cells: columns.map(({ text, tone }) => cell(text(row, index), tone?.(row))) },
    ...row.members.map(
      (fact): Row => ({
        kind: 'cells',
        level: 1,
        cells: columns.map(({ member }) => cell(member?.(fact, row) ?? '')),
      }),
    ),
  ])
  return {
    type: 'table',
    columns: columns.map(({ heading, align }) => ({ heading, align })),
    numbered: false,
    rows,
  }
}

function cell(text: string, tone?: Tone): Cell {
  return { blocks: cellBlocks(text), ...(tone !== undefined && { tone }) }
}

export function meanText({ mean, scale }: IndicatorGaps): string {
  if (mean.value === undefined)
    return 'не посчитана: ни у одного показателя нет и плана на этот год, и факта.'
  const count = plural(mean.counts.measured, ['показателю', 'показателям', 'показателям'])
  const grade = mean.grade ?? (scale.isDefault ? '' : 'ниже шкалы')
  return `${percentText(mean.value)} % — ${grade}; посчитана по ${count}.`
}

export function leftOut(counts: Readonly<Record<GapState, number>>): string {
  const parts = (Object.keys(STATE_LABELS) as GapState[])
    .filter((state) => state !== 'measured' && counts[state] > 0)
    .map((state) => `${STATE_LABELS[state]} — ${counts[state]}`)
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

/** «≥ 0,9 высокая · ≥ 0,8 средняя · ≥ 0,7 удовлетворительная · < 0,7 неудовлетворительная» */
export function scaleText({ steps }: Scale): string {
  return steps
    .map(({ from, grade }, index) => {
      const above = steps[index - 1]
      const isRest = from.numerator === 0n && above !== undefined
      return isRest ? `< ${thresholdText(above.from)} ${grade}` : `≥ ${thresholdText(from)} ${grade}`
    })
    .join(' · ')
}

/** As many decimals as the threshold has: 0,9 and 0,95. */
function thresholdText(from: Scale['steps'][number]['from']): string {
  return showFraction(from, 4).replace(/,?0+$/, '')
}
