import { type ImportReport, isWhole } from '../../import/report/import-report.ts'
import type { PlanColumn } from '../../import/table/columns.ts'
import { plural } from '../../russian/plural.ts'

/** What was read, how, and what was not: whole sentences, a list under each. */
export function lossReport(report: ImportReport): string {
  return [
    found(report),
    ...list('Графы таблицы поняты так', report.columns.map(columnLine)),
    ...(report.parts.length === 0 ? [] : [`Кроме таблицы прочитано: ${report.parts.join(', ')}.`]),
    ...list('Решено программой, проверьте', report.notes.map(noteLine)),
    ...list('Похоже на ещё один план', report.others.map(otherLine)),
    ...list('Пропущено', report.skipped.map(skippedLine)),
    ...list(
      'Этих слов документа в плане нет',
      report.losses.map(({ where, words }) => `${where}: ${words}`),
    ),
    ...(isWhole(report) ? ['Все слова документа попали в план.'] : []),
  ].join('\n')
}

function found({ tables, counts }: ImportReport): string {
  const rows = plural(counts.activities, ['мероприятие', 'мероприятия', 'мероприятий'])
  const sections = plural(counts.sections, ['раздел', 'раздела', 'разделов'])
  const inner = plural(counts.inner, ['подпункт', 'подпункта', 'подпунктов'])
  const parts = [...(counts.sections > 0 ? [sections] : []), rows, ...(counts.inner > 0 ? [inner] : [])]
  const where = tables.length === 1 ? `таблица ${tables[0]}` : `таблицы ${tables.join(', ')}`
  return `Прочитан план (${where}): ${parts.join(', ')}.`
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)]
}

type Columns = ImportReport['columns'][number]

function columnLine({ heading, meaning }: Columns): string {
  const name = heading === '' ? 'без заголовка' : `«${heading}»`
  return `${name} — ${MEANINGS[meaning] ?? meaning}`
}

const MEANINGS: Partial<Readonly<Record<PlanColumn['meaning'], string>>> = {
  own: 'своя графа',
  schedule: 'срок (часть графика)',
}

/** The first step of the path tells where, unless the note says it itself. */
function noteLine({ at, text }: ImportReport['notes'][number]): string {
  const [part] = at
  return at.length > 1 || part === undefined ? text : `${part}: ${text}`
}

function otherLine({ table, rows }: ImportReport['others'][number]): string {
  const lines = plural(rows, ['строка', 'строки', 'строк'])
  return `таблица ${table} (${lines}): прочитайте её отдельно с параметром --table ${table}`
}

function skippedLine({ text, count, where }: ImportReport['skipped'][number]): string {
  const what = text.replace(/^пропущено:\s*/, '')
  return count === 1 ? `${what}: ${where}` : `${what}, всего ${count}: первый раз — ${where}`
}
