/** What a column of a plan holds; the keys of our format, and `графа` for one that is the author's own. */
export type Meaning =
  | 'номер'
  | 'мероприятие'
  | 'срок'
  | 'начало'
  | 'окончание'
  | 'ответственные'
  | 'результат'
  | 'показатель-реализации'
  | 'подтверждение'
  | 'показатели'
  | 'этап'
  | 'финансирование'
  | 'примечание'
  | 'отметка'

/**
 * The vocabulary of headings: the first row that matches decides, so that «Срок (период выполнения)» is a deadline and
 * «Отметка о выполнении» is none. Words are compared in lower case, ё as е.
 */
const HEADINGS: readonly (readonly [meaning: Meaning, words: RegExp])[] = [
  ['номер', /^(?:№|no?\.?$|n°|n\s*п|п\s*[/.-]\s*п|номер(?:\s+п\/п)?$|#$|№\s*п)/],
  ['отметка', /отметк|(?:факт|статус)\S*\s+(?:о\s+)?(?:вы|ис)полнени|^(?:вы|ис)полнение$|^статус$/],
  ['начало', /^(?:дата\s+|срок\s+)?начал[оа]|^с$/],
  ['окончание', /^(?:дата\s+|срок\s+)?(?:окончани|завершени)[ея]|^по$/],
  ['примечание', /примечани|комментари|^прим\.?$/],
  ['финансирование', /финанс|стоимост|затрат|сумма|бюджет|тыс\.?\s*руб/],
  ['ответственные', /ответствен|исполнител|^кто(?=\s|$)/],
  [
    'подтверждение',
    /подтвержд|вид\s+документ|форм[аы]\s+(?:отчетност|завершени|представлени)|отчетный\s+документ|документ\S*\s+по\s+итог/,
  ],
  [
    'срок',
    /срок|период|дат[аы](?:\s+(?:проведения|исполнения|выполнения|реализации))?$|время\s+проведени|^когда/,
  ],
  ['показатели', /(?:целев|код)\S*\s+показател|показател\S*\s+(?:плана|проекта)$|целев\S*\s+индикатор/],
  [
    'показатель-реализации',
    /показател\S*\s+(?:реализации|выполнени|исполнени|объема)|количествен\S*\s+показател|план\S*\s+значени/,
  ],
  ['результат', /результат|показател|индикатор|итог|выход|эффект/],
  ['этап', /^этап/],
  [
    'мероприятие',
    /мероприят|содержани|наименовани|перечень|действи|вид\S*\s+(?:работ|деятельност)|деятельност|работ[аы]|вопрос|задач|что\s+сделать|направлени/,
  ],
]

export function isMeaning(key: string): key is Meaning {
  return HEADINGS.some(([meaning]) => meaning === key)
}

/** The meaning of a heading; nothing where the vocabulary has no such word. */
export function meaningOf(heading: string): Meaning | undefined {
  const plain = heading
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/-\s/g, '')
    .trim()
  return HEADINGS.find(([, words]) => words.test(plain))?.[0]
}

/** A column of a schedule: «I квартал», «2 кв.», «сентябрь», «2023 г.»; its cells hold a mark where something is done. */
export function schedulePart(heading: string): string | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const quarter = /^(i{1,3}|iv|[1-4])(?:\s*-?(?:й|ый|ой))?\s*(?:кв(?:артал)?\.?)$/.exec(plain)?.[1]
  if (quarter !== undefined) return `${ROMAN[quarter] ?? quarter.toUpperCase()} квартал`
  if (MONTHS.has(plain)) return plain
  const half = /^(i{1,2}|[12])(?:\s*-?е)?\s*полугодие$/.exec(plain)?.[1]
  if (half !== undefined) return `${ROMAN[half] ?? half.toUpperCase()} полугодие`
  return /^(20\d\d)\s*(?:г\.?|год)?$/.exec(plain)?.[1]
}

const ROMAN: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

const MONTHS: ReadonlySet<string> = new Set([
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
])

/** A sign that stands for «here» or «not here» in a column of a schedule. */
export function isMark(text: string): boolean {
  return /^(?:[xхvv+✓•*–—-]|да)$/iu.test(text)
}

/** What a person may say of a column. */
export const COLUMN_FIELDS: readonly string[] = [...HEADINGS.map(([meaning]) => meaning), 'графа']
