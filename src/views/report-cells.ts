import { showDay } from '../calendar/day.ts'
import type { Fact } from '../model/report.ts'
import { STATUS_LABELS } from '../status/status.ts'
import type { WindowStatus } from '../status/window-status.ts'
import { labelRange, windowLabel } from './report-labels.ts'

/** The windows of one row, and who tells each of their facts (nobody in particular = the whole plan). */
export interface ReportedRow {
  readonly windows: readonly WindowStatus[]
  readonly speakers: ReadonlyMap<Fact, string>
}

/** One cell of a row, line by line. */
type RowCell = (row: ReportedRow) => string[]

export const statusLines: RowCell = ({ windows }) =>
  lines(windows, windows.length > 1, statusText).map(unbroken)

function statusText({ status, isOverdue }: WindowStatus): string[] {
  const isLate = status === 'partial' && isOverdue
  return [isLate ? `${STATUS_LABELS.partial}, ${STATUS_LABELS.overdue}` : STATUS_LABELS[status]]
}

/** «25.08.2021», «2021: 20.12.2021», «12 из 17», «нет» where the deadline has passed. */
export const factLines: RowCell = ({ windows }) =>
  lines(windows, recurs(windows), (window) => {
    const { doneOn, progress, isOverdue } = window
    const days = dayTexts(window, isLong(window, windows))
    if (isDone(window) && days.length < 2)
      return [doneOn === undefined ? 'дата не указана' : showDay(doneOn, 'digits')]
    if (progress === undefined || isDone(window)) return days.length === 0 && isOverdue ? ['нет'] : days
    return isToldOf(window) ? [`${progress.done} из ${progress.of}`] : []
  }).map(unbroken)

/** What proves the execution, and what reports say of it. */
export const evidenceLines: RowCell = ({ windows, speakers }) =>
  lines(windows, recurs(windows), (window) =>
    window.facts.filter(isExecution).flatMap((fact) => {
      const told = [...fact.evidence, ...(fact.note === undefined ? [] : [fact.note])].map(({ text }) => text)
      const period = isLong(window, windows) && fact.period !== undefined ? `${fact.period.text}: ` : ''
      return told.length === 0 ? [] : [`${period}${told.join('; ')}${by(speakers.get(fact))}`]
    }),
  )

/** Why it is as it is: the new deadline, the basis of a decision, reasons, organisations that keep silent. */
export const reasonLines: RowCell = ({ windows, speakers }) =>
  lines(windows, recurs(windows), (window) => [
    ...newDeadline(window),
    ...(window.basis === undefined ? [] : [`основание — ${window.basis}`]),
    ...window.facts.flatMap((fact) => explanations(fact, window, speakers.get(fact))),
    ...silent(window),
  ])

function newDeadline({ status, facts }: WindowStatus): string[] {
  const decision = facts.findLast(({ state, deadline }) => state === 'перенесено' && deadline !== undefined)
  return status === 'postponed' ? [`новый срок — ${decision?.deadline?.text ?? ''}`] : []
}

function explanations(fact: Fact, { status }: WindowStatus, speaker: string | undefined): string[] {
  const { state, basis, reason, note } = fact
  const isOut = state === 'исключено' && status !== 'excluded' && speaker !== undefined && basis !== undefined
  return [
    ...(isOut ? [`исключено${by(speaker)}, основание — ${basis.text}`] : []),
    ...(reason === undefined ? [] : [`причина — ${reason.text}${by(speaker)}`]),
    ...(note === undefined || isExecution(fact) ? [] : [`${note.text}${by(speaker)}`]),
  ]
}

function by(speaker: string | undefined): string {
  return speaker === undefined ? '' : ` (${speaker})`
}

/** Names are told once somebody has reported or the deadline has passed: before, all are silent and rightly so. */
function silent(window: WindowStatus): string[] {
  const { progress } = window
  if (progress === undefined || progress.missing.length === 0 || !isToldOf(window)) return []
  if (progress.done === 0) return ['нет отчётов ни от одной организации']
  return [`${progress.missing.length === 1 ? 'нет отчёта' : 'нет отчётов'} (${progress.missing.join(', ')})`]
}

function isToldOf({ progress, isOverdue }: WindowStatus): boolean {
  return progress !== undefined && (progress.done > 0 || isOverdue)
}

/** The days of the facts, those of parts of a long window under the part's name. */
function dayTexts({ facts, progress }: WindowStatus, isParted: boolean): string[] {
  if (progress !== undefined) return []
  const days = facts.filter(isExecution).flatMap(({ state, date, period }) => {
    const day = date?.day === undefined ? '' : showDay(date.day, 'digits')
    const text = [state === 'частично' ? state : '', day].filter(Boolean).join(' ')
    if (isParted && period !== undefined) return [`${period.text}: ${text === '' ? 'дата не указана' : text}`]
    return text === '' ? [] : [text]
  })
  return [...new Set(days)]
}

/** A window that is answered in parts («2021–2024» by «за: 2021»), unless the row has others to tell apart. */
function isLong(window: WindowStatus, windows: readonly WindowStatus[]): boolean {
  const parts = new Set(window.facts.filter(isExecution).flatMap(({ period }) => period?.text ?? []))
  return !recurs(windows) && (parts.size > 1 || (parts.size > 0 && !isDone(window)))
}

/** A fact of the day of an event alone has no state, and nothing to explain either. */
function isExecution({ state }: Fact): boolean {
  return state === 'выполнено' || state === 'частично' || state === undefined
}

function isDone({ status }: WindowStatus): boolean {
  return status === 'done' || status === 'done-late'
}

/** Whether the deadline itself has several windows; one that a postponement added belongs to the one it replaced. */
function recurs(windows: readonly WindowStatus[]): boolean {
  return windows.filter(({ replaces }) => replaces === undefined).length > 1
}

interface Stretch {
  readonly first: WindowStatus
  last: WindowStatus
  readonly texts: readonly string[]
}

/** A line for every stretch of windows of which the same is to be told, with its name where there are several. */
function lines(
  windows: readonly WindowStatus[],
  isNamed: boolean,
  textsOf: (window: WindowStatus) => readonly string[],
): string[] {
  const stretches: Stretch[] = []
  for (const window of windows) {
    const texts = [...new Set(textsOf(window))]
    const open = stretches.at(-1)
    if (open !== undefined && open.texts.join('\n') === texts.join('\n')) open.last = window
    else stretches.push({ first: window, last: window, texts })
  }
  if (!isNamed || stretches.length === 1) return stretches.flatMap(({ texts }) => texts)
  return stretches
    .filter(({ texts }) => texts.length > 0)
    .map(({ first, last, texts }) => {
      const name = labelRange(windowLabel(first, windows), windowLabel(last, windows))
      // the only deadline of the plan needs no name beside the one that has replaced it
      const isOnly = first.replaces === undefined && !recurs(windows)
      return `${isOnly ? '' : `${name}: `}${texts.join('; ')}`
    })
}

/** As many characters as a narrow column has room for. */
const SHORT = 24

/** «2021: выполнено» stays on one line, so that the lines of two cells can be read across; a long name is set apart. */
function unbroken(line: string): string {
  return line.replace(/^([^:]+): (\S+)/, (whole, name: string, word: string) =>
    whole.length > SHORT
      ? `${name.replace(/(?<!–) (?!–)/g, '\u00a0')}: ${word}`
      : whole.replaceAll(' ', '\u00a0'),
  )
}
