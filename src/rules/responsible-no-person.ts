import type { Roadmap } from '../model/roadmap.ts'
import { hasPerson } from '../russian/names.ts'
import type { Rule } from './rule.ts'

/** Спросить за план можно с человека, а не с учреждения. */
export const responsibleNoPerson: Rule = {
  id: 'responsible-no-person',
  severity: { draft: 'off', recommended: 'off', signoff: 'info' },
  summary: 'Ни один человек не назван ответственным',
  why: 'Пока названы одни учреждения, некому позвонить и не с кого спросить за исполнение плана.',
  bad: `
участники:
  УО: МКУ «Управление образования» города Рубцовска
`,
  good: `
участники:
  УО:
    название: МКУ «Управление образования» города Рубцовска
    должность: начальник отдела
    имя: Е. В. Котова
`,
  check(roadmap, report) {
    if (namesSomeone(roadmap)) return
    const path = roadmap.typed(['участники']) ? ['участники'] : roadmap.order ? ['приказ'] : []
    report(path, 'Ни в списке «участники», ни в пунктах приказа не назван ни один человек', {
      at: 'key',
      hint: 'добавьте участнику «должность» и «имя» или поручите исполнение человеку в пункте приказа',
    })
  },
}

function namesSomeone({ participants, order, sections, activities }: Roadmap): boolean {
  if (participants.some(({ name }) => name !== undefined)) return true
  const texts = [
    ...participants.flatMap(({ title, members }) => [title, ...members.map(({ text }) => text)]),
    ...(order?.clauses ?? []).flatMap(({ text, clauses }) => [text, ...clauses.map((clause) => clause.text)]),
    ...[...activities, ...sections.flatMap(({ row }) => row ?? [])].map(
      ({ responsible }) => responsible?.text ?? '',
    ),
  ]
  return texts.some(hasPerson)
}
