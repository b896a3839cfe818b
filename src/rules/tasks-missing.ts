import { hasLeadIn } from '../russian/lead-in.ts'
import type { Rule } from './rule.ts'

/** Задачи связывают цель с мероприятиями. */
export const tasksMissing: Rule = {
  id: 'tasks-missing',
  severity: { draft: 'off', recommended: 'warning', signoff: 'warning' },
  summary: 'У плана нет задач',
  why: 'Задачи делят цель на части, по которым подбирают мероприятия и показатели.',
  bad: `
задачи:
`,
  good: `
задачи:
  - Закрепить за школами наставников
`,
  check(roadmap, report) {
    if (roadmap.typed(['задачи'])) return
    // A passport or another text of the author's may say it.
    if (
      roadmap.proses.some(({ heading, text }) =>
        hasLeadIn(`${heading?.text ?? ''}\n${text.text}`, 'задач[аи]'),
      )
    )
      return
    report(['задачи'], 'У плана нет задач', {
      hint: 'добавьте ключ «задачи» списком: что нужно сделать, чтобы достичь цели',
    })
  },
}
