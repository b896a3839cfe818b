import { oncePerPlan } from '../model/once.ts'
import type { Activity, Roadmap } from '../model/roadmap.ts'
import { showRow } from '../model/show-row.ts'
import { stem, wordsOf } from '../russian/stem.ts'
import type { Rule } from './rule.ts'

/** Результат, повторяющий мероприятие, ничего к нему не добавляет. */
export const resultRepeatsActivity: Rule = {
  id: 'result-repeats-activity',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Результат повторяет мероприятие',
  why: 'Из такого результата не видно, что изменилось: мероприятие просто названо второй раз.',
  bad: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Создать муниципальную рабочую группу по поддержке школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Рабочая группа по поддержке школ
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  good: `
разделы:
  - название: Работа со школами
    мероприятия:
      - мероприятие: Создать муниципальную рабочую группу по поддержке школ
        срок: сентябрь 2021 г.
        ответственные: УО
        результат: Приказ о составе рабочей группы
        показатели: охват
      - мероприятие: Подвести итоги исполнения плана
        срок: декабрь 2021 г.
        ответственные: УО
        результат: Отчёт об исполнении плана
        показатели: охват
`,
  check(roadmap, report) {
    const repeating = repeatingRows(roadmap)
    for (const activity of roadmap.activities) {
      const { result, title } = activity
      if (result === undefined || !repeating.has(activity)) continue
      report(result.path, `Результат повторяет мероприятие: ${showRow(activity)}`, {
        hint: 'назовите, что останется после мероприятия: документ, число участников, изменившийся показатель',
        related: [{ path: title.path, message: 'мероприятие, которое повторено' }],
      })
    }
  },
}

/** Rows whose result only repeats their activity. */
export const repeatingRows: (roadmap: Roadmap) => ReadonlySet<Activity> = oncePerPlan(
  ({ activities }) => new Set(activities.filter(repeatsActivity)),
)

const SHARE = 0.8
const SMALL = new Set([
  'и',
  'или',
  'в',
  'во',
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
  'до',
  'не',
  'как',
  'что',
])
const POINTING =
  /^(?:эт(?:о|от|а|и|их|им|ими|ом|ого|ой)|так(?:ие|их|им|ими|ой|ая|ое|ого)|дан\S{1,5}|указанн\S+)$/
/** «Заседания состоялись», «конкурсы проведены»: the predicate says no more than that the activity was carried out. */
const CARRIED_OUT =
  /^(?:провед[её]н|состоял|созда|организован|осуществл|выполнен|реализован|распростран[её]н|обеспечен)/

/**
 * Words with a common stem begin alike: most results are told apart by that, without stemming a word. Counts too few
 * strangers rather than too many, so that no repetition is passed over.
 */
function mayRepeat(result: string, title: string): boolean {
  const said = title.toLowerCase().replaceAll('ё', 'е')
  const words = wordsOf(result)
  const allowed = words.length - SHARE * (words.length - 1)
  let strangers = 0
  for (const word of words) {
    if (word.length < 4) continue
    const plain = word.toLowerCase().replaceAll('ё', 'е')
    if (
      said.includes(plain.slice(0, 3)) ||
      SMALL.has(plain) ||
      POINTING.test(plain) ||
      CARRIED_OUT.test(plain)
    )
      continue
    strangers++
    if (strangers > allowed) return false
  }
  return true
}

/** Whether the words are the same but for their endings. */
function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => stem(word) === stem(b[index] ?? ''))
}

/** At least 80 % of the result's words, its first apart, are those of the activity, and it names nothing to check. */
function repeatsActivity({ result, title }: Activity): boolean {
  if (result === undefined) return false
  if (!mayRepeat(result.text, title.text)) return false
  const [resultWords, titleWords] = [wordsOf(result.text), wordsOf(title.text)]
  if (areSame(resultWords, titleWords)) return true
  if (namesDocument(result.text) || namesNumber(result.text)) return false
  const [head, ...rest] = resultWords.filter(isMeaningful)
  const [first, ...activity] = titleWords.filter(isMeaningful)
  if (head === undefined || first === undefined) return false
  const words = rest.filter((word) => !CARRIED_OUT.test(word))
  const said = new Set(activity.map(stem))
  const shared = words.filter((word) => said.has(stem(word))).length
  const isSameHead = stem(head) === stem(first)
  // One shared word proves nothing unless both texts begin alike.
  if (words.length < 2 && !isSameHead) return false
  return shared >= words.length * SHARE
}

const DOCUMENT =
  /(?:^|[^а-яё])(?:приказ|протокол|отч[её]т|справк|план[а-яё]{0,3}(?![а-яё])|программ|положени[ея](?![а-яё])|соглашени|договор|рекомендаци|списо?к|перечень|перечн|реестр|график|карт[аы](?![а-яё])|паспорт|материал|документ|письм|анкет|заявк|памятк|сборник|баз[аы]\s+данных|банк[аи]?\s+данных|доклад|сертификат|удостоверени|диплом|грамот|публикаци|страниц|пособи|концепци|регламент|распоряжени|постановлени)/i

/** Whether a result names something that can be laid on the table: an order, minutes, a report, a list. */
export function namesDocument(text: string): boolean {
  return DOCUMENT.test(text)
}

/** Whether a result names a quantity; years, forms and exams («9-х классов», «ГИА-9») are none. */
export function namesNumber(text: string): boolean {
  const bare = text
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/\d+(?:-?[а-я]{1,2})?(?:\s*(?:[,–—-]|и)\s*\d+(?:-?[а-я]{1,2})?)*\s*класс/gi, '')
    .replace(/[А-ЯЁ]{2,}\s*[-–—]\s*\d+/g, '')
  return /\d/.test(bare)
}

function isMeaningful(word: string): boolean {
  const plain = word.toLowerCase()
  return !SMALL.has(plain) && !POINTING.test(plain)
}
