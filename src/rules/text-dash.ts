import type { Placed } from '../model/roadmap.ts'
import { isHyphenated } from '../russian/hyphenated.ts'
import { mending } from '../russian/mending.ts'
import type { Path } from '../source/problem.ts'
import type { Rule } from './rule.ts'

const GLANCE = /[^\s:;(|][ \u00a0]-[ \u00a0]/
const HYPHEN = /(\S)([ \u00a0])-([ \u00a0])(?=(\S))/g
/** A formula has a minus. */
const FORMULA = /[×÷∑]|(?:^|\s)=|=\s|[/*][ \u00a0]*100/
/** «Меры: - первая, - вторая»: what follows a comma is the next item of a list. */
const LIST = /[:;(][ \u00a0]*-[ \u00a0]/

/** Тире длиннее дефиса. */
export const textDash: Rule = {
  id: 'text-dash',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Вместо тире стоит дефис',
  why: 'Дефис соединяет части слова, тире разделяет слова: в печати они разной длины, и подмена заметна.',
  bad: `
цель: Школа - опора района
`,
  good: `
цель: Школа — опора района
`,
  check(roadmap, report) {
    const suspects = roadmap.texts.filter(
      ({ path, text }) => text.includes('-') && GLANCE.test(text) && !isTime(path) && !FORMULA.test(text),
    )
    if (suspects.length === 0) return
    const dash = customaryDash(roadmap.texts)
    for (const { path, text } of suspects) {
      const mended = withDash(text, dash)
      const isJoined = !mended.includes(` ${dash} `) || withDash(text, '-') === mended
      const title = isJoined ? 'Убрать пробелы вокруг дефиса' : 'Поставить тире'
      const mend = mending(text, mended, { title, isSafe: false })
      if (mend === undefined) continue
      report(
        path,
        isJoined
          ? `В сложном слове дефис отделён пробелами: «${mend.shown}»`
          : `Вместо тире стоит дефис: «${mend.shown}»`,
        {
          ...mend.detail,
          hint: isJoined
            ? mend.detail.hint
            : `поставьте тире «${dash}»; если это одно слово, уберите пробелы вокруг дефиса`,
        },
      )
    }
  },
}

/** A deadline has a rule of its own, and the period of a plan is no sentence. */
function isTime(path: Path): boolean {
  return path.includes('срок') || path.at(-1) === 'период'
}

/** « – » where the document uses nothing else. */
function customaryDash(texts: readonly Placed[]): '—' | '–' {
  const count = (dash: string): number => texts.filter(({ text }) => text.includes(` ${dash} `)).length
  return count('–') > count('—') ? '–' : '—'
}

function withDash(text: string, dash: string): string {
  const isList = LIST.test(text)
  return text.replace(
    HYPHEN,
    (all, before: string, left: string, right: string, after: string, at: number) => {
      if (/[:;(|]/.test(before) || after === '|' || (isList && before === ',')) return all
      const [word = ''] = /\S*$/.exec(text.slice(0, at + 1)) ?? []
      const [next = ''] = /^[^\s,.;:)»]+/.exec(text.slice(at + 4)) ?? []
      if (isRange(word, next)) return all
      return isHyphenated(word, next) ? `${before}-` : `${before}${left}${dash}${right}`
    },
  )
}

/** «1 - 4 классы», «2-х - 3-х», «А - Б»: a range, or a formula, is no phrase. */
function isRange(word: string, next: string): boolean {
  return (
    (/^[^\p{L}]*\d/u.test(word) && /^\d/.test(next)) ||
    (/^[^\p{L}]*\p{Lu}$/u.test(word) && /^\p{Lu}$/u.test(next))
  )
}
