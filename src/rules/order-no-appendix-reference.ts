import type { Placed } from '../model/roadmap.ts'
import { ACT_GENITIVE } from '../russian/act.ts'
import { hasLeftover, isBlank } from './placeholder-left.ts'
import type { Rule } from './rule.ts'

interface Citation {
  readonly path: Placed['path']
  readonly words: string
  /** Absent for «(приложение)» and «прилагаемый». */
  readonly number?: string
  /** The number may stand where the clause is not filled in yet. */
  readonly isUnfinished: boolean
}

const CITED =
  /(?<![A-Za-zА-Яа-яЁё])приложени[A-Za-zА-Яа-яЁё]*(?:\s*№?\s*(\d+)(?:\s*(?:,|и|-|–)\s*№?\s*(\d+))?)?|(?<![A-Za-zА-Яа-яЁё])прилага[A-Za-zА-Яа-яЁё]+/giu
/** «приложение 2 к Положению», «… к приказу министерства от …»: an appendix of something else. */
const OF_ANOTHER =
  /^\s*к\s+(?:(?!настоящ|данн|этому|приказ|распоряж|постановл)[A-Za-zА-Яа-яЁё]|(?:приказ|распоряж|постановл)[A-Za-zА-Яа-яЁё]*\s[^.;()]*(?:от\s|№))/iu

/** Пункт приказа говорит, какое приложение он вводит. */
export const orderNoAppendixReference: Rule = {
  id: 'order-no-appendix-reference',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'Пункты приказа не называют приложение или называют не тот номер',
  why: 'По ссылке «(приложение 2)» исполнитель находит план, а архив видит, что документ полон.',
  bad: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города.
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  good: `
приказ:
  вид: приказ
  организация: МКУ «Управление образования» города Рубцовска
  дата: 11.01.2021
  номер: 5
  заголовок: Об утверждении плана мероприятий («дорожной карты») по поддержке школ города
  преамбула: В целях повышения качества образования
  пункты:
    - Утвердить план мероприятий («дорожную карту») по поддержке школ города (приложение).
    - Контроль за исполнением приказа оставляю за собой.
  подписал:
    должность: Начальник управления
    имя: А. П. Соколов
`,
  check(roadmap, report) {
    const { order } = roadmap
    if (order === undefined || order.clauses.length === 0) return
    const appendices = roadmap.appendices.filter(({ marks }) => marks.some((mark) => mark !== 'утверждаю'))
    if (appendices.length === 0) return
    const act = ACT_GENITIVE[order.kind]
    const clauses = roadmap.texts.filter(({ path }) => path[0] === 'приказ' && path[1] === 'пункты')
    const cited = clauses.flatMap(citations)
    const [any] = cited
    if (clauses.some(({ text }) => isBlank(text))) return
    if (any === undefined)
      report(
        [...order.path, 'пункты'],
        `Ни один пункт ${act} не называет приложение, в котором напечатан план`,
        {
          hint: 'добавьте в пункт, который утверждает план, слово в скобках: «(приложение)»',
          at: 'key',
        },
      )
    else
      for (const { number, path } of appendices.filter((each) => !hasLeftover(each.number?.text ?? ''))) {
        const wanted = number?.text.replace(/^№\s*/, '')
        // A lone appendix is printed without a number, and appendices without numbers are counted by the program.
        const isNamed = (each: Citation): boolean =>
          each.number === wanted ||
          (appendices.length === 1 ? each.number === undefined : wanted === undefined)
        if (cited.some((each) => isNamed(each) || each.isUnfinished)) continue
        report(any.path, `Пункт ${act} называет ${show(any.number)}, а в файле это ${show(wanted)}`, {
          hint: 'поставьте в пункте и в ключе «приложения» один и тот же номер',
          words: any.words,
          related: [{ path: number?.path ?? path, message: 'приложение' }],
        })
      }
  },
}

function citations({ path, text }: Placed): Citation[] {
  const isUnfinished = hasLeftover(text)
  return [...text.matchAll(CITED)].flatMap((match): Citation[] => {
    if (OF_ANOTHER.test(text.slice(match.index + match[0].length))) return []
    const numbers = [match[1], match[2]].flatMap((number) => number ?? [])
    const cited = { path, words: match[0], isUnfinished }
    return numbers.length === 0 ? [cited] : numbers.map((number) => ({ ...cited, number }))
  })
}

function show(number: string | undefined): string {
  return number === undefined ? 'приложение без номера' : `приложение № ${number}`
}
