import { namesPeople } from './names.ts'

const GAP = '[ \\u00a0]'
const SURNAME = '[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]{2,})'
/** Initials before a surname, or behind one; whether a word begins there is asked of the letter before. */
const BEFORE = new RegExp(`([А-ЯЁ])\\.(${GAP}?)([А-ЯЁ])\\.(${GAP}?)(?=(${SURNAME}))`, 'g')
const BEHIND = new RegExp(`([А-ЯЁ][а-яё]+)(${GAP}?)([А-ЯЁ])\\.(${GAP}?)([А-ЯЁ])\\.(?!${GAP}?[А-ЯЁ])`, 'g')
/** Two initials at least: a lone one may be that of a town («Н.Новгород»). */
const GLANCE = /[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\./

/** How the two initials of a name stand to each other. */
export type InitialsForm = 'tight' | 'spaced'

/** Whether a text may hold a name with initials: most do not, and one look is enough for them. */
export function mayHoldInitials(text: string): boolean {
  return GLANCE.test(text)
}

/** The forms in a text, one a name; of a name that is not parted from its initials nothing can be said. */
export function initialsForms(text: string): InitialsForm[] {
  const before = [...text.matchAll(BEFORE)].flatMap(({ 2: gap, 4: parted, 5: surname = '', index }) =>
    parted !== '' && isName(text, index, surname) ? [formOf(gap)] : [],
  )
  const behind = [...text.matchAll(BEHIND)].flatMap(({ 2: parted, 4: gap }) =>
    parted === '' ? [] : [formOf(gap)],
  )
  return [...before, ...behind]
}

function formOf(gap: string | undefined): InitialsForm {
  return gap === '' ? 'tight' : 'spaced'
}

/** The text with every surname parted from its initials; the initials too follow `form`, where there is one to follow. */
export function mendInitials(text: string, form: InitialsForm | undefined): string {
  const between = (gap: string): string =>
    form === undefined ? gap : form === 'tight' ? '' : gap === '' ? ' ' : gap
  return text
    .replace(BEFORE, (all, a: string, gap: string, b: string, parted: string, surname: string, at: number) =>
      isName(text, at, surname) ? `${a}.${between(gap)}${b}.${parted || ' '}` : all,
    )
    .replace(
      BEHIND,
      (_all, surname: string, parted: string, a: string, gap: string, b: string) =>
        `${surname}${parted || ' '}${a}.${between(gap)}${b}.`,
    )
}

/** Not «И.О.Начальника», and not the end of a longer word. */
function isName(text: string, at: number, surname: string): boolean {
  return !/[А-Яа-яЁё]/.test(text[at - 1] ?? '') && surname !== 'Фамилия' && !namesPeople(surname)
}
