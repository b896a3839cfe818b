/** How a plan is called, in the nominative as titles begin and in the genitive. */
const HEADS: readonly (readonly [nominative: RegExp, genitive: string])[] = [
  [/^План(?= [а-яё«(])/, 'плана'],
  [/^Комплексный план(?= [а-яё«(])/, 'комплексного плана'],
  [/^Дорожная карта(?= [а-яё«(])/, 'дорожной карты'],
  [/^Муниципальная дорожная карта(?= [а-яё«(])/, 'муниципальной дорожной карты'],
  [/^Программа(?= [а-яё«(])/, 'программы'],
]

/** The name in brackets is declined too; one in quotes alone («план «дорожная карта»») is not. */
const NAME = /\((«?)[Дд]орожная карта(»?)\)/g

/** A second noun («план и график»), a turn or a name that agrees with the head («…, направленный на»): cases of their own. */
const AGREES =
  /^ (?:и|или|[-–—]) |, [а-яё]+(?:ый|ий|ой|ая|яя)(?:ся)?(?![а-яё])|(?<!«)[Дд]орожная карта|[Дд]орожная карта(?!»)/

/**
 * The title after «об исполнении»: «плана мероприятий («дорожной карты») …». The words behind the head noun depend on it
 * and stay as typed. `undefined` where the form of the title is not known: better none than a wrong case.
 */
export function titleGenitive(title: string): string | undefined {
  const head = HEADS.find(([nominative]) => nominative.test(title))
  if (head === undefined) return undefined
  const rest = title.replace(head[0], '').replace(NAME, '($1дорожной карты$2)')
  return AGREES.test(rest) ? undefined : `${head[1]}${rest}`
}
