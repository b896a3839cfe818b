import type { Rule } from './rule.ts'

/** A plan may say it in a passport or another text of its own. */
const IN_PROSE = /(?:^|\n)[\s|*#\d.]*(?:задач[аи])(?!\p{L})/iu

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
    if (
      roadmap.proses.some(({ heading, text }) =>
        [heading?.text, text.text].some((each) => each !== undefined && IN_PROSE.test(each)),
      )
    )
      return
    report(['задачи'], 'У плана нет задач', {
      hint: 'добавьте ключ «задачи» списком: что нужно сделать, чтобы достичь цели',
    })
  },
}
