import { listed } from '../finding/suggestion.ts'
import type { ReportRule } from './rule.ts'

/** По строке отчитываются её ответственные. */
export const reportOrganisationNotAwaited: ReportRule = {
  id: 'report-organisation-not-awaited',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Отчёт этой организации по строке не ожидается',
  why: 'Мероприятие закрывают факты ответственных и решение органа управления; факт другой организации ничего не закрывает.',
  bad: `
отчёт: 1
карта: complete-2021
организация: ИМЦ
мероприятия:
  "1.1":
    дата: 10.09.2021
    подтверждение: Приказ № 412
---
участники:
  УО: МКУ «Управление образования» города Рубцовска
  ИМЦ: Информационно-методический центр
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
    for (const { kind, path, typed = '', candidates = [] } of notes) {
      if (kind === 'organisation-not-awaited')
        report(path, `Отчёт организации «${typed}» по этой строке не ожидается, и факт не учтён`, {
          hint:
            candidates.length === 0
              ? 'в строке нет ответственных'
              : `по строке отчитываются: ${listed(candidates)}`,
        })
      if (kind === 'organisation-cannot-decide')
        report(path, 'Перенести срок плана может только отчёт без ключа «организация»', {
          hint: 'перенесите решение в отчёт органа управления',
        })
    }
  },
}
