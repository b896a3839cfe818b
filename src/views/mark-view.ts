import type { Block, Mark } from '../blocks/block.ts'
import type { Appendix, MarkKind, Order, Roadmap } from '../model/roadmap.ts'
import { ACT_DATIVE, ACT_GENITIVE, ACT_INSTRUMENTAL } from '../russian/act.ts'
import { approvedWord } from '../russian/agreement.ts'
import { organisationGenitive } from '../russian/genitive.ts'
import { BLANK_DATE, BLANK_NUMBER, personLines, showDate, visaLines } from './order-view.ts'

/** The mark at the top of an appendix (document.md «Appendix»): appendix mark, stamp, personal stamp with agreement. */
export function markView(roadmap: Roadmap, appendix: Appendix, title: string): Block[] {
  const right = appendix.marks.map((mark) => markLines(mark, roadmap, appendix, title))
  const left = appendix.visas.map((visa) => visaLines(visa, roadmap.layout))
  const mark: Mark = {
    type: 'mark',
    right,
    ...(left.length > 0 && {
      left: left.map((lines, index) => (index === 0 ? ['СОГЛАСОВАНО', ...lines] : lines)),
    }),
    ...(isDraft(roadmap, appendix) && { draft: true as const }),
  }
  return [mark]
}

/** A plan without a dated and numbered act, and without a personal stamp that is filled in, is a draft. */
function isDraft({ order }: Roadmap, appendix: Appendix): boolean {
  if (appendix.marks.includes('утверждаю') && appendix.approver?.date?.day !== undefined) return false
  return order?.date === undefined || order.number === undefined
}

function markLines(mark: MarkKind, roadmap: Roadmap, appendix: Appendix, title: string): string[] {
  const { order, layout } = roadmap
  if (mark === 'утверждаю') {
    const approver = appendix.approver
    const lines = approver === undefined ? [] : personLines(approver, layout)
    const date = approver?.date === undefined ? ['«___» ____________ 20___ г.'] : []
    // Beside an appendix mark, which says it already, the stamp does not.
    const edition = appendix.marks.length === 1 ? editionLines(roadmap) : []
    return ['УТВЕРЖДАЮ', ...lines, ...date, ...edition]
  }
  const several = roadmap.appendices.length > 1
  const number =
    appendix.number?.text ?? (several ? String(roadmap.appendices.indexOf(appendix) + 1) : undefined)
  const head = several && number !== undefined ? `Приложение № ${number}` : 'Приложение'
  const kind = order?.kind ?? 'приказ'
  const act =
    mark === 'гриф'
      ? [approvedWord(title), ...ofBody(ACT_INSTRUMENTAL[kind], order)]
      : ofBody(`к ${ACT_DATIVE[kind]}`, order)
  return [head, ...act, dateLine(roadmap), ...editionLines(roadmap)]
}

function editionLines(roadmap: Roadmap): string[] {
  const words = editionWords(roadmap)
  return words === undefined ? [] : [words]
}

/** «(в ред. приказа от … № …)»: every act that has changed the plan, in the order in which they did. */
export function editionWords({ amendments, layout }: Roadmap): string | undefined {
  const acts = amendments.map(({ kind, date, number }, at) => {
    const isSame = at > 0 && amendments[at - 1]?.kind === kind
    const which = `от ${showDate(date, layout) ?? BLANK_DATE} № ${number?.text ?? BLANK_NUMBER}`
    return isSame ? which : `${ACT_GENITIVE[kind]} ${which}`
  })
  return acts.length === 0 ? undefined : `(в ред. ${acts.join(', ')})`
}

/** «к приказу МКУ …»: the body is named only where its genitive is known; a wrong case is worse than none. */
function ofBody(act: string, order: Order | undefined): string[] {
  const body =
    order?.organisationGenitive?.text ??
    (order?.organisation === undefined ? undefined : organisationGenitive(order.organisation.text))
  return [body === undefined ? act : `${act} ${body}`]
}

function dateLine({ order, layout }: Roadmap): string {
  return `от ${showDate(order?.date, layout) ?? BLANK_DATE} № ${order?.number?.text ?? BLANK_NUMBER}`
}
