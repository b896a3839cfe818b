import type { Plain } from '../../source/edit/plain.ts'
import type { Note } from '../plain.ts'
import type { FoundPlan } from '../table/find-plan.ts'

/** A value, and what is to be said about it. */
export interface Decided<T> {
  readonly value: T
  readonly notes: readonly Note[]
}

/** Where the title may stand: over the table, in its upper rows, in the heading of the order. */
export interface TitlePlaces {
  readonly appendix: string
  readonly above: FoundPlan['above']
  readonly orderHeading: Plain | undefined
  /** The name of the file, when no other is found. */
  readonly name: string
}

/** `isTyped`: the document has it in these words. */
export function planTitle({
  appendix,
  above,
  orderHeading,
  name,
}: TitlePlaces): Decided<string> & { readonly isTyped: boolean } {
  if (appendix !== '') return { value: appendix, notes: [], isTyped: true }
  const noted = (value: string, text: string): Decided<string> => ({
    value,
    notes: [{ at: ['название'], text }],
  })
  const inTable = above.flatMap(({ cells }) => cells.map(({ text }) => text.replace(/\n/g, ' '))).join(' ')
  if (inTable !== '') return { ...noted(inTable, 'название взято из верхних строк таблицы'), isTyped: true }
  const named =
    typeof orderHeading === 'string' ? /^Об\s+утверждении\s+(.+)$/isu.exec(orderHeading)?.[1] : undefined
  if (named !== undefined)
    return {
      ...noted(named, 'название взято из заголовка приказа: поставьте его в именительный падеж'),
      isTyped: false,
    }
  return { ...noted(name, 'названия в документе не найдено: впишите его'), isTyped: false }
}
