import { mending } from '../russian/mending.ts'
import type { Rule } from './rule.ts'

/** «100%-ный» is one word. */
const PERCENT = /(\d)([ \u00a0\u202f]?)%(?![-‑])/g

/** Процент по всему документу пишут одинаково. */
export const textPercentMixed: Rule = {
  id: 'text-percent-mixed',
  severity: { draft: 'off', recommended: 'info', signoff: 'info' },
  summary: 'Знак процента стоит то с пробелом, то без него',
  why: 'Обе записи встречаются, но в одном документе нужна одна: разнобой выдаёт текст, собранный из кусков.',
  bad: `
цель: Поддержать 30% школ города и 100 % школ района
`,
  good: `
цель: Поддержать 30 % школ города и 100 % школ района
`,
  check(roadmap, report) {
    const texts = roadmap.texts.filter(({ text }) => text.includes('%'))
    const found = texts.flatMap((place) =>
      [...place.text.matchAll(PERCENT)].map(([, , gap]) => ({ place, isSpaced: gap !== '' })),
    )
    const spaced = found.filter(({ isSpaced }) => isSpaced)
    if (spaced.length === 0 || spaced.length === found.length) return
    const isSpaced = spaced.length * 2 >= found.length
    const like = found.find((each) => each.isSpaced === isSpaced)?.place
    for (const { path, text } of texts) {
      const mended = text.replace(PERCENT, (_all, digit: string, gap: string) =>
        isSpaced ? `${digit}${gap || ' '}%` : `${digit}%`,
      )
      const mend = mending(text, mended, { title: isSpaced ? 'Поставить пробел' : 'Убрать пробел' })
      if (mend === undefined) continue
      const [here, there] = isSpaced ? ['без пробела', 'через пробел'] : ['через пробел', 'без пробела']
      report(path, `Знак процента в «${mend.shown}» стоит ${here}, а в документе чаще ${there}`, {
        ...mend.detail,
        related: like === undefined ? [] : [{ path: like.path, message: `здесь он стоит ${there}` }],
      })
    }
  },
}
