import type { Rule } from './rule.ts'

/** A plan may say it in a passport or another text of its own. */
const IN_PROSE = /(?:^|\n)[\s|*#\d.]*(?:цел[ьи])(?!\p{L})/iu

/** План без цели — список дел. */
export const goalMissing: Rule = {
  id: 'goal-missing',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'У плана нет цели',
  why: 'По цели судят, к чему привели мероприятия и нужны ли они все.',
  bad: `
цель:
`,
  good: `
цель: Поддержать школы с низкими результатами обучения
`,
  check(roadmap, report) {
    if (roadmap.typed(['цель'])) return
    if (
      roadmap.proses.some(({ heading, text }) =>
        [heading?.text, text.text].some((each) => each !== undefined && IN_PROSE.test(each)),
      )
    )
      return
    report(['цель'], 'У плана нет цели', {
      hint: 'добавьте ключ «цель»: чего должны достичь школы к концу плана',
    })
  },
}
