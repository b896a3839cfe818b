import type { ReportRule } from './rule.ts'

/** Срок приказа переносит решение, а не отчёт. */
export const reportPostponedWithoutBasis: ReportRule = {
  id: 'report-postponed-without-basis',
  severity: { draft: 'warning', recommended: 'error', signoff: 'error' },
  summary: 'Перенос без основания или без нового срока',
  why: 'Срок назначил приказ: перенести его может только решение, на которое отчёт ссылается, и на названный срок.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    состояние: перенесено
    срок: ноябрь 2021 г.
    причина: ремонт здания
`,
  good: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    состояние: перенесено
    срок: ноябрь 2021 г.
    основание: протокол от 20.09.2021 № 5
    причина: ремонт здания
`,
  check({ notes }, report) {
    for (const { kind, path } of notes) {
      if (kind === 'postponed-without-basis')
        report(path, 'Перенос без основания не учтён', {
          hint: 'укажите решение: «основание: протокол от 10.01.2023 № 5»',
        })
      if (kind === 'postponed-without-deadline')
        report(path, 'Перенос без нового срока не учтён', {
          hint: 'укажите новый срок: «срок: до 25.05.2023»',
        })
    }
  },
}
