import type { Plain } from '../../source/edit/plain.ts'
import type { Note } from '../plain.ts'
import type { ReadRow } from '../rows/read-rows.ts'
import type { PlanColumn } from '../table/columns.ts'

type PlainMap = Readonly<Record<string, Plain | undefined>>

interface RowContext {
  readonly columns: readonly PlanColumn[]
  readonly notes: Note[]
  readonly emptyCell: string
}

/** The cells of a row under the keys of our format, in their order; words of columns without a key are `графы`. */
export function rowPlain(row: ReadRow, path: readonly (string | number)[], context: RowContext): PlainMap {
  const cells: Record<string, Plain> = {}
  const own: Record<string, string> = {}
  const dates: { с?: string; по?: string } = {}
  const marks: { part: string; text: string }[] = []
  for (const [index, text] of row.cells) {
    const column = context.columns[index]
    if (column === undefined || (context.emptyCell !== '' && text === context.emptyCell)) continue
    const { meaning, heading, part } = column
    if (meaning === 'начало') dates.с = text
    else if (meaning === 'окончание') dates.по = text
    else if (meaning === 'schedule') marks.push({ part: part ?? heading, text })
    else if (meaning === 'own') own[ownKey(heading, own)] = text
    else cells[meaning] = cellPlain(meaning, text)
  }
  if (marks.length > 0) {
    cells['срок'] = scheduleText(marks)
    context.notes.push({ at: [...path, 'срок'], text: `срок составлен по графику: ${row.where}` })
  }
  if (dates.с !== undefined || dates.по !== undefined) cells['срок'] = { ...dates }
  const repealed = repealedBy(row.title)
  return {
    мероприятие: repealed === undefined ? row.title : 'Утратила силу',
    срок: cells['срок'],
    ответственные: cells['ответственные'],
    результат: cells['результат'],
    подтверждение: cells['подтверждение'],
    этап: cells['этап'],
    'показатель-реализации': cells['показатель-реализации'],
    финансирование: cells['финансирование'],
    примечание: cells['примечание'],
    графы: Object.keys(own).length === 0 ? undefined : own,
    'утратила-силу': repealed,
  }
}

function ownKey(heading: string, taken: Readonly<Record<string, string>>): string {
  const base = heading === '' ? 'Без названия' : heading
  let key = base
  for (let at = 2; Object.hasOwn(taken, key); at++) key = `${base} (${at})`
  return key
}

function cellPlain(meaning: string, text: string): Plain {
  if (meaning === 'срок') return deadlineText(text)
  if (meaning === 'этап') return text.toLowerCase()
  return meaning === 'показатель-реализации' ? quantityPlain(text) : text
}

/** A line that only goes on is joined: the author broke it where his column ended. */
function deadlineText(text: string): string {
  return text
    .split('\n')
    .reduce((joined, line) =>
      /^\p{Lu}/u.test(line) && !/[-–—,(]$/.test(joined) ? `${joined}\n${line}` : `${joined} ${line}`,
    )
}

/** «2020 – 17» on every line is a quantity by years. */
function quantityPlain(text: string): Plain {
  const lines = text
    .split('\n')
    .map((line) => /^(20\d\d(?:\/\d\d)?)\s*(?:г(?:\.|од)?)?\s*[–—-]\s*(.+)$/u.exec(line))
  if (lines.some((line) => line === null)) return text
  const years = lines.map((line) => [line?.[1] ?? '', line?.[2] ?? ''] as const)
  return new Set(years.map(([year]) => year)).size === years.length ? Object.fromEntries(years) : text
}

/** Where a part of a schedule is marked something is done; words in it stand behind the part. */
function scheduleText(marks: readonly { readonly part: string; readonly text: string }[]): string {
  const done = marks.filter(({ text }) => !/^[-–—0]$/.test(text))
  return done
    .map(({ part, text }) => (/^(?:[xхvv+✓•*]|да)$/iu.test(text) ? part : `${part}: ${text}`))
    .join(', ')
}

/** «Утратила силу (приказ …)» as it is printed; what the row once said is not there any more. */
function repealedBy(title: string): string | undefined {
  return /^утратил[аио]?\s+силу\s*\(([^()]+)\)\.?$/iu.exec(title)?.[1]
}
