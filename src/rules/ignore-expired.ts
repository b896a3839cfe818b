import { showDay } from '../calendar/day.ts'
import { isExpired } from '../model/ignore.ts'
import type { IgnoreRule } from './rule.ts'

/** Отсрочка кончилась: пора вернуться к замечанию. */
export const ignoreExpired: IgnoreRule = {
  id: 'ignore-expired',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Срок пометки roadmap-ignore истёк, и она не действует',
  why: 'Срок в пометке — обещание вернуться к замечанию: после него замечание появляется снова, чтобы о нём не забыли.',
  bad: `
# roadmap-ignore goal-missing: цель утвердит совет (до 01.02.2021)
цель: Поддержать школы с низкими результатами обучения
`,
  good: `
# roadmap-ignore placeholder-left: число школ впишут после совета (до 01.09.2099)
цель: Поддержать ___ школ с низкими результатами обучения
`,
  check(subject, report) {
    const { path, reason, until, today } = subject
    if (reason === undefined || until === undefined || !isExpired(subject, today)) return
    const { day, text } = until
    if (day === undefined)
      return report(path, `Срок пометки «до ${text}» не читается, и она не действует`, {
        words: text,
        hint: 'напишите дату в конце причины: (до 01.09.2027)',
      })
    report(path, `Срок пометки истёк ${showDay(day, 'digits')}, и она не действует`, {
      hint: 'исправьте замечание и удалите пометку или назначьте новый срок',
    })
  },
}
