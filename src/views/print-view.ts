import type { Print, Sheet } from '../blocks/block.ts'
import type { Roadmap } from '../model/roadmap.ts'
import { appendixView } from './appendix-view.ts'
import { hasOrderText, orderView, showDate } from './order-view.ts'

/** What of the plan is printed: the order, its appendices, or both. */
export type PrintPart = 'order' | 'appendix' | 'all'

/** Without a dated order the properties of the file still need a date: the same one every time. */
const UNDATED = '2000-01-01'

/** The plan → everything that goes into one file. No sheets = there is nothing of that part to print. */
export function printView(roadmap: Roadmap, part: PrintPart): Print {
  const { order, layout } = roadmap
  const orderSheets: Sheet[] = order !== undefined && hasOrderText(order) ? [orderView(order, layout)] : []
  const appendices = roadmap.appendices.map((appendix) => appendixView(roadmap, appendix))
  return {
    ...printHead(roadmap),
    sheets: [...(part === 'appendix' ? [] : orderSheets), ...(part === 'order' ? [] : appendices)],
  }
}

/** What every print of a plan says of itself. */
export function printHead(roadmap: Roadmap): Omit<Print, 'sheets'> {
  const { order, layout } = roadmap
  return {
    title: roadmap.title.text.replace(/\s*\n\s*/g, ' '),
    author: order?.organisation?.text.replace(/\s*\n\s*/g, ' ') ?? '',
    date: order?.date?.day ?? UNDATED,
    meta: metaOf(roadmap),
    binding: layout.binding,
  }
}

function metaOf(roadmap: Roadmap): [string, string][] {
  const date = showDate(roadmap.order?.date, roadmap.layout)
  const number = roadmap.order?.number?.text
  return [
    ['код', roadmap.code.text],
    ['редакция', String(roadmap.edition)],
    ...(date === undefined ? [] : [['дата', date] as [string, string]]),
    ...(number === undefined ? [] : [['номер', number] as [string, string]]),
  ]
}
