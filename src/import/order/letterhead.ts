import type { Plain } from '../../source/edit/plain.ts'
import type { Read } from '../plain.ts'
import { flat, type Line } from './lines.ts'

type Letterhead = Pick<Read<Readonly<Record<string, Plain | undefined>>>, 'value' | 'notes'>

const BODY = /управлени|отдел|комитет|департамент|администраци|учреждени|министерств|центр/i

/** The name of the body, often on several lines, and the lines of the letterhead beside it. */
export function readLetterhead(lines: readonly Line[]): Letterhead {
  const all = lines.flatMap(({ text, bold }) => text.split('\n').map((line) => ({ text: flat(line), bold })))
  const marked = all.filter(({ bold }) => bold)
  const isMarked = marked.length > 0 && marked.length < all.length
  const names = isMarked ? marked : nameLines(all)
  const organisation = names.map(({ text }) => text).join(' ')
  const others = all.filter((line) => !names.includes(line)).map(({ text }) => text)
  const isGuess = !isMarked && names.length !== all.length && organisation !== ''
  return {
    value: { организация: organisation || undefined, реквизиты: others.length > 0 ? others : undefined },
    notes: isGuess
      ? [{ at: ['приказ', 'организация'], text: 'название органа выбрано из строк бланка' }]
      : [],
  }
}

/** Capital lines from the one that names a body on, as long as they go on as one name. */
function nameLines<T extends { readonly text: string }>(lines: readonly T[]): readonly T[] {
  const isCapital = ({ text }: T): boolean => text === text.toUpperCase() && /\p{L}{3}/u.test(text)
  const from = lines.findIndex((line) => isCapital(line) && BODY.test(line.text))
  if (from < 0) return lines.slice(0, 1)
  const end = lines.findIndex((line, at) => at > from && !isCapital(line))
  return lines.slice(from, end < 0 ? lines.length : end)
}
