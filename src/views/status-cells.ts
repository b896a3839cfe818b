import type { Cell, Tone } from '../blocks/block.ts'
import { showDay } from '../calendar/day.ts'
import { showRow } from '../model/show-row.ts'
import { plural } from '../russian/plural.ts'
import type { ActivityStatus } from '../status/activity-status.ts'
import { STATUS_LABELS, type Status } from '../status/status.ts'
import type { WindowStatus } from '../status/window-status.ts'
import { cellBlocks } from './text-blocks.ts'

const TONES: Readonly<Partial<Record<Status, Tone>>> = {
  overdue: 'bad',
  'done-late': 'warning',
  'due-soon': 'warning',
  partial: 'warning',
  done: 'good',
  excluded: 'quiet',
  postponed: 'quiet',
  undetermined: 'quiet',
  'awaiting-event': 'quiet',
}

export function cell(text: string, tone?: Tone): Cell {
  return { blocks: cellBlocks(text), ...(tone === undefined ? {} : { tone }) }
}

/** «частично, просрочено на 20 дней», «скоро срок, осталось 5 дней». */
export function statusCell(status: Status, isOverdue: boolean, window: WindowStatus | undefined): Cell {
  const days = window === undefined ? '' : daysText(window)
  const label = status === 'overdue' && days !== '' ? '' : STATUS_LABELS[status]
  return cell([label, days].filter(Boolean).join(', '), isOverdue ? 'bad' : TONES[status])
}

/** «01.05.2022–31.05.2022», the one day, or the day from which. */
export function windowText({ from, to }: WindowStatus): string {
  if (from === undefined) return '—'
  if (to === undefined) return `с ${showDay(from, 'digits')}`
  return from === to ? showDay(to, 'digits') : `${showDay(from, 'digits')}–${showDay(to, 'digits')}`
}

/** «осталось 5 дней», «просрочено на 1 день». */
function daysText({ daysLeft, status }: WindowStatus): string {
  if (daysLeft === undefined || status === 'upcoming') return ''
  const days = plural(Math.abs(daysLeft), ['день', 'дня', 'дней'])
  if (daysLeft === 0) return 'последний день'
  return daysLeft < 0 ? `просрочено на ${days}` : `осталось ${days}`
}

/** What is known of the execution: the day, «12 из 17», the basis, the reason. */
export function executionText(window: WindowStatus): string {
  const { doneOn, progress, basis, reason, isUndated } = window
  return [
    doneOn === undefined ? '' : showDay(doneOn, 'digits'),
    isUndated ? 'дата не указана' : '',
    progress === undefined ? '' : `${progress.done} из ${progress.of}`,
    basis === undefined ? '' : `основание: ${basis}`,
    reason === undefined ? '' : `причина: ${reason}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** The window that the status of a row comes from: the worst one, of those the one that ends first. */
export function decisiveWindow({ windows, status, isOverdue }: ActivityStatus): WindowStatus | undefined {
  const same = windows
    .filter((window) => window.status === status)
    .toSorted((a, b) => ((a.to ?? '9') < (b.to ?? '9') ? -1 : 1))
  return same.find((window) => window.isOverdue === isOverdue) ?? same[0]
}

/** «1.5», or the first words of a row without a number. */
export function rowName({ activity }: ActivityStatus): string {
  return activity.number?.replace(/\.$/, '') ?? showRow(activity).replace(/^(строка|раздел) /, '')
}

/** 0,6667 → «0,67»; the degree is a share, as the method gives it. */
export function shareText(share: number | undefined): string {
  if (share === undefined) return '—'
  // Half up on the exact hundredths of a small fraction: 0,005 is 0,01.
  return (Math.round((share + Number.EPSILON) * 100) / 100).toFixed(2).replace('.', ',')
}
