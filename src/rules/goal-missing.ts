import { hasLeadIn } from '../russian/lead-in.ts'
import type { Rule } from './rule.ts'

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
    // A passport or another text of the author's may say it.
    if (
      roadmap.proses.some(({ heading, text }) => hasLeadIn(`${heading?.text ?? ''}\n${text.text}`, 'цел[ьи]'))
    )
      return
    report(['цель'], 'У плана нет цели', {
      hint: 'добавьте ключ «цель»: чего должны достичь школы к концу плана',
    })
  },
}
