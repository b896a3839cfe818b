import { type Day, showDay } from '../../calendar/day.ts'
import { readSpan } from '../../calendar/span.ts'
import type { Verdict } from '../../facts/judge-fact.ts'
import type { NamedRow } from '../../facts/row-key.ts'
import { listed, suggestion } from '../../finding/suggestion.ts'
import type { Fact } from '../../model/report.ts'
import { showRow } from '../../model/show-row.ts'
import { STATUS_LABELS } from '../../status/status.ts'
import type { WindowStatus } from '../../status/window-status.ts'
import { windowLabel } from '../../views/report-labels.ts'
import { windowText } from '../../views/status-cells.ts'
import { EXIT, Refusal } from '../exit.ts'

export type FoundRow = Extract<NamedRow, { kind: 'found' }>
export type Counted = Extract<Verdict, { kind: 'counts' }>

/** The row that was named, or one sentence that says how to name it. */
export function rowOrRefusal(row: NamedRow, typed: string): FoundRow {
  if (row.kind === 'found') return row
  throw new Refusal(EXIT.usage, rowSentence(row, typed))
}

function rowSentence(row: Exclude<NamedRow, { kind: 'found' }>, typed: string): string {
  if (row.kind === 'heading')
    return `строка «${typed}» — заголовок, а не мероприятие; назовите подмероприятие`
  return row.kind === 'ambiguous'
    ? `номер «${typed}» в плане повторяется; назовите раздел и строку или код: ${listed(row.names)}`
    : `строки «${typed}» в плане нет; ${suggestion(typed, row.names, 'есть строки')}`
}

/** What a refusal needs to name things. */
export interface Told {
  readonly row: FoundRow
  readonly fact: Fact
  /** Where a fact stands: its file, and the day of its report. */
  readonly placeOf: (fact: Fact) => string
}

/** Why the fact is not written. */
export function verdictRefusal(verdict: Exclude<Verdict, { kind: 'counts' }>, told: Told): Refusal {
  const row = rowName(told.row)
  const { windows } = verdict
  if (verdict.kind === 'answered')
    return new Refusal(
      EXIT.failed,
      `${row}: об этом сроке уже сообщено (${told.placeOf(verdict.by)}), второй раз факт не записывают; другой срок называют параметром «--for»${others(windows)}`,
    )
  const { kind, typed = '', candidates = [], first } = verdict.note
  const names = candidates.map((key) => windowName(key, windows))
  const failed = (sentence: string): Refusal => new Refusal(EXIT.failed, `${row}: ${sentence}`)
  const usage = (sentence: string): Refusal => new Refusal(EXIT.usage, `${row}: ${sentence}`)
  switch (kind) {
    case 'window-ambiguous':
      return usage(`подходят несколько сроков; назовите один: ${asOptions(names)}`)
    case 'window-unknown':
      return usage(noWindow(told.fact, names))
    case 'fact-repeated':
      return failed(
        `о сроке «${names[0] ?? ''}» уже сообщено${first === undefined ? '' : ` (${told.placeOf(first)})`}; исправить можно сам отчёт${others(windows, candidates[0])}`,
      )
    case 'fact-superseded':
      return failed(
        `решение уже внесено в сам план${typed === '' ? '' : ` (${typed})`}; записывать его в отчёт не нужно`,
      )
    case 'organisation-not-awaited':
      return failed(
        `отчёт организации «${typed}» по этой строке не ожидается; ${names.length === 0 ? 'в строке нет ответственных' : `отчитываются: ${listed(candidates)}`}`,
      )
    case 'organisation-cannot-decide':
      return failed('перенести срок плана может только отчёт за весь план, без организации; уберите «--org»')
    case 'event-not-awaited':
      return failed('срок этой строки не ждёт события; уберите «--event»')
    case 'new-deadline-unreadable':
      return usage(
        `новый срок «${told.fact.deadline?.text ?? ''}» не читается; напишите его словами: «до 25.05.2023», «II квартал 2023 г.»; проверить: roadmap deadline "СРОК"`,
      )
    case 'organisation-unknown':
      return unknownOrganisation(typed, candidates)
    default:
      throw new Error(`a new fact is not expected to be noted ${kind}`)
  }
}

export function unknownOrganisation(typed: string, names: readonly string[]): Refusal {
  return new Refusal(EXIT.usage, `организации «${typed}» в плане нет; ${suggestion(typed, names, 'есть')}`)
}

function noWindow({ period, date }: Fact, names: readonly string[]): string {
  const known = names.length === 0 ? '' : `; есть: ${names.join(', ')}`
  if (period !== undefined) return `промежуток «${period.text}» не попадает ни в один срок${known}`
  const day = date?.day === undefined ? '' : ` на ${showDay(date.day, 'digits')}`
  return `ни один неисполненный срок${day} ещё не начался; если это сделано заранее, назовите срок: ${asOptions(names)}`
}

/** «--for "август 2022"», and what else may stand there. */
function asOptions([first = '', ...more]: readonly string[]): string {
  const option = `--for ${/\s/.test(first) ? `"${first}"` : first}`
  return more.length === 0 ? option : `${option} (или ${more.join(', ')})`
}

/** Windows that still wait, but the one that is spoken of. */
function others(windows: readonly WindowStatus[], but?: string): string {
  const open = windows.filter(({ daysLeft, key }) => daysLeft !== undefined && key !== but)
  const names = open.map(({ key }) => windowName(key, windows))
  return names.length === 0 ? '' : `; не исполнены: ${listed(names)}`
}

/** A name by which `--for` finds the window: its label, else its days. */
function windowName(key: string, windows: readonly WindowStatus[]): string {
  const window = windows.find((each) => each.key === key)
  if (window === undefined) return key
  const label = windowLabel(window, windows)
  const { from, to } = window
  if (readSpan(label) !== undefined || from === undefined || to === undefined) return label
  return from === to ? showDay(to, 'digits') : `${showDay(from, 'digits')}–${showDay(to, 'digits')}`
}

/** By the number that was typed: «2/3», where numbers repeat. */
export function rowName({ activity, key }: FoundRow): string {
  return /^\d/.test(key) && activity.kind !== 'section' ? `строка ${key}` : showRow(activity)
}

/** What is told after a fact was written. */
export function factLines(
  row: FoundRow,
  { windows, added }: Counted,
  organisation: string | undefined,
): string[] {
  const all = [...windows, ...added]
  const { title, number, kind } = row.activity
  const isNamed = number === undefined || kind === 'section'
  return [
    `${rowName(row)}${isNamed ? '' : ` «${shortened(title.text)}»`}`,
    ...(organisation === undefined ? [] : [`  от организации «${organisation}»`]),
    ...all.map((window) => `  ${termText(window, all)}: ${stateText(window)}`),
  ]
}

/** The days of a window: its label would be «2022» for one month of that year. */
function termText(window: WindowStatus, among: readonly WindowStatus[]): string {
  const isDated = window.kind === 'window' && window.from !== undefined
  return isDated ? `срок ${windowText(window)}` : windowLabel(window, among)
}

function stateText({ status, isOverdue, progress, doneOn }: WindowStatus): string {
  const late = isOverdue && status !== 'overdue' ? ', срок истёк' : ''
  const day = doneOn === undefined ? '' : ` ${showDay(doneOn, 'digits')}`
  const count = progress === undefined ? '' : ` (отчитались ${progress.done} из ${progress.of})`
  return `${STATUS_LABELS[status]}${day}${late}${count}`
}

const LONGEST = 70

function shortened(title: string): string {
  const line = title.trim().replace(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}

/** «reports/план-2022.yaml, 20.05.2022» */
export function placeText(file: string, { date }: Fact): string {
  const day: Day | undefined = date?.day
  return day === undefined ? file : `${file}, ${showDay(day, 'digits')}`
}
