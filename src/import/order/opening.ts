import { flat, type Line } from './lines.ts'

/** What stands between the requisites and the clauses. */
export interface Opening {
  readonly heading?: string
  readonly preamble?: string
  readonly verb?: string
}

/** Words with which a preamble begins; the heading ends before them. */
const PREAMBLE =
  /^(?:в соответстви|в цел|в связи|в рамках|в исполнени|во исполнени|на основани|с целью|руководствуясь|согласно|для |по итогам|по результатам|учитывая|рассмотрев|выполняя|чтобы|получив|исходя)/iu

/** Lines up to that of the verb, which is the last of them. */
export function readOpening(lines: readonly Line[]): Opening {
  const last = verbOf(lines.at(-1)?.text ?? '')
  const texts = lines.map(({ text }) => flat(text))
  if (last !== undefined) texts.splice(-1, 1, ...(last.before === '' ? [] : [flat(last.before)]))
  const cut = endOfHeading(texts, last !== undefined)
  const heading = texts.slice(0, cut).join(' ')
  const preamble = texts.slice(cut).join('\n')
  return {
    ...(heading !== '' && { heading }),
    ...(preamble !== '' && { preamble }),
    ...(last !== undefined && { verb: last.verb }),
  }
}

/** The heading begins with «Об» and ends where the preamble begins. */
function endOfHeading(texts: readonly string[], hasVerb: boolean): number {
  if (!/^О(?:б|бо)?\s/u.test(texts[0] ?? '')) return 0
  const begin = texts.findIndex(
    (text, at) => PREAMBLE.test(text) || (at > 0 && isNewSentence(text, texts[at - 1] ?? '')),
  )
  if (begin >= 0) return begin
  return texts.length > 1 && hasVerb ? 1 : texts.length
}

/** A long line that begins with a capital after a heading is no part of it. */
function isNewSentence(text: string, before: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && text.length > 120 && !/[,(–-]$/.test(before)
}

const LONGEST_LINE = 5_000

/** «ПРИКАЗЫВАЮ:» at the end of a line, spaced or misspelt; the words before it belong to the preamble. */
export function verbOf(text: string): { readonly verb: string; readonly before: string } | undefined {
  // A verb is a word: what stands far before it makes no difference, and would take long to look through.
  if (text.length > LONGEST_LINE) return undefined
  const capital = /(?:^|[\s,–-])((?:\p{Lu}\s*){6,}(?:\p{Lu}|\b))\s*:\s*$/u.exec(text)
  const spelled = capital?.[1]?.replace(/\s+/g, '')
  if (capital !== null && spelled !== undefined && /(?:Ю|ЕТ|ЮСЬ)$/u.test(spelled))
    return {
      verb: spelled,
      before: text
        .slice(0, capital.index)
        .trim()
        .replace(/\s*[–-]$/, ''),
    }
  const small = /(?:^|\s)((?:приказыва|постановля|обязыва|предлага|распоряжа)(?:ю|ет|юсь))\s*:\s*$/iu.exec(
    text,
  )
  return small?.[1] === undefined
    ? undefined
    : { verb: small[1].toUpperCase(), before: text.slice(0, small.index).trim() }
}
