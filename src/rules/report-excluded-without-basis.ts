import type { ReportRule } from './rule.ts'

/** Мероприятие приказа исключает решение, а не отчёт. */
export const reportExcludedWithoutBasis: ReportRule = {
  id: 'report-excluded-without-basis',
  severity: { draft: 'warning', recommended: 'error', signoff: 'error' },
  summary: 'Исключение без основания',
  why: 'Мероприятие назначил приказ: не исполнять его можно только по решению, на которое отчёт ссылается.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    состояние: исключено
    причина: школа закрыта
`,
  good: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    состояние: исключено
    основание: протокол от 20.09.2021 № 5
    причина: школа закрыта
`,
  check({ notes }, report) {
    for (const { kind, path } of notes)
      if (kind === 'excluded-without-basis')
        report(path, 'Исключение без основания не учтено', {
          hint: 'укажите решение: «основание: протокол от 10.01.2023 № 5»',
        })
  },
}
