import { wordsOf } from './stem.ts'

/** A look back. */
const LOOK_BACK = /^(?:итог|отч[её]т|анализ|проанализ|мониторинг|оцен|контрол|отслежив|доклад|справк)/iu
/** An occasion to look back, where it says at what. */
const OCCASION = /^(?:информаци|совещани|заседани|обсужд|рассмотр|заслуш)/iu
/** The side of the plan that is looked at. */
const ASPECT =
  /^(?:эффективн|результативн|действенн|исполнен|выполнен|реализац|ход|итог|результат|достижен)/iu
/** The plan itself or its measures; «школьные программы», «индивидуальные планы» are other things. */
const OBJECT =
  /^(?:план(?:а|у|ом|е)?|карт(?:а|ы|у|е|ой)|дорожн[A-Za-zА-Яа-яЁё]+|мер(?:ы|ах|ам)?|мероприяти[A-Za-zА-Яа-яЁё]*|программ(?:а|ы|у|е|ой)|решени[A-Za-zА-Яа-яЁё]|комплекса?|проекта?)$/iu
const BETWEEN =
  /^(?:о|об|по|за|над|и|в|принят|предпринят|реализ|провед|запланир|муниципальн|адресн|указанн|настоящ|данн|эт|управленческ|комплекс|дорожн|всех?)/iu
const OTHER_CONTEST =
  /итог[A-Za-zА-Яа-яЁё]*\s+(?:[A-Za-zА-Яа-яЁё]+\s+){0,2}(?:конкурс|олимпиад|соревнован|экзамен|гиа|егэ|огэ|впр|аттестац|фестивал|смотр|акци|процедур|диагностик)/iu

/** Without one of these beginnings no word of a title looks back. */
const TRACE =
  /итог|отч[её]т|анализ|мониторинг|оцен|контрол|отслежив|доклад|справк|информаци|совещани|заседани|обсужд|рассмотр|заслуш/iu

/** Whether an activity looks back at the plan: «Подведение итогов», «Анализ эффективности мер», «Отчёт об исполнении плана». */
export function sumsUp(title: string): boolean {
  if (!TRACE.test(title)) return false
  if (
    /(?<![A-Za-zА-Яа-яЁё])подве(?:дени|сти|дём|дем)[A-Za-zА-Яа-яЁё]*\s+(?:[A-Za-zА-Яа-яЁё]+\s+)?итог/iu.test(
      title,
    ) &&
    !OTHER_CONTEST.test(title)
  )
    return true
  const words = wordsOf(title)
  return words.some((word, index) => {
    if (LOOK_BACK.test(word) && leadsToObject(words, index + 1)) return true
    if (!LOOK_BACK.test(word) && !OCCASION.test(word)) return false
    const later = words.slice(index + 1, index + 9)
    return later.some((each, at) => ASPECT.test(each) && leadsToObject(words, index + at + 2))
  })
}

function leadsToObject(words: readonly string[], from: number): boolean {
  for (const word of words.slice(from, from + 5)) {
    if (OBJECT.test(word)) return true
    if (!BETWEEN.test(word) && !ASPECT.test(word)) return false
  }
  return false
}
