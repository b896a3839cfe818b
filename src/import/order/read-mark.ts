import { organisationGenitive } from '../../russian/genitive.ts'
import type { Plain } from '../../source/edit/plain.ts'

type PlainMap = Readonly<Record<string, Plain | undefined>>

/** What the mark of an appendix says about its order. */
export interface Mark {
  readonly kind?: string
  /** In the genitive, as it stands behind «к приказу». */
  readonly organisation?: string
  readonly date?: string
  readonly number?: string
}

const ACT = /(?:^|\s)(?:к\s+)?(приказ|распоряжени|постановлени)(?:у|ю|ом|ем)(?=\s|$)/iu
const KINDS: Readonly<Record<string, string>> = {
  приказ: 'приказ',
  распоряжени: 'распоряжение',
  постановлени: 'постановление',
}
const DATE = /(?:^|\s)от\s+([«"]?\d{1,2}[»"]?\s+[а-я]+\s+\d{4}|\d{1,2}\.\d{1,2}\.\d{4})\s*(?:г\.|года)?/iu
/** A line to be filled in. */
const BLANK = /(?:^|\s)от\s+[_«"]/u
const NUMBER = /№\s*([^\s_][^\n]*)/u

/** Lines of a mark → what they say of the order; nothing where they name none. */
export function readMark(lines: readonly string[]): Mark | undefined {
  const text = lines.join(' ').replace(/\s+/g, ' ')
  const act = ACT.exec(text)
  if (act === null) return undefined
  const date = DATE.exec(text)
  const number = NUMBER.exec(text.slice(act.index))
  const ends = [date?.index, BLANK.exec(text)?.index, text.indexOf('№', act.index)]
  const end = Math.min(...ends.flatMap((at) => (at === undefined || at < 0 ? [] : [at])), text.length)
  const organisation = text.slice(act.index + act[0].length, end).trim()
  const kind = KINDS[(act[1] ?? '').toLowerCase()]
  const isBlank = organisation === '' && date === null && number === null
  if (isBlank && kind === 'приказ') return undefined
  return {
    ...(kind !== undefined && { kind }),
    ...(organisation !== '' && { organisation }),
    ...(date?.[1] !== undefined && { date: date[1].replace(/[«»"]/g, '') }),
    ...(number?.[1] !== undefined && { number: number[1].trim() }),
  }
}

/** The order with what only its mark says: requisites of an order that is not in the document, the genitive of its body. */
export function withMark(order: PlainMap, mark: Mark | undefined): PlainMap {
  if (mark === undefined) return order
  const { организация: organisation } = order
  const isKnown = typeof organisation === 'string' && organisationGenitive(organisation) === mark.organisation
  const { вид: kind, ...others } = order
  return {
    вид: kind ?? mark.kind,
    организация: organisation,
    'организация-в-родительном': isKnown ? undefined : mark.organisation,
    ...Object.fromEntries(Object.entries(others).filter(([key]) => key !== 'организация')),
    дата: order['дата'] ?? mark.date,
    номер: order['номер'] ?? mark.number,
  }
}
