import { listed, suggestion } from '../finding/suggestion.ts'
import type { FactNote } from '../status/fact-note.ts'
import type { ReportDetail, ReportRule } from './rule.ts'

/** Отчёт без плана ни с чем не сверить. */
export const reportRoadmapUnknown: ReportRule = {
  id: 'report-roadmap-unknown',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Плана с таким кодом нет',
  why: 'Отчёт находит свой план по коду: пока код не совпадает, не учтён ни один факт.',
  bad: `
отчёт: 1
карта: complete-2012
мероприятия:
  "1.1":
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
    for (const note of notes)
      if (note.kind === 'roadmap-unknown') report(note.path, ...unknown(note))
      else if (note.kind === 'roadmap-unread') report(note.path, ...unread(note))
  },
}

function unknown({ typed = '', candidates = [] }: FactNote): [message: string, detail: ReportDetail] {
  if (candidates.length > 0)
    return [
      `Плана с кодом «${typed}» нет, и отчёт не с чем сверить`,
      { hint: suggestion(typed, candidates, 'исправьте код или назовите план вместе с отчётом; здесь есть') },
    ]
  return [
    `Плана с кодом «${typed}» нет ни в папке отчёта, ни в папке над ней`,
    { hint: 'назовите план вместе с отчётом: roadmap check план.yaml отчёт.yaml' },
  ]
}

function unread({ typed = '', candidates = [] }: FactNote): [message: string, detail: ReportDetail] {
  return [
    `План с кодом «${typed}» записан с ошибками, и отчёт с ним не сверен`,
    { hint: `сначала исправьте план: roadmap check ${listed(candidates)}` },
  ]
}
