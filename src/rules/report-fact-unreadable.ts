import type { ReportRule } from './rule.ts'

/** День факта решает, в срок ли он. */
export const reportFactUnreadable: ReportRule = {
  id: 'report-fact-unreadable',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Дата или промежуток факта не заполнены',
  why: 'По дате видно, исполнено ли в срок: пропуск вместо неё нельзя ни учесть, ни пропустить молча.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    дата: __.09.2021
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
    for (const { kind, path, fact } of notes) {
      if (kind === 'new-deadline-unreadable' && fact?.deadline !== undefined)
        report(
          fact.deadline.path,
          `Новый срок «${fact.deadline.text}» не читается, и строка осталась без срока`,
          {
            // A decision may leave the day open; the row is then shown apart.
            severity: 'info',
            hint: 'напишите срок, который читается: «до 25.05.2023», «II квартал 2023 г.»',
          },
        )
      if (kind === 'fact-unreadable')
        report(path, 'Дата или промежуток факта не читаются, и факт не учтён', {
          hint: 'напишите дату как 29.03.2022, промежуток как 2022 или август 2022',
        })
    }
  },
}
