import { type Gender, genderOf } from './agreement.ts'

const PARTICIPLE: Readonly<Record<Gender, string>> = {
  м: 'утверждённый',
  ж: 'утверждённую',
  с: 'утверждённое',
  мн: 'утверждённые',
}

/**
 * What an order changes, after «внести в»: «План мероприятий …» → «план мероприятий …, утверждённый». The head noun and the
 * words before it are put into the accusative; a title of no known form is called a document.
 */
export function changedThing(title: string): { readonly thing: string; readonly approved: string } {
  const words = title.split(' ')
  const at = words.findIndex((word) => genderOf(bare(word)) !== undefined)
  const gender = at < 0 ? undefined : genderOf(bare(words[at] ?? ''))
  const before = words.slice(0, Math.max(0, at))
  // «Муниципальная программа»: adjectives only; anything else before the noun is of no known form.
  if (gender === undefined || !before.every((word) => /(?:ая|яя|ый|ий|ой|ое|ее|ые|ие)[»"]?$/.test(word)))
    return { thing: `документ «${title}»`, approved: 'утверждённый' }
  const head = words.slice(0, at + 1).map((word) => (gender === 'ж' ? accusative(word) : word))
  const rest = words.slice(at + 1).join(' ')
  return {
    thing: lowered(`${head.join(' ')} ${gender === 'ж' ? agreed(rest, head.at(-1)) : rest}`.trim()).replace(
      IN_BRACKETS,
      '($1дорожную карту$2)',
    ),
    approved: PARTICIPLE[gender],
  }
}

/** «план мероприятий («дорожная карта»)»: in brackets stands the same thing under its other name. */
const IN_BRACKETS = /\(([«"]?)дорожная карта([»"]?)\)/

function bare(word: string): string {
  return word.replace(/[«»"(),.]/g, '').toLowerCase()
}

/** A participle behind the comma agrees with the noun: «карту, приводящую». */
function agreed(rest: string, noun: string | undefined): string {
  return noun?.endsWith(',') ? rest.replace(/^(\p{L}+)ая(?= )/u, '$1ую') : rest
}

function accusative(word: string): string {
  return word.replace(/(ая|яя|а|я)(?=[»"),]*$)/, (ending) => ACCUSATIVE[ending] ?? ending)
}

const ACCUSATIVE: Readonly<Record<string, string>> = { ая: 'ую', яя: 'юю', а: 'у', я: 'ю' }

/** A word of capitals stays as it is. */
function lowered(text: string): string {
  return text.replace(/^([«"]?)(\p{Lu})(?=\p{Ll})/u, (_, mark: string, letter: string) =>
    mark === '' ? letter.toLowerCase() : mark + letter,
  )
}
