import { listed, suggestion } from '../finding/suggestion.ts'
import type { ReportRule } from './rule.ts'

/** Факт называет строку плана. */
export const reportActivityUnknown: ReportRule = {
  id: 'report-activity-unknown',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Строки с таким номером или кодом в плане нет',
  why: 'Факт относится к строке по её номеру или коду: без строки он пропадает, а мероприятие остаётся неисполненным.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.11":
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  good: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  check({ notes }, report) {
    for (const { kind, path, typed = '', candidates = [] } of notes) {
      const tell = (message: string, hint: string): void => report(path, message, { hint, at: 'key' })
      if (kind === 'activity-unknown')
        tell(`Строки «${typed}» в плане нет`, suggestion(typed, candidates, 'строки плана'))
      if (kind === 'activity-ambiguous')
        tell(
          `Номер «${typed}» в плане повторяется`,
          `напишите раздел и строку или код: ${listed(candidates)}`,
        )
      if (kind === 'activity-heading')
        tell(`Строка «${typed}» — заголовок, а не мероприятие`, 'назовите подмероприятие')
    }
  },
}
