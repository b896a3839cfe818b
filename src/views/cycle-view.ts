import type { Block, Column, Print, Row } from '../blocks/block.ts'
import { type CycleCoverage, cycleCoverage } from '../model/cycle.ts'
import type { Activity, Roadmap } from '../model/roadmap.ts'
import { showRow } from '../model/show-row.ts'
import { STAGES, type Stage } from '../russian/stages.ts'
import { cell } from './status-cells.ts'
import { paragraph } from './text-blocks.ts'

/** More numbers than this in one cell say no more. */
const SHOWN = 3

/** Stages of the management cycle × sections: the numbers of the rows that are the stage. Coverage, not a score. */
export function cyclePrint(roadmap: Roadmap): Print {
  const sections = cycleCoverage(roadmap)
  const names = sections.map(({ section }, index) => section.number?.replace(/\.$/, '') ?? String(index + 1))
  const legend = sections.flatMap(({ section }, index): Block[] =>
    section.title === undefined ? [] : [paragraph(section.title.text, `${names[index]}.`)],
  )
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: 'Этапы управленческого цикла по разделам' },
    paragraph(roadmap.title.text, 'План:'),
    {
      type: 'table',
      numbered: false,
      columns: ['Этап', ...names].map((heading): Column => ({ heading, align: 'left' })),
      rows: STAGES.map((stage): Row => stageRow(stage, sections)),
    },
    ...legend,
    paragraph('числа — номера строк; «план» — цель или показатели плана; «—» — этапа нет.', 'В таблице'),
  ]
  return {
    title: 'Этапы управленческого цикла',
    author: '',
    date: '',
    meta: [['код', roadmap.code.text]],
    binding: false,
    sheets: [{ kind: 'appendix', orientation: 'landscape', blocks }],
  }
}

function stageRow(stage: Stage, sections: readonly CycleCoverage[]): Row {
  const cells = sections.map(({ rows, byPlan }) => {
    const found = rows.get(stage)
    if (found !== undefined) return cell(numbers(found), 'good')
    return byPlan.has(stage) ? cell('план', 'quiet') : cell('—', 'bad')
  })
  return { kind: 'cells', cells: [cell(stage), ...cells] }
}

function numbers(rows: readonly Activity[]): string {
  const shown = rows.slice(0, SHOWN).map((row) => row.number?.replace(/\.$/, '') ?? showRow(row))
  return shown.join(', ') + (rows.length > SHOWN ? ` … всего ${rows.length}` : '')
}
