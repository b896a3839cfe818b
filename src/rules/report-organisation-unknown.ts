import { suggestion } from '../finding/suggestion.ts'
import type { ReportRule } from './rule.ts'

/** Отчитывается тот, кого план знает. */
export const reportOrganisationUnknown: ReportRule = {
  id: 'report-organisation-unknown',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Организации отчёта в плане нет',
  why: 'По организации видно, чью часть мероприятия закрывает факт; отчёт неизвестной организации не учитывается.',
  bad: `
отчёт: 1
карта: complete-2021
организация: УООО
мероприятия:
  "1.1":
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  good: `
отчёт: 1
карта: complete-2021
организация: УО
мероприятия:
  "1.1":
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  check({ notes }, report) {
    for (const { kind, path, typed = '', candidates = [] } of notes)
      if (kind === 'organisation-unknown')
        report(path, `Организации «${typed}» нет в плане, и её отчёт не учтён`, {
          hint: suggestion(typed, candidates, 'напишите ключ или название из «участники» или «состав»'),
        })
  },
}
