import type { Plain } from '../../../source/edit/plain.ts'
import type { Read } from '../../plain.ts'
import { flat, type Line } from '../lines.ts'
import { type Signed, signedBy } from './signature.ts'

/** What stands under the clauses, as far as it is read. */
interface Foot {
  part: 'signature' | 'visas' | 'distribution'
  signed?: Signed
  /** Lines of a position whose name has not come yet. */
  position: string[]
  readonly visas: string[]
  /** Lines of a visa that has not ended yet. */
  visa: string[]
  readonly distribution: string[]
  executor?: { readonly name: string; readonly phone?: string }
}

/** Signature, visas, distribution, executor; `left` are lines that are none of them. */
export function readFoot(lines: readonly Line[]): Read<Readonly<Record<string, Plain | undefined>>> {
  const foot: Foot = { part: 'signature', position: [], visas: [], visa: [], distribution: [] }
  for (const line of lines.flatMap(singleLines))
    if (!takeTitle(foot, line) && !takeExecutor(foot, line)) take(foot, line)
  endVisa(foot)
  const { signed, visas, distribution, executor, position } = foot
  return {
    value: {
      подписал: signed && { должность: flat(signed.position) || undefined, имя: signed.name },
      согласовано: visas.length > 0 ? visas : undefined,
      исполнитель: executor && { имя: executor.name, телефон: executor.phone },
      рассылка: distribution.length > 0 ? distribution : undefined,
    },
    notes: [],
    left: position,
  }
}

/** Line breaks inside a paragraph part what stands one under another. */
function singleLines(line: Line): Line[] {
  return line.cells === undefined ? line.text.split('\n').map((text) => ({ ...line, text })) : [line]
}

/** «Согласовано:», «Рассылка:» alone on a line. */
function takeTitle(foot: Foot, { text }: Line): boolean {
  const title = /^(согласовано|рассылка|разослать)\s*:?$/iu.exec(flat(text))?.[1]?.toLowerCase()
  if (title === undefined) return false
  endVisa(foot)
  foot.part = title === 'согласовано' ? 'visas' : 'distribution'
  return true
}

/** «Фамилия Имя Отчество», who made the paper; nobody else is named so. */
const FULL_NAME = /^\p{Lu}[\p{Ll}-]+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+$/u
const EXECUTOR = /^исп(?:олнитель|олн\.|\.)\s*:?\s*/iu
const PHONE = /[,;]?\s*((?:тел\.?\s*:?\s*|т\.\s*)?[+\d(][\d\s()–-]{4,})$/iu

const LONGEST_EXECUTOR = 200

function takeExecutor(foot: Foot, { text }: Line): boolean {
  const words = flat(text)
  if (words.length > LONGEST_EXECUTOR) return false
  if (foot.executor === undefined) {
    const phone = PHONE.exec(words)
    const name = (phone === null ? words : words.slice(0, phone.index)).replace(EXECUTOR, '')
    if (!EXECUTOR.test(words) && !FULL_NAME.test(name)) return false
    endVisa(foot)
    foot.executor = { name, ...(phone?.[1] !== undefined && { phone: phone[1].trim() }) }
    return true
  }
  const isPhone = foot.executor.phone === undefined && PHONE.exec(words)?.index === 0
  if (isPhone) foot.executor = { ...foot.executor, phone: words }
  return isPhone
}

function take(foot: Foot, line: Line): void {
  const words = flat(line.text)
  if (foot.part === 'distribution') foot.distribution.push(words)
  else if (foot.part === 'visas' || foot.signed !== undefined) takeVisa(foot, line)
  else {
    const signed = signedBy(line)
    if (signed === undefined) foot.position.push(words)
    else {
      const position = [...foot.position, signed.position].filter((each) => each !== '').join('\n')
      foot.signed = { position, name: signed.name }
      foot.position = []
    }
  }
}

/** A visa ends with a date. */
function takeVisa(foot: Foot, { text, cells }: Line): void {
  foot.part = 'visas'
  foot.visa.push(...(cells === undefined ? [flat(text)] : cells.map(flat)))
  if (/(?:\d{4}|20_*)\s*(?:г\.?|года)?$/u.test(text) && /[«"_\d]/.test(text)) endVisa(foot)
}

function endVisa(foot: Foot): void {
  if (foot.visa.length > 0) foot.visas.push(foot.visa.join('\n'))
  foot.visa = []
}
