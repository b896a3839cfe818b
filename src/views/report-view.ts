import type { Block, Print } from '../blocks/block.ts'
import { type Day, showDay } from '../calendar/day.ts'
import type { Report } from '../model/report.ts'
import type { Layout, Roadmap } from '../model/roadmap.ts'
import { ACT_INSTRUMENTAL } from '../russian/act.ts'
import type { IndicatorGaps } from '../status/indicators/indicator-gap.ts'
import type { RoadmapStatus } from '../status/roadmap-status.ts'
import { yearText } from './gap-cells.ts'
import { showDate } from './order-view.ts'
import { printHead } from './print-view.ts'
import { executionTable } from './report-execution.ts'
import { indicatorReport } from './report-indicators.ts'
import { executionSummary } from './report-summary.ts'
import { titleGenitive } from './report-title.ts'
import { paragraph } from './text-blocks.ts'

/** A plan with everything that has been reported of it by a day. */
export interface PlanReport {
  readonly roadmap: Roadmap
  readonly status: RoadmapStatus
  readonly gaps: IndicatorGaps
  /** Those that were counted: they name who tells a fact. */
  readonly reports: readonly Report[]
}

/** «Отчёт об исполнении»: one sheet that lies, since its tables have eight and nine columns. */
export function reportPrint(report: PlanReport): Print {
  const { roadmap, status } = report
  const head = printHead(roadmap)
  return {
    ...head,
    title: `Отчёт об исполнении: ${head.title}`,
    date: status.asOf,
    meta: [...head.meta, ['отчёт на', showDay(status.asOf, roadmap.layout.dates)]],
    sheets: [{ kind: 'appendix', orientation: 'landscape', blocks: reportView(report) }],
  }
}

/** Room for a signature and a name. */
const BLANK = '_'.repeat(30)

function reportView({ roadmap, status, gaps, reports }: PlanReport): Block[] {
  const { layout } = roadmap
  const day = dayText(status.asOf, layout)
  return [
    ...titleView(roadmap),
    ...approval(roadmap),
    paragraph(`${day}.`.replace('..', '.'), 'По состоянию на'),
    { type: 'heading', level: 2, text: 'Исполнение мероприятий' },
    executionTable(roadmap, status, reports),
    { type: 'heading', level: 2, text: 'Итоги исполнения' },
    ...executionSummary(status),
    ...(gaps.indicators.length === 0
      ? []
      : [
          {
            type: 'heading' as const,
            level: 2 as const,
            text: `Достижение показателей за ${yearText(gaps.year)}`,
          },
          ...indicatorReport(gaps, layout.emptyCell),
        ]),
    paragraph(`Отчёт составлен по данным на ${day}`),
    signature(roadmap),
  ]
}

/** One sentence where the title can be declined, else the title on a line of its own. */
function titleView(roadmap: Roadmap): Block[] {
  const title = roadmap.title.text.replace(/\s*\n\s*/g, ' ')
  const declined = titleGenitive(title)
  if (declined !== undefined) return [{ type: 'heading', level: 1, text: `Отчёт об исполнении ${declined}` }]
  return [
    { type: 'heading', level: 1, text: 'Отчёт об исполнении' },
    { type: 'heading', level: 2, text: title },
  ]
}

/** By which act the plan is in force; a draft has none. */
function approval({ order, layout, edition }: Roadmap): Block[] {
  if (order?.date === undefined || order.number === undefined) return []
  const words = [
    `${ACT_INSTRUMENTAL[order.kind]} от ${showDate(order.date, layout)} № ${order.number.text}`,
    ...(edition > 1 ? [`(редакция ${edition})`] : []),
  ]
  return [paragraph(`${words.join(' ')}.`, 'План утверждён')]
}

/** The plan tells who signed it, and that may have changed: the name is left to the hand that signs. */
function signature({ order }: Roadmap): Block {
  const position = order?.signatory?.position?.text.replace(/\s*\n\s*/g, ' ') ?? 'Руководитель'
  return { type: 'signature', position, name: BLANK }
}

/** «31.12.2022 г.», «31 декабря 2022 г.» */
function dayText(day: Day, { dates }: Layout): string {
  return dates === 'words' ? showDay(day, dates) : `${showDay(day, dates)} г.`
}
