import type { ReportRule } from './rule.ts'

/** Сообщать можно о том, что уже было. */
export const reportDateInFuture: ReportRule = {
  id: 'report-date-in-future',
  severity: { draft: 'error', recommended: 'error', signoff: 'error' },
  summary: 'Дата факта ещё не наступила',
  why: 'Отчёт говорит о сделанном: дата позже отчёта или сегодняшнего дня — опечатка или намерение, а не факт.',
  bad: `
отчёт: 1
карта: complete-2021
дата: 30.09.2021
мероприятия:
  "1.1":
    дата: 10.10.2021
    подтверждение: Приказ № 412
`,
  good: `
отчёт: 1
карта: complete-2021
дата: 30.09.2021
мероприятия:
  "1.1":
    дата: 10.09.2021
    подтверждение: Приказ № 412
`,
  check({ notes }, report) {
    for (const { kind, path, fact } of notes) {
      if (kind === 'date-in-future')
        report(
          path,
          fact === undefined
            ? 'Отчёт составлен позже дня, на который считается исполнение: факты без даты не учтены'
            : 'Дата позже дня, на который считается исполнение, и факт не учтён',
          { hint: 'исправьте дату или посчитайте на более поздний день: --as-of' },
        )
      if (kind === 'date-after-report')
        report(path, 'Дата факта позже даты самого отчёта', {
          hint: 'исправьте дату факта или «дата» отчёта',
        })
    }
  },
}
