import { sealState } from '../editions/seal.ts'
import type { Roadmap } from '../model/roadmap.ts'
import type { Rule } from './rule.ts'

/** Редакция растёт с каждым приказом об изменении. */
export const editionNotRaised: Rule = {
  id: 'edition-not-raised',
  severity: { draft: 'warning', recommended: 'error', signoff: 'error' },
  summary: 'План изменён приказом, а номер редакции прежний',
  why: 'По номеру редакции отличают планы до и после изменения: отчёты, печать и проверка утверждения полагаются на него.',
  bad: `
редакция: 1
изменения:
  - редакция: 2
    дата: 10.02.2021
    номер: 14
    что: уточнены сроки
`,
  good: `
редакция: 2
изменения:
  - редакция: 2
    дата: 10.02.2021
    номер: 14
    что: уточнены сроки
`,
  check(roadmap, report) {
    const { edition, approval, amendments } = roadmap
    const last = amendments.findLast((each) => Number(each.edition?.text) > edition)
    const path = ['редакция']
    if (last?.edition !== undefined) {
      report(path, `Редакция плана — ${edition}, а последнее изменение сделало её ${last.edition.text}`, {
        hint: `запишите «редакция: ${last.edition.text}»`,
        related: [{ path: last.path, message: 'изменение' }],
      })
      return
    }
    if (approval === undefined) return
    if (edition < Number(approval.edition))
      report(path, `Редакция плана — ${edition}, а утверждена уже ${approval.edition}`, {
        hint: `запишите «редакция: ${approval.edition}» или верните план из git`,
        related: [{ path: approval.path, message: 'что утверждено' }],
      })
    else if (isBeingAmended(roadmap))
      report(path, `План уже изменён против подписанного, а редакция прежняя — ${edition}`, {
        hint: `когда приказ об изменении подписан, внесите его: roadmap amend --apply; до этого запишите «редакция: ${edition + 1}»`,
        related: [{ path: approval.path, message: 'что утверждено' }],
      })
  },
}

/** An amending order is being prepared, and the plan says already what it will say. */
function isBeingAmended(roadmap: Roadmap): boolean {
  const { amendment, approval, edition } = roadmap
  if (amendment === undefined || approval?.seal === undefined || edition > Number(approval.edition))
    return false
  return sealState(roadmap, approval.seal.text) === 'broken'
}
