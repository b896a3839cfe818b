import type { Line } from './lines.ts'

/** Date, number and place of an act. */
export interface Requisites {
  readonly date?: string
  readonly number?: string
  readonly place?: string
  /** How many lines they took. */
  readonly taken: number
}

const DATE =
  /(?:от\s*)?(?<value>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|[«"“]?\d{1,2}[»"”]?\s+[а-я]+\s+\d{4}(?:\s*(?:г\.|года))?)\s*(?:г\.?|года)?\.?/iu
const NUMBER = /(?:№|N)\s*(?<value>[^\n\t]*\S)/u
const PLACE = /(?:^|\s)(?<value>(?:г|п|с|пгт|ст|р\.?\s*п)\.\s*[А-ЯЁ][\p{L}-]+)/u
/** They stand in the first lines under the kind. */
const DEEPEST = 6

/** On one line or on several, in any order, above the heading. */
export function readRequisites(lines: readonly Line[]): Requisites {
  const found: { date?: string; number?: string; place?: string } = {}
  let taken = 0
  for (const { text } of lines.slice(0, DEEPEST)) {
    if (/^О(?:б|бо)?\s/u.test(text)) break
    let left = text
    const take = (key: 'date' | 'number' | 'place', pattern: RegExp): boolean => {
      const value = found[key] === undefined ? pattern.exec(left) : null
      const words = value?.groups?.['value']
      if (value === null || words === undefined) return false
      // «№ ____» is to be filled in.
      if (!/^[_\s]+$/.test(words)) found[key] = words.replace(key === 'date' ? /[«»"“”]/g : /^$/, '').trim()
      left = left.replace(value[0], ' ')
      return true
    }
    const hasOne = [take('date', DATE), take('number', NUMBER), take('place', PLACE)].includes(true)
    if (!hasOne || left.replace(/(?:^|\s)от(?=\s|$)|[\s_«»".]+/g, '') !== '') break
    taken++
  }
  return { ...found, taken }
}
