import type { Fact, Report } from '../model/report.ts'
import type { ReportRule } from './rule.ts'

/** Об одном сроке сообщают один раз. */
export const reportFactRepeated: ReportRule = {
  id: 'report-fact-repeated',
  severity: { draft: 'warning', recommended: 'warning', signoff: 'error' },
  summary: 'Об этом сроке уже сообщено',
  why: 'Срок закрывает первый факт; повтор — лишний или относится к другому сроку, который остался незакрытым.',
  bad: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    - дата: 10.09.2021
      подтверждение: Приказ № 412
    - дата: 20.09.2021
      подтверждение: Приказ № 430
`,
  good: `
отчёт: 1
карта: complete-2021
мероприятия:
  "1.1":
    - дата: 10.09.2021
      подтверждение: [Приказ № 412, Приказ № 430]
`,
  check({ notes, report: own, reports }, report) {
    for (const { kind, path, first } of notes) {
      if (kind !== 'fact-repeated') continue
      const isHere = first !== undefined && own.facts.includes(first)
      report(
        path,
        `Об этом сроке уже сообщено${isHere ? '' : whereElse(first, reports)}, и факт ничего не меняет`,
        {
          hint: 'удалите повтор или укажите другой срок ключом «за»',
          ...(isHere && { related: [{ path: first.path, message: 'первое сообщение' }] }),
        },
      )
    }
  },
}

/** The other report by what its head says: rules do not know files. */
function whereElse(first: Fact | undefined, reports: readonly Report[]): string {
  const other = reports.find(({ facts }) => first !== undefined && facts.includes(first))
  if (other === undefined) return ''
  const { organisation, date } = other
  const whose = organisation === undefined ? '' : ` организации «${organisation.text}»`
  return ` в другом отчёте${whose}${date === undefined ? '' : ` от ${date.text}`}`
}
