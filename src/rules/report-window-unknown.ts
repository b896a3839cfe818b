import { listed } from '../finding/suggestion.ts'
import type { ReportRule } from './rule.ts'

/** Факт отвечает на срок строки. */
export const reportWindowUnknown: ReportRule = {
  id: 'report-window-unknown',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Факт не попадает ни в один срок строки',
  why: 'Исполнение считают по срокам: факт, который ни к одному не относится, ничего не закрывает.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    за: 2020
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  good: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    за: сентябрь 2021
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  check({ notes }, report) {
    for (const { kind, path, fact, candidates = [] } of notes) {
      if (kind === 'event-not-awaited')
        report(path, 'Срок строки не зависит от события, и его день ничего не меняет', {
          hint: 'если мероприятие исполнено, укажите «дата» вместо «событие»',
        })
      if (kind !== 'window-unknown') continue
      const how = 'укажите срок исполнения ключом «за»'
      report(
        path,
        fact?.period === undefined
          ? 'К дню факта ни один срок строки ещё не начался, и факт не учтён'
          : `Промежуток «${fact.period.text}» не попадает ни в один срок строки, и факт не учтён`,
        { hint: candidates.length === 0 ? how : `${how}: ${listed(candidates)}` },
      )
    }
  },
}
