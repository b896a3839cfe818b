import { STATUS_LABELS, STATUSES, type Status } from '../../status/status.ts'
import type { StatusGrouping } from '../../views/status-tables.ts'
import { EXIT, Refusal } from '../exit.ts'
import { MAX_BYTES, readChoice, readCount, readMegabytes } from '../options.ts'
import { readDayOption, today } from '../today.ts'
import type { FailOn, StatusRun } from './status-run.ts'

/** The options of `roadmap status` as typed. */
export interface StatusFlags {
  readonly asOf?: string
  readonly by: string
  readonly only?: string
  readonly soon: string
  readonly dueBy?: string
  readonly responsible?: string
  readonly reports?: string
  readonly format: string
  readonly failOn?: string
  readonly maxSize?: string
}

export const GROUPINGS: Readonly<Record<string, StatusGrouping>> = {
  section: 'section',
  responsible: 'responsible',
  activity: 'activity',
  window: 'window',
}
export const STATUS_FORMATS: Readonly<Record<string, StatusRun['format']>> = {
  table: 'table',
  json: 'json',
  csv: 'csv',
  md: 'md',
}
const FAIL_ON: Readonly<Record<string, FailOn>> = { overdue: 'overdue', soon: 'soon' }

export function readStatusRun(flags: StatusFlags): StatusRun {
  const { only, dueBy, responsible, reports, failOn } = flags
  return {
    asOf: flags.asOf === undefined ? today() : readDayOption('--as-of', flags.asOf),
    soon: readCount('--soon')(flags.soon),
    format: readChoice('--format', flags.format, STATUS_FORMATS),
    layout: {
      by: readChoice('--by', flags.by, GROUPINGS),
      ...(only === undefined ? {} : { only: only.split(',').map(readStatus) }),
      ...(dueBy === undefined ? {} : { dueBy: readDayOption('--due-by', dueBy) }),
    },
    maxBytes: flags.maxSize === undefined ? MAX_BYTES : readMegabytes(flags.maxSize),
    ...(responsible === undefined ? {} : { responsible }),
    ...(reports === undefined ? {} : { reports }),
    ...(failOn === undefined ? {} : { failOn: readChoice('--fail-on', failOn, FAIL_ON) }),
  }
}

/** `--only`: codes of statuses, `soon` for `due-soon`, or the Russian words. */
function readStatus(typed: string): Status {
  const word = typed.trim().toLowerCase()
  if (word === 'soon') return 'due-soon'
  const status = STATUSES.find((code) => code === word || STATUS_LABELS[code] === word)
  if (status !== undefined) return status
  throw new Refusal(
    EXIT.usage,
    `статуса «${typed.trim()}» у параметра «--only» нет; допустимо: soon, ${STATUSES.join(', ')}`,
  )
}
