import { readNumber } from '../model/number.ts'
import type { SetName } from '../rules/rule.ts'
import type { PrintPart } from '../views/print-view.ts'
import { EXIT, Refusal } from './exit.ts'

const SETS: Readonly<Record<string, SetName>> = {
  черновик: 'draft',
  draft: 'draft',
  рекомендуемый: 'recommended',
  recommended: 'recommended',
  подписание: 'signoff',
  signoff: 'signoff',
}

/** `--part`: what of the plan is printed; its report is another document, made of facts. */
export const PARTS: Readonly<Record<string, PrintPart | 'report'>> = {
  order: 'order',
  appendix: 'appendix',
  all: 'all',
  report: 'report',
}

/** `--set`: Russian and English names. */
export function readSet(typed: string): SetName {
  const set = Object.hasOwn(SETS, typed.toLowerCase()) ? SETS[typed.toLowerCase()] : undefined
  if (set === undefined)
    throw new Refusal(
      EXIT.usage,
      `набора правил «${typed}» нет; допустимо: черновик, рекомендуемый, подписание`,
    )
  return set
}

/** `--max-warnings`: a whole number from 0. */
export function readCount(option: string): (typed: string) => number {
  return (typed) => {
    if (/^\d{1,9}$/.test(typed)) return Number(typed)
    throw new Refusal(EXIT.usage, `значение «${typed}» параметра «${option}» — не целое число`)
  }
}

/** `--max-size`: megabytes → bytes. */
export function readMegabytes(typed: string): number {
  const size = readNumber(typed.replace(/\s*(мб|mb)$/i, ''))
  if (size === undefined || size <= 0)
    throw new Refusal(EXIT.usage, `значение «${typed}» параметра «--max-size» — не число мегабайт`)
  return size * 1_048_576
}

/** One of a table's names, or a refusal that lists them. */
export function readChoice<T>(option: string, typed: string, table: Readonly<Record<string, T>>): T {
  const value = Object.hasOwn(table, typed) ? table[typed] : undefined
  if (value === undefined)
    throw new Refusal(
      EXIT.usage,
      `значения «${typed}» у параметра «${option}» нет; допустимо: ${Object.keys(table).join(', ')}`,
    )
  return value
}

/** Plans are some ten or hundred kilobytes; four megabytes are no plan. */
export const MAX_BYTES: number = 4 * 1_048_576
