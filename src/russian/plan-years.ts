import { withoutQuoted } from './quotes.ts'

/** The years for which a text says the plan is made. */
export interface PlanYears {
  readonly words: string
  readonly first: number
  readonly last: number
}

const YEARS = /(?<![\d.№/-])(20\d\d)(?:\s*(?:[-–—/]|\sпо\s)\s*(20\d\d|\d\d))?(?![\d.]*\d)/gu
const BEFORE = /(?<![A-Za-zА-Яа-яЁё])(?:на|в)(?:\s+период)?(?:\s+с)?\s+$/iu
const AFTER_AT_END =
  /^\s*(?:г\.?\s?г?\.?|год[ыа]?|годов|(?:учебн[A-Za-zА-Яа-яЁё]+|уч\.)\s*(?:год[A-Za-zА-Яа-яЁё]*|г\.)?)?[\s)».]*$/iu
const NOT_OF_PLAN =
  /(?:^|[^A-Za-zА-Яа-яЁё])(?:за|до|от|с|к|после|итог[A-Za-zА-Яа-яЁё]*|результат[A-Za-zА-Яа-яЁё]*|январ[A-Za-zА-Яа-яЁё]?|феврал[A-Za-zА-Яа-яЁё]?|март[A-Za-zА-Яа-яЁё]?|апрел[A-Za-zА-Яа-яЁё]?|ма[яйе]|июн[A-Za-zА-Яа-яЁё]?|июл[A-Za-zА-Яа-яЁё]?|август[A-Za-zА-Яа-яЁё]?|сентябр[A-Za-zА-Яа-яЁё]?|октябр[A-Za-zА-Яа-яЁё]?|ноябр[A-Za-zА-Яа-яЁё]?|декабр[A-Za-zА-Яа-яЁё]?|№)\s*$/iu

/** «на 2021–2024 годы», «в 2023 году», «… 2023 год» at the end; not dates, numbers and titles of other acts. */
export function planYears(text: string): PlanYears[] {
  if (!text.includes('20')) return []
  const own = withoutQuoted(text, isOtherTitle)
  return [...own.matchAll(YEARS)].flatMap((match) => {
    const before = own.slice(0, match.index)
    const after = own.slice(match.index + match[0].length)
    if (!BEFORE.test(before) && (!AFTER_AT_END.test(after) || NOT_OF_PLAN.test(before))) return []
    const first = Number(match[1])
    const last = Number(
      match[2] === undefined ? first : `${match[1]}`.slice(0, 4 - match[2].length) + match[2],
    )
    return [{ words: match[0], first, last }]
  })
}

/** Only a title that begins with the plan's own noun, and stands after no act's number, may be the plan's. */
function isOtherTitle(quoted: string, before: string): boolean {
  return /№\s*\S+[\s,]*$/u.test(before) || !/^[«\s]*(?:план|дорожн|программ|комплекс)/iu.test(quoted)
}
