import { wordsOf } from './stem.ts'

/** Abbreviations that every reader in an education authority knows: they need no definition in a plan. */
const EVERYDAY = `
  РФ СССР СМИ НКО ООН ФЗ НПА ГОСТ СанПиН ИНН КПП ОГРН МВД МЧС ГИБДД ПДД ЧС ГО ЖКХ ПО ЗОЖ ГТО ВФСК
  ОО ОУ МО СО ДОО ПОО ДО НОО ООО СОО СПО ВО НПО ДПО ДПП ПК КПК ВУЗ ССУЗ СОШ ООШ НОШ ДЮСШ СШ ДШИ ДМШ ДДТ ЦДТ ДЮЦ
  ФГОС ФОП ФООП ФАОП ООП АООП АОП ОПОП ИУП КИМ УУД УМК УМО УВР ВР УР ОБЖ ОБЗР ИЗО МХК ОРКСЭ ОДНКНР
  ЕГЭ ОГЭ ГВЭ ГИА ВПР НИКО ВсОШ ВСОШ ВСОКО НОКО ФИОКО ФИПИ ФЦТ РЦОИ ОВЗ РАС ЗПР ТНР
  ИКТ ИТ ЦОР ЭОР ЦОС РЭШ ФПУ ФИС ФРДО АИС ГИС РДШ РДДМ ЮИД КДН ЗП КДНиЗП ПДН ПМПК ППк
`

/** Legal forms of institutions are built from whose it is, its kind and its trade: М-Б-ОУ, КГ-Б-ПОУ, Г-А-У-ДПО. */
const OWNERS = ['М', 'Г', 'ФГ', 'КГ', 'ОГ', 'РГ', 'ТОГ', 'К', 'О', 'Ч', 'Н', '']
const KINDS = ['Б', 'К', 'А', '']
const TRADES = [
  'У',
  'ОУ',
  'ДОУ',
  'ПОУ',
  'НУ',
  'УК',
  'УДО',
  'УДПО',
  'ОУДО',
  'ОУДПО',
  'ОУВО',
  'УСПО',
  'УДОД',
  'ОУДОД',
]
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  OWNERS.flatMap((owner) => KINDS.flatMap((kind) => TRADES.map((trade) => owner + kind + trade))).filter(
    (form) => form.length > 2,
  ),
)
const COMMON: ReadonlySet<string> = new Set([
  ...EVERYDAY.trim().split(/\s+/),
  'АНО',
  'АО',
  'ИП',
  'КУ',
  'МУ',
  'БУ',
  'АУ',
])

/** Words that are set in capitals for emphasis, and numerals. */
const NOT_ABBREVIATION: ReadonlySet<string> = new Set([
  'НЕ',
  'ИЛИ',
  'ВСЕ',
  'ВСЕГО',
  'ИТОГО',
  'ВНИМАНИЕ',
  'ВАЖНО',
  'ХХ',
  'ПЛАН',
  'СРОК',
])
const LONGEST = 9
const CASE_ENDING = /(?<=[А-ЯЁ]{2})(?:ами|ах|ам|ов|ом|ы|а|у|е)$/

/** Two capitals at least. Whether a word begins there is looked at afterwards: that is cheaper than at every letter. */
const CAPITALS = /[А-ЯЁ][а-яё]*[А-ЯЁ][А-ЯЁа-яё]*/g
const LETTER = /[А-ЯЁа-яё]/

/** Whether a word is written as an abbreviation: two capitals or more, and few small letters («УООиП», «ВПр»). */
export function isAbbreviation(word: string): boolean {
  if (!/^[А-ЯЁ][А-ЯЁа-яё]+$/.test(word) || word.length > LONGEST || NOT_ABBREVIATION.has(word)) return false
  const capitals = word.replace(/[а-яё]/g, '').length
  return capitals >= 2 && capitals > word.length - capitals
}

/** Legal forms (МБОУ, МКУ) and abbreviations known to everyone. */
export function isCommonAbbreviation(word: string): boolean {
  return COMMON.has(word) || LEGAL_FORMS.has(word)
}

export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word) && word !== 'ОУ' && word !== 'ДОУ'
}

/** The abbreviation that a word is, without its case ending; empty for another word. */
function abbreviationOf(word: string): string {
  const bare = word.replace(CASE_ENDING, '')
  return isAbbreviation(bare) ? bare : ''
}

/** An abbreviation in a text, without its case ending, and its offset. */
interface Abbreviation {
  readonly text: string
  readonly index: number
}

const NONE: readonly Abbreviation[] = []

/**
 * Abbreviations of a text as written without their case ending («ФГОСов» is «ФГОС»), with the offset of each.
 * A text all in capitals has none: there every word looks like one.
 */
export function abbreviationsIn(text: string): readonly Abbreviation[] {
  CAPITALS.lastIndex = 0
  let match = CAPITALS.exec(text)
  if (match === null) return NONE
  if (!/[а-яё]/.test(text) && wordsOf(text).some((word) => word.length > LONGEST)) return NONE
  const found: Abbreviation[] = []
  for (; match !== null; match = CAPITALS.exec(text)) {
    const word = LETTER.test(text[match.index - 1] ?? '') ? '' : abbreviationOf(match[0])
    if (word !== '') found.push({ text: word, index: match.index })
  }
  return found
}

const SMALL_WORDS = new Set([
  'и',
  'в',
  'с',
  'со',
  'по',
  'на',
  'для',
  'о',
  'об',
  'от',
  'за',
  'при',
  'к',
  'у',
  'из',
])

/** Whether an abbreviation is made of the first letters of these words: «УООиП» of «Управление образования, опеки и попечительства». */
export function isInitialsOf(abbreviation: string, words: readonly string[]): boolean {
  return initialsOf(words).includes(abbreviation.toLowerCase())
}

/** Whether some run of neighbouring words of the text gives the abbreviation by its first letters. */
export function isSpeltOutIn(abbreviation: string, text: string): boolean {
  const wanted = abbreviation.toLowerCase()
  return wanted.length > 1 && initialsOf(wordsOf(text)).some((letters) => letters.includes(wanted))
}

/** First letters of the words in every way an abbreviation takes them: small words left out, hyphens parted. Small letters. */
export function initialsOf(words: readonly string[]): string[] {
  const all = words.map((word) => word.toLowerCase())
  const big = all.filter((word) => !SMALL_WORDS.has(word))
  const whole = [first(all), first(big)]
  if (!all.some((word) => word.includes('-'))) return whole
  return [...whole, ...[all, big].map((each) => first(each.flatMap((word) => word.split('-'))))]
}

function first(words: readonly string[]): string {
  let letters = ''
  for (const word of words) letters += word[0] ?? ''
  return letters
}
