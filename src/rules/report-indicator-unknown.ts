import { suggestion } from '../finding/suggestion.ts'
import type { ReportRule } from './rule.ts'

/** Значение называет показатель плана. */
export const reportIndicatorUnknown: ReportRule = {
  id: 'report-indicator-unknown',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Показателя с таким кодом в плане нет',
  why: 'Значение относится к показателю по коду: без него разрыв с планом не посчитать.',
  bad: `
отчёт: 1
карта: complete-2021
показатели:
  охвта:
    "2021": 75
`,
  good: `
отчёт: 1
карта: complete-2021
показатели:
  охват:
    "2021": 75
`,
  check({ notes }, report) {
    for (const { kind, path, typed = '', candidates = [] } of notes)
      if (kind === 'indicator-unknown')
        report(path, `Показателя с кодом «${typed}» в плане нет`, {
          hint: suggestion(typed, candidates, 'коды показателей плана'),
          at: 'key',
        })
  },
}
