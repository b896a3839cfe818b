/** Nouns that are written with a hyphen: the beginnings of the first part, of the second. */
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ['педагог', 'психолог|организатор|библиотекар|наставник|предметник|дефектолог|логопед'],
  ['учител', 'предметник|логопед|дефектолог|наставник|методист'],
  ['школ', 'интернат|сад|лидер|партн|наставник|куратор|участни|донор|стажировк'],
  ['организаци', 'партн|участни|наставник'],
  ['семинар', 'практикум|совещани|тренинг'],
  ['игр', 'квест|тренинг'],
  ['лекци', 'беседа'],
  ['конкурс', 'фестивал'],
  ['письм', 'заявк'],
  ['план', 'график'],
  ['мастер', 'класс'],
  ['чек', 'лист'],
  ['вуз', 'партн'],
]
const NOUNS = new RegExp(
  `(?:^|[^а-яё])(?:${PAIRS.map(([first, second]) => `${first}[а-яё]{0,4} - (?:${second})`).join('|')})`,
  'iu',
)
/** «информационно - методические»: the first part has lost its ending, the second is an adjective. */
const ADJECTIVES =
  /[а-яё]{3}(?:[нкт]о|лого|гого) - [а-яё]{4,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)$/iu
/** «ГИА - 9», «онлайн - встреча», «Ростов - на - Дону». */
const OTHERS =
  /(?:^|[^А-Яа-яЁё])(?:(?:ГИА|ОГЭ|ЕГЭ|ВПР) - \d|(?:онлайн|интернет|веб|медиа|видео|экс) - [а-яё]|Санкт - П|(?:Ростов|Комсомольск|Николаевск)[а-яё]* - на$|на - (?:Дону|Амуре)$)/u

/** Whether a hyphen between these two words makes one word of them, so that the spaces around it are the slip. */
export function isHyphenated(before: string, after: string): boolean {
  const pair = `${before} - ${after}`
  return ADJECTIVES.test(pair) || OTHERS.test(pair) || NOUNS.test(pair)
}
