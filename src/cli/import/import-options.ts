import { readPeriod } from '../../calendar/period.ts'
import type { ImportOptions } from '../../import/import-plan.ts'
import { COLUMN_FIELDS } from '../../import/table/headings.ts'
import { EXIT, Refusal } from '../exit.ts'
import { readChoice } from '../options.ts'

/** The flags of `roadmap import` as typed. */
export interface ImportFlags {
  readonly output?: string
  readonly table?: string
  readonly sheet?: string
  readonly map?: readonly string[]
  readonly period?: string
  readonly code?: string
  readonly update: boolean
  readonly strict: boolean
  readonly format: string
  readonly maxSize?: string
}

/** `name` is that of the document without its ending. */
export function readImportOptions(name: string, flags: ImportFlags): ImportOptions {
  const { code, sheet } = flags
  if (code !== undefined && !/^[\p{L}\d][\p{L}\d._-]*$/u.test(code))
    throw new Refusal(EXIT.usage, `код «${code}» не подходит: нужны буквы, цифры и дефисы`)
  if (flags.period !== undefined && readPeriod(flags.period) === undefined)
    throw new Refusal(
      EXIT.usage,
      `период «${flags.period}» не читается; напишите, например: --period 2021–2024`,
    )
  return {
    name,
    ...(code !== undefined && { code }),
    ...(flags.period !== undefined && { period: flags.period }),
    ...(flags.table !== undefined && { table: tableNumber(flags.table) }),
    ...(sheet !== undefined && { sheet }),
    ...(flags.map !== undefined && { columns: Object.fromEntries(flags.map.map(columnOf)) }),
  }
}

function tableNumber(typed: string): number {
  if (/^[1-9]\d{0,4}$/.test(typed)) return Number(typed)
  throw new Refusal(
    EXIT.usage,
    `значение «${typed}» параметра «--table» — не номер таблицы; первая таблица — 1`,
  )
}

/** «Что делаем=мероприятие»; the heading may have a sign of equality in it, the field has none. */
function columnOf(typed: string): readonly [heading: string, field: string] {
  const at = typed.lastIndexOf('=')
  if (at < 1)
    throw new Refusal(
      EXIT.usage,
      `«--map ${typed}»: нужны графа и поле, например: --map "Что делаем=мероприятие"`,
    )
  const fields = Object.fromEntries(COLUMN_FIELDS.map((field) => [field, field]))
  return [typed.slice(0, at).trim(), readChoice('--map', typed.slice(at + 1).trim(), fields)]
}
