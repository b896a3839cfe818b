import { readPeriod } from '../calendar/period.ts'
import type { Activity, Column, Deadline, Quantity, Roadmap } from './roadmap.ts'

/** The words of a row in a column of the table; nothing where the cell is empty, or is filled by hand. */
export function cellText(
  activity: Activity,
  column: Column,
  roadmap: Pick<Roadmap, 'indicators'>,
): string | undefined {
  switch (column.kind) {
    case 'номер':
      return activity.number
    case 'мероприятие':
      return activity.title.text
    case 'срок':
      return activity.deadline?.text
    case 'начало':
      return deadlineEnd(activity.deadline, 'from')
    case 'окончание':
      return deadlineEnd(activity.deadline, 'to')
    case 'ответственные':
      return isOwn(activity) ? activity.responsible?.text : undefined
    case 'результат':
      return activity.result?.text
    case 'показатель-реализации':
      return activity.quantity && quantityText(activity.quantity)
    case 'подтверждение':
      return activity.evidence?.text
    case 'показатели':
      return indicatorNames(activity, roadmap)
    case 'этап':
      return activity.stage?.text
    case 'финансирование':
      return activity.funding?.text
    case 'примечание':
      return activity.note?.text
    case 'графа':
      return activity.columns[column.heading ?? '']?.text
    case 'отметка':
      return undefined
  }
}

/** A sub-row answers to whom its activity does, but its cell holds only what was typed there. */
function isOwn({ responsible, path }: Activity): boolean {
  return responsible !== undefined && path.every((step, index) => responsible.path[index] === step)
}

/** `срок: { с: 2015, по: 2020 }` as typed; a period at its own precision; other wordings whole under «Начало». */
function deadlineEnd(deadline: Deadline | undefined, end: 'from' | 'to'): string | undefined {
  if (deadline === undefined) return undefined
  const given = deadline.windows.flatMap((window) => window[end] ?? [])
  if (given.length > 0) return given.join('\n')
  const sides = deadline.text.split(/\s*[–—-]\s*/)
  if (readPeriod(deadline.text)?.unit !== 'years') return end === 'from' ? deadline.text : undefined
  return end === 'from' ? sides[0] : sides.at(-1)
}

function quantityText(quantity: Quantity): string {
  return quantity.text ?? quantity.years.map(({ year, text }) => `${year} – ${text}`).join('\n')
}

function indicatorNames(activity: Activity, roadmap: Pick<Roadmap, 'indicators'>): string {
  return activity.indicators
    .map(
      ({ text }) => roadmap.indicators.find((indicator) => indicator.code?.text === text)?.title.text ?? text,
    )
    .join('\n')
}
