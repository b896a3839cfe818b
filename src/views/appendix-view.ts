import type { Block, List, Sheet } from '../blocks/block.ts'
import type { Appendix, Part, Placed, Roadmap } from '../model/roadmap.ts'
import { activitiesTable } from './activities-table.ts'
import { indicatorTable } from './indicator-table.ts'
import { markView } from './mark-view.ts'
import { proseView } from './prose-view.ts'
import { paragraph } from './text-blocks.ts'

/** One appendix as a sheet: mark, title, then its parts in the author's order. */
export function appendixView(roadmap: Roadmap, appendix: Appendix): Sheet {
  const title = (appendix.title ?? roadmap.title).text.replace(/\s*\n\s*/g, ' ')
  const blocks: Block[] = [
    ...markView(roadmap, appendix, title),
    { type: 'heading', level: 1, text: title },
    ...appendix.parts.flatMap((part) => partView(roadmap, part)),
  ]
  const hasTable = appendix.parts.some(({ name }) => name === 'таблица')
  const orientation = hasTable && roadmap.table.orientation === 'альбомная' ? 'landscape' : 'portrait'
  return { kind: 'appendix', orientation, blocks }
}

function partView(roadmap: Roadmap, part: Part): Block[] {
  const { heading } = part
  switch (part.name) {
    case 'основания':
      return listPart(roadmap.grounds, heading, 'Основания:')
    case 'цель':
      return goalPart(roadmap.goals, heading)
    case 'задачи':
      return listPart(roadmap.tasks, heading, 'Задачи:')
    case 'показатели':
      return indicatorPart(roadmap, heading)
    case 'таблица':
      return [...headingOf(heading), activitiesTable(roadmap)]
    default:
      return prosePart(roadmap, part)
  }
}

function headingOf(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ type: 'heading', level: 2, text }]
}

/** One goal runs on after its lead-in, as is customary; several are a list. */
function goalPart(goals: readonly Placed[], heading: string | undefined): Block[] {
  const [only, ...more] = goals
  if (only === undefined) return []
  if (more.length > 0) return listPart(goals, heading, 'Цели:')
  const [first = '', ...rest] = only.text.split('\n').filter((line) => line.trim() !== '')
  if (heading !== undefined)
    return [...headingOf(heading), ...[first, ...rest].map((line) => paragraph(line))]
  return [paragraph(first, 'Цель:'), ...rest.map((line) => paragraph(line))]
}

/** A text that already begins with its number keeps it. */
const NUMBERED = /^\d{1,2}[.)]\s+/

/** Texts under a lead-in, each with its number. */
export function listPart(texts: readonly Placed[], heading: string | undefined, customary: string): Block[] {
  if (texts.length === 0) return []
  const list: List = {
    type: 'list',
    items: texts.map(({ text }, index) => ({
      marker: NUMBERED.exec(text)?.[0].trim() ?? `${index + 1}.`,
      inlines: [{ text: text.replace(NUMBERED, '').replace(/\s*\n\s*/g, ' ') }],
    })),
  }
  return [...headingOf(heading ?? customary), list]
}

function indicatorPart(roadmap: Roadmap, heading: string | undefined): Block[] {
  if (roadmap.indicators.length === 0) return []
  return [...headingOf(heading ?? 'Целевые индикаторы'), indicatorTable(roadmap)]
}

function prosePart(roadmap: Roadmap, part: Part): Block[] {
  const prose = roadmap.proses.find(({ key }) => key === part.name)
  if (prose === undefined) return []
  return [...headingOf(part.heading ?? prose.heading?.text), ...proseView(prose.text.text)]
}
