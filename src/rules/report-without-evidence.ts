import { isReportLost } from '../status/fact-note.ts'
import { activityFinder } from '../status/find-activity.ts'
import type { ReportRule } from './rule.ts'

/** Исполнение подтверждает документ. Частичное исполнение и день события его ещё не требуют. */
export const reportWithoutEvidence: ReportRule = {
  id: 'report-without-evidence',
  severity: { draft: 'off', recommended: 'warning', signoff: 'error' },
  summary: 'Исполнение не подтверждено документом',
  why: 'Проверяющий спросит документ: приказ, протокол, справку. Без него «выполнено» — только слово.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    дата: 10.09.2021
`,
  good: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  check({ report: own, roadmap, notes }, report) {
    if (roadmap === undefined || isReportLost(notes)) return
    // What does not count has its own finding; a document would not help it.
    const uncounted = new Set(notes.flatMap(({ fact, isCounted }) => (isCounted ? [] : (fact ?? []))))
    const bare = own.facts.filter(
      (fact) => fact.state === 'выполнено' && fact.evidence.length === 0 && !uncounted.has(fact),
    )
    const find = bare.length === 0 ? undefined : activityFinder(roadmap)
    for (const { path, activity } of bare) {
      const found = find?.(activity.text)
      const wanted = found?.kind === 'found' ? found.activity.evidence?.text : undefined
      report(path, `Строка «${activity.text}» выполнена, а подтверждающий документ не назван`, {
        hint: `добавьте ключ «подтверждение»: ${wanted === undefined ? 'Приказ № 412 или путь к файлу' : `по плану это «${wanted}»`}`,
      })
    }
  },
}
