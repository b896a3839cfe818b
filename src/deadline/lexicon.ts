/** What a word of a deadline can be. `word` is any other word: it has a place only in events and notes. */
export type TokenType =
  | 'year'
  | 'school-years'
  | 'number'
  | 'date'
  | 'time'
  | 'month'
  | 'roman'
  | 'quarter'
  | 'half'
  | 'week'
  | 'decade'
  | 'school-quarter'
  | 'trimester'
  | 'month-part'
  | 'last'
  | 'weekday'
  | 'holidays'
  | 'often-adjective'
  | 'frequency'
  | 'every'
  | 'times'
  | 'year-word'
  | 'month-word'
  | 'school'
  | 'ordinal'
  | 'until'
  | 'by-date'
  | 'not-later'
  | 'not-earlier'
  | 'since'
  | 'to'
  | 'term'
  | 'during'
  | 'in'
  | 'whole'
  | 'period-word'
  | 'constantly'
  | 'day-of-month'
  | 'day-word'
  | 'working'
  | 'after'
  | 'next-year'
  | 'report-year'
  | 'end'
  | 'begin'
  | 'plan-words'
  | 'event-by'
  | 'dash'
  | 'comma'
  | 'semicolon'
  | 'open'
  | 'close'
  | 'and'
  | 'dot'
  | 'word'

interface Entry {
  readonly type: TokenType
  /** Words by their beginnings; a `$` at the end wants the whole word. */
  readonly words: string
  /** What the token stands for: month 1–12, ordinal 1–5, occurrences a year … */
  readonly value?: number
}

/** Every word that the grammar knows; each stands in some phrase of the corpus. */
export const LEXICON: readonly Entry[] = [
  { type: 'month', value: 1, words: 'январ янв$' },
  { type: 'month', value: 2, words: 'феврал фев$ февр$' },
  { type: 'month', value: 3, words: 'март$ марта$ марту$ марте$ мартом$ мар$' },
  { type: 'month', value: 4, words: 'апрел апр$' },
  { type: 'month', value: 5, words: 'май$ мая$ маю$ мае$ маем$' },
  { type: 'month', value: 6, words: 'июнь$ июня$ июню$ июне$ июнем$ июн$' },
  { type: 'month', value: 7, words: 'июль$ июля$ июлю$ июле$ июлем$ июл$' },
  { type: 'month', value: 8, words: 'август$ август авг$' },
  { type: 'month', value: 9, words: 'сентябр сент$ сен$' },
  { type: 'month', value: 10, words: 'октябр окт$' },
  { type: 'month', value: 11, words: 'ноябр нояб$ ноя$' },
  { type: 'month', value: 12, words: 'декабр дек$' },
  { type: 'quarter', words: 'квартал$ квартал кв$' },
  { type: 'half', words: 'полугоди' },
  { type: 'school-quarter', words: 'четверт' },
  { type: 'trimester', words: 'триместр$ триместр' },
  { type: 'week', words: 'недел' },
  { type: 'decade', words: 'декад' },
  { type: 'frequency', value: 1, words: 'ежегодн' },
  { type: 'frequency', value: 4, words: 'ежеквартальн поквартальн' },
  { type: 'frequency', value: 12, words: 'ежемесячн помесячн' },
  { type: 'frequency', value: 52, words: 'еженедельн' },
  { type: 'every', words: 'каждый$ каждая$ каждое$ каждого$ каждую$ каждой$ каждом$' },
  { type: 'times', words: 'раз$ раза$' },
  { type: 'year-word', words: 'год$ года$ году$ годы$ годов$ годах$ годам$ г$ гг$ годом$' },
  { type: 'month-word', words: 'месяц$ месяца$ месяце$' },
  { type: 'school', words: 'учебный$ учебного$ учебном$ учебному$ уч$' },
  { type: 'ordinal', value: 1, words: 'первый$ первая$ первое$ первого$ первой$ первую$ первом$' },
  { type: 'ordinal', value: 2, words: 'второй$ вторая$ второе$ второго$ вторую$ втором$' },
  { type: 'ordinal', value: 3, words: 'третий$ третья$ третье$ третьего$ третьей$ третью$ третьем$' },
  { type: 'ordinal', value: 4, words: 'четвертый$ четвертая$ четвертое$ четвертого$ четвертую$ четвертом$' },
  { type: 'number', value: 1, words: 'один$ одного$' },
  { type: 'number', value: 2, words: 'два$ двух$' },
  { type: 'number', value: 3, words: 'три$ трех$' },
  { type: 'number', value: 4, words: 'четыре$ четырех$' },
  { type: 'last', words: 'последняя$ последнюю$ последней$' },
  { type: 'weekday', value: 1, words: 'понедельник$ понедельника$ понедельникам$' },
  { type: 'weekday', value: 2, words: 'вторник$ вторника$ вторникам$' },
  { type: 'weekday', value: 3, words: 'среда$ среду$ среды$ средам$' },
  { type: 'weekday', value: 4, words: 'четверг$ четверга$ четвергам$' },
  { type: 'weekday', value: 5, words: 'пятница$ пятницу$ пятницы$ пятницам$' },
  { type: 'weekday', value: 6, words: 'суббота$ субботу$ субботы$ субботам$' },
  { type: 'weekday', value: 7, words: 'воскресенье$ воскресенья$ воскресеньям$' },
  { type: 'holidays', words: 'каникулы$ каникул$ каникулах$' },
  { type: 'month-part', value: 1, words: 'начало$ начале$ начала$' },
  { type: 'month-part', value: 2, words: 'середина$ середине$ середины$' },
  { type: 'month-part', value: 3, words: 'конец$ конце$ конца$ концу$' },
  { type: 'month-part', value: 4, words: 'половина$ половине$ половины$ половину$' },
  { type: 'until', words: 'до$' },
  { type: 'by-date', words: 'к$ ко$' },
  { type: 'since', words: 'с$ со$ начиная$' },
  { type: 'to', words: 'по$' },
  { type: 'in', words: 'в$ во$ на$' },
  { type: 'during', words: 'течение$ течении$ протяжении$' },
  { type: 'whole', words: 'весь$ всего$ всему$ всем$' },
  { type: 'period-word', words: 'период$ периода$ периоде$ срок$ срока$' },
  {
    type: 'plan-words',
    words: 'реализации$ действия$ исполнения$ выполнения$ плана$ программы$ проекта$ дорожной$ карты$',
  },
  { type: 'constantly', words: 'постоянно$ постоянной$' },
  { type: 'day-of-month', words: 'числа$ число$ числу$' },
  { type: 'day-word', words: 'день$ дня$ дней$' },
  { type: 'working', words: 'рабоч календарн' },
  { type: 'after', words: 'после$' },
  { type: 'next-year', words: 'следующего$ следующего$' },
  { type: 'report-year', words: 'отчетного$ отчетным$' },
  { type: 'and', words: 'и$' },
]

const SIGNS: Readonly<Record<string, TokenType>> = {
  '–': 'dash',
  ',': 'comma',
  ';': 'semicolon',
  '(': 'open',
  ')': 'close',
  '.': 'dot',
}

export function signType(sign: string): TokenType | undefined {
  return SIGNS[sign]
}

const EXACT = new Map<string, Entry>()
const STEMS: (readonly [stem: string, entry: Entry])[] = []
for (const entry of LEXICON)
  for (const word of entry.words.split(' '))
    if (word.endsWith('$')) EXACT.set(word.slice(0, -1), entry)
    else STEMS.push([word, entry])

/** A stem alone («октябр») is a slip, not a word. */
const ENDING = /^[а-я]{1,6}$/

/** The entry of a word in lower case with е for ё. */
export function lookUp(word: string): Entry | undefined {
  const exact = EXACT.get(word)
  if (exact !== undefined) return exact
  const found = STEMS.find(([stem]) => word.startsWith(stem) && ENDING.test(word.slice(stem.length)))
  return found?.[1]
}
