import { isAbbreviation, isCommonAbbreviation, isInitialsOf, isLegalForm } from './abbreviations.ts'
import { plainWord, stem, wordsOf } from './stem.ts'

/** The name without what typing changes freely: letter case, ё, quotes, dashes, spaces. */
export function plainName(text: string): string {
  return wordsOf(text).map(plainWord).join(' ')
}

/** The name without its grammatical case as well: «МКУ Кемского УО» and «МКУ Кемское УО» are one. */
export function foldName(text: string): string {
  return wordsOf(text).map(foldWord).join(' ')
}

/** A long word in capitals is an ordinary word of a letterhead and has an ending to drop; «педагоги-психологи» has two. */
function foldWord(word: string): string {
  return word
    .split('-')
    .map((part) => stem(part.length > 6 ? part.toLowerCase() : part))
    .join('-')
}

const ROLE =
  /^(?:руководител|специалист|педагог|учител|директор|заместител|методист|начальник|заведующ|член|представител|психолог|сотрудник|работник|куратор|администраци|команд|коллектив|классн|воспитател|тьютор|наставник|председател|координатор)/i

/** Whether the name begins with people: «Руководители МБОУ СОШ № 1» puts what follows into the genitive. */
export function namesPeople(text: string): boolean {
  return ROLE.test(text)
}

/** A name that others may turn out to be. */
export interface KnownName {
  readonly fold: string
  readonly person: PersonName | undefined
}

export function knownName(text: string): KnownName {
  return { fold: foldName(text), person: readPersonName(text) }
}

/** Whether the name is one of the known ones, in any case, or the people of one («руководители ОО»). */
export function isKnownName(name: string, known: readonly KnownName[]): boolean {
  const wanted = foldName(name)
  const isOfPeople = namesPeople(name)
  const person = readPersonName(name)
  return known.some(
    ({ fold, person: other }) =>
      fold === wanted ||
      (isOfPeople && wanted.endsWith(` ${fold}`)) ||
      (person !== undefined && person.initials !== '' && other !== undefined && samePerson(other, person)),
  )
}

/** `ending`: one name in two cases · `letter`: a slip of the pen · `form`: with and without «МБУ» · `initials`: «УО» and its full name · `person`. */
export type NameDifference = 'ending' | 'letter' | 'form' | 'initials' | 'person'

/** A name read once, to be compared with many others. */
export interface Name {
  readonly text: string
  readonly plain: string
  readonly words: readonly string[]
  /** The words without their case endings, and the name without its legal form. */
  readonly folds: readonly string[]
  readonly core: string
  readonly person: PersonName | undefined
}

export function readName(text: string): Name {
  const words = wordsOf(text)
  const folds = words.map(foldWord)
  const from = words.findIndex((word) => !isLegalForm(word))
  const core = folds.slice(Math.max(0, from)).join(' ')
  return { text, plain: plainName(text), words, folds, core, person: readPersonName(text) }
}

/** How two spellings of what must be one participant differ; nothing for the same spelling and for different participants. */
export function nameDifference(a: Name, b: Name): NameDifference | undefined {
  if (a.plain === b.plain) return undefined
  if (a.person && b.person && isPersonDrift(a.person, b.person)) return 'person'
  if (a.words.length !== b.words.length) {
    if (a.core === b.core) return 'form'
    const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
    return short.words.length === 1 && isShortFor(short.text, long.words) ? 'initials' : undefined
  }
  const other = a.folds.flatMap((fold, index) => (fold === b.folds[index] ? [] : [index]))
  const [at, ...more] = other
  if (at === undefined) return isProperPair(a, b) ? 'ending' : undefined
  return more.length === 0 && isSlip(a.words[at] ?? '', b.words[at] ?? '') ? 'letter' : undefined
}

/** «ОО» is short for «образовательные организации», not for «отдел образования»: a common abbreviation has its own meaning. */
function isShortFor(short: string, long: readonly string[]): boolean {
  if (!isAbbreviation(short) || !isInitialsOf(short, long)) return false
  return (
    !isCommonAbbreviation(short) ||
    /^(?:обще)?образовательн\S+ (?:организаци|учреждени)/i.test(long.join(' '))
  )
}

/** «школа» and «школы» may both be meant; the name of one body has one nominative. */
function isProperPair(a: Name, b: Name): boolean {
  const head = a.words[0] ?? ''
  if (plainWord(head) !== plainWord(b.words[0] ?? '') || namesPeople(head)) return false
  return (
    isLegalForm(head) ||
    /[«"]/.test(a.text + b.text) ||
    /^(?:управление|комитет|департамент|министерство|отдел)$/i.test(head)
  )
}

/** One letter lost, added or changed, or two neighbours swapped; different numbers and known abbreviations are no slip. */
function isSlip(a: string, b: string): boolean {
  if (isAbbreviation(a) && isAbbreviation(b)) {
    if (isCommonAbbreviation(a) || isCommonAbbreviation(b)) return false
    const [x, y] = [a.toLowerCase(), b.toLowerCase()]
    return Math.max(x.length, y.length) >= 5 ? isNear(x, y) : x.length >= 4 && isSwap(x, y)
  }
  if (isAbbreviation(a) || isAbbreviation(b) || /\d/.test(a + b)) return false
  const [x, y] = [withoutFleetingVowel(foldWord(a)), withoutFleetingVowel(foldWord(b))]
  if (Math.min(x.length, y.length) < 5 || x[0] !== y[0]) return false
  // «Каменская» and «Каминская» may be two villages: in a proper name only a lost, added or swapped letter is a slip.
  if (/^[А-ЯЁ]/.test(a) && /^[А-ЯЁ]/.test(b) && x.length === y.length) return isSwap(x, y)
  return isNear(x, y)
}

/** One edit apart: without their common beginning and end at most one letter of each is left. */
function isNear(x: string, y: string): boolean {
  let start = 0
  while (start < Math.min(x.length, y.length) && x[start] === y[start]) start++
  let end = 0
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end++
  return Math.max(x.length, y.length) - start - end <= 1 || isSwap(x, y)
}

function isSwap(x: string, y: string): boolean {
  const at = [...x].findIndex((letter, index) => letter !== y[index])
  if (at < 0 || x.length !== y.length) return false
  return x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2)
}

/** «оценка» and «оценок» are one word. */
function withoutFleetingVowel(word: string): string {
  return word.replace(/[ое](?=[кцн]$)/, '')
}

/** Surname as written and initials without dots («ГК»); a lone surname has none. */
export interface PersonName {
  readonly surname: string
  readonly initials: string
}

const SURNAME = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?'
const AFTER = new RegExp(`(?:^|\\s)(${SURNAME})\\s+([А-ЯЁ])\\.\\s?(?:([А-ЯЁ])\\.?)?$`)
const BEFORE = new RegExp(`(?:^|\\s)([А-ЯЁ])\\.\\s?(?:([А-ЯЁ])\\.)?\\s?(${SURNAME})$`)
const LONE = new RegExp(`^${SURNAME}$`)
const FULL = new RegExp(
  `(?:^|\\s)(${SURNAME})\\s+([А-ЯЁ])[а-яё]+\\s+([А-ЯЁ])[а-яё]+(?:вич|ьич|вн|чн|шн)[а-яё]{0,3}$`,
)

/** Reads the person that a name ends with: «Никишина Г. К.», «методист Г.К. Никишина», «Никишина Галина Кимовна», «Никишин». */
export function readPersonName(text: string): PersonName | undefined {
  const name = text.trim()
  const after = AFTER.exec(name) ?? FULL.exec(name)
  if (after !== null) return { surname: after[1] ?? '', initials: `${after[2] ?? ''}${after[3] ?? ''}` }
  const before = BEFORE.exec(name)
  if (before !== null) return { surname: before[3] ?? '', initials: `${before[1] ?? ''}${before[2] ?? ''}` }
  return LONE.test(name) ? { surname: name, initials: '' } : undefined
}

/** Whether a text names a person with initials or in full, anywhere in it; «лицей им. А. М. Топорова» is no person. */
export function hasPerson(text: string): boolean {
  return /(?<!им\.\s*|имени\s+)(?<![А-ЯЁ]\.\s?)[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|ьич|вн|чн|шн)/.test(
    text,
  )
}

function samePerson(a: PersonName, b: PersonName): boolean {
  return a.initials === b.initials && root(a.surname) === root(b.surname)
}

function root(surname: string): string {
  return plainWord(surname).replace(/(?:ого|ому|ый|ий|ая|ой|ую|ым|им|ом|а|у|е|ы)$/, '')
}

/** One person with and without initials, or a surname that differs by its ending or one letter under the same initials. */
function isPersonDrift(p: PersonName, q: PersonName): boolean {
  if (p.initials + q.initials === '') return false
  if (plainWord(p.surname) === plainWord(q.surname) && p.initials === q.initials) return false
  const [x, y] = [root(p.surname), root(q.surname)]
  if (p.initials === q.initials) return x === y || (Math.min(x.length, y.length) >= 5 && isNear(x, y))
  return x === y && (p.initials.startsWith(q.initials) || q.initials.startsWith(p.initials))
}
