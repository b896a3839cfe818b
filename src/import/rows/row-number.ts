/** «1», «1.1.», «2)», «IV», «а)» */
export function isNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[а-я])[.)]*$/i.test(text.replace(/\s+/g, ''))
}

/** A number without what closes it; the dot is how documents print it, not a part of it. */
export function bareNumber(text: string): string {
  return text.replace(/\s+/g, '').replace(/[.)]+$/, '')
}

/** A title and the number that stood before it. */
export interface Numbered {
  readonly title: string
  readonly number?: string
}

/** A number that was typed before the words, where the table has no column for it. */
export function withNumber(title: string): Numbered {
  const found = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=[\p{L}«"(])/u.exec(title)
  const isTyped = found !== null && (/[.)]/.test(found[0]) || found[1]?.includes('.') === true)
  return isTyped ? { title: title.slice(found[0].length), number: found[1] ?? '' } : { title }
}

/** «1.», «IV.», «Раздел 2.» at the beginning of a section's title. */
export const SECTION_NUMBER: RegExp =
  /^(?:(?:раздел|направление|блок|модуль|этап)\s+)?(\d{1,2}|[IVXLC]{1,6})(?:[.)]+|\s*[–—:-](?=\s)|(?=\s*$))\s*/iu

export function sectionNumbered(text: string): Numbered {
  const found = SECTION_NUMBER.exec(text)
  const rest = found === null ? text : text.slice(found[0].length)
  return found?.[1] === undefined || rest === ''
    ? { title: text }
    : { title: rest, number: found[1].toUpperCase() }
}

/** «1.2» and «1.2.3», but not «1» or «IV». */
export function isDotted(number: string | undefined): boolean {
  return number?.includes('.') === true
}
