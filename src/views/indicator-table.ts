import type { Cell, Row, Table } from '../blocks/block.ts'
import type { Period } from '../calendar/period.ts'
import type { Baseline, Indicator, Roadmap, Target } from '../model/roadmap.ts'
import { cellBlocks } from './text-blocks.ts'

/**
 * № · Показатель · Ед. изм. · База (год) · one column a planned year (document.md). Empty middle columns are left out.
 * `shown`: some of its rows, under the same head and numbers.
 */
export function indicatorTable(roadmap: Roadmap, shown: readonly Indicator[] = roadmap.indicators): Table {
  const { indicators } = roadmap
  const lone = lastYear(roadmap.period?.period) ?? 'План'
  const years = [
    ...new Set(indicators.flatMap(({ targets }) => targets.map(({ year }) => year ?? lone))),
  ].sort()
  const units = indicators.some(({ unit }) => unit !== undefined)
  const baselines = indicators.some(({ baseline }) => baseline !== undefined)
  return {
    type: 'table',
    columns: [
      { heading: '№', align: 'center' },
      { heading: 'Показатель', align: 'left' },
      ...(units ? [{ heading: 'Ед. изм.', align: 'center' as const }] : []),
      ...(baselines ? [{ heading: 'База (год)', align: 'center' as const }] : []),
      ...years.map((year) => ({ heading: year, align: 'center' as const })),
    ],
    numbered: false,
    rows: shown.map((indicator): Row => {
      const texts = [
        String(indicators.indexOf(indicator) + 1),
        indicator.title.text,
        ...(units ? [indicator.unit?.text ?? ''] : []),
        ...(baselines ? [baselineText(indicator.baseline)] : []),
        ...years.map((year) => targetText(indicator, year, lone)),
      ]
      return { kind: 'cells', cells: texts.map((text) => cell(text, roadmap.layout.emptyCell)) }
    }),
  }
}

function cell(text: string, empty: string | undefined): Cell {
  return { blocks: cellBlocks(text === '' ? (empty ?? '') : text) }
}

/** The last year of the plan: a lone target is for it. */
function lastYear(period: Period | undefined): string | undefined {
  if (period === undefined) return undefined
  const year = Number(period.to.slice(0, 4))
  return period.unit === 'school-years' ? `${year - 1}/${String(year).slice(2)}` : String(year)
}

function baselineText(baseline: Baseline | undefined): string {
  if (baseline === undefined) return ''
  const { fraction } = baseline
  const of = fraction === undefined ? '' : ` (${fraction.numerator} из ${fraction.denominator})`
  return `${decimal(baseline.text)}${of}${baseline.year === undefined ? '' : `, ${baseline.year}`}`
}

function targetText(indicator: Indicator, year: string, lone: string): string {
  return indicator.targets
    .filter((target: Target) => (target.year ?? lone) === year)
    .map(({ text }) => decimal(text))
    .join('\n')
}

/** A number typed with a point is printed with a comma; words stay as typed. */
function decimal(text: string): string {
  return /^[-−]?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text
}
