import type { Block, Print, Sheet } from '../../blocks/block.ts'
import type { AmendClause } from '../../editions/amend/clauses/clause.ts'
import type { Appendix, Clause, Order, Roadmap } from '../../model/roadmap.ts'
import { ACT_INSTRUMENTAL } from '../../russian/act.ts'
import { changedThing } from '../../russian/approved-thing.ts'
import { organisationGenitive } from '../../russian/genitive.ts'
import { appendixView } from '../appendix-view.ts'
import { editionWords } from '../mark-view.ts'
import { actSheet, BLANK_DATE, BLANK_NUMBER, clauseItem, showDate } from '../order-view.ts'
import { printHead } from '../print-view.ts'
import { type ClauseContext, clauseView } from './clause-view.ts'

/** What an amending order is made of. */
export interface Amending {
  /** The signed edition. */
  readonly old: Roadmap
  readonly next: Roadmap
  /** The amending order's own requisites, and its clauses beside the changes. */
  readonly order: Order
  readonly plan: readonly AmendClause[]
  readonly act: readonly AmendClause[]
}

/** The amending order (document.md «Amending order»), with the appendices where they are given anew. */
export function amendmentView(amending: Amending): Print {
  const { old, next, order, plan } = amending
  const title = order.title?.text ?? amendmentTitle(old)
  const titled: Order = { ...order, title: { path: [], text: title } }
  const sheet = actSheet(titled, next.layout, bodyOf(amending))
  const isWhole = plan.some(({ kind }) => kind === 'whole')
  const signed = { ...next, edition: old.edition + 1, order: titled }
  return {
    ...printHead(signed),
    title,
    date: order.date?.day ?? printHead(old).date,
    sheets: [sheet, ...(isWhole ? newSheets(amending) : [])],
  }
}

/** Those in which anything is another; what has not changed is not printed again. */
function changedAppendices({ old, next }: Amending): readonly Appendix[] {
  const print = (plan: Roadmap, at: number): string => {
    const appendix = plan.appendices[at]
    // The act in the mark is the amending one in both, so that it makes no difference.
    return appendix === undefined ? '' : JSON.stringify(appendixView({ ...plan, amendments: [] }, appendix))
  }
  const changed = next.appendices.filter((_, at) => print(old, at) !== print(next, at))
  return changed.length === 0 ? next.appendices : changed
}

/** The mark of an appendix that is given anew names the order that does so. */
function newSheets(amending: Amending): Sheet[] {
  const { next, order } = amending
  const appendices = changedAppendices(amending).map(({ number: _number, ...appendix }) => appendix)
  const plan: Roadmap = { ...next, appendices, order, amendments: [] }
  return appendices.map((appendix) => appendixView(plan, appendix))
}

/** «О внесении изменений в приказ … от … № …» */
function amendmentTitle(old: Roadmap): string {
  const { order } = old
  if (order === undefined) return `О внесении изменений в ${changedThing(oneLine(old.title.text)).thing}`
  return `О внесении изменений в ${order.kind}${ofBody(order)} ${dateAndNumber(old)}`
}

function ofBody(order: Order): string {
  const name =
    order.organisationGenitive?.text ??
    (order.organisation === undefined ? undefined : organisationGenitive(oneLine(order.organisation.text)))
  return name === undefined ? '' : ` ${oneLine(name)}`
}

function dateAndNumber({ order, layout }: Roadmap): string {
  return `от ${showDate(order?.date, layout) ?? BLANK_DATE} № ${order?.number?.text ?? BLANK_NUMBER}`
}

function bodyOf(amending: Amending): Block[] {
  const { old, order, plan, act } = amending
  const groups = [
    { lead: planLead(old), clauses: plan },
    { lead: `Внести в ${old.order?.kind ?? 'приказ'} ${dateAndNumber(old)}`, clauses: act },
  ].filter(({ clauses }) => clauses.length > 0)
  const changes = groups.flatMap(({ lead, clauses }, at): Block[] => [
    {
      type: 'list',
      items: [
        {
          marker: `${at + 1}.`,
          inlines: [
            { text: `${lead} ${clauses.length === 1 ? 'следующее изменение' : 'следующие изменения'}:` },
          ],
        },
      ],
    },
    ...clauseBlocks(clauses, amending),
  ])
  const others = order.clauses.map((clause: Clause, at) => clauseItem(clause, groups.length + at + 1))
  return [...changes, ...(others.length === 0 ? [] : [{ type: 'list' as const, items: others }])]
}

/** «Внести в план мероприятий …, утверждённый приказом … от … № … (в ред. приказа …) (далее – План),» */
function planLead(old: Roadmap): string {
  const { thing, approved } = changedThing(oneLine(old.title.text))
  const { order } = old
  const by =
    order === undefined
      ? approvedBy(old)
      : `${ACT_INSTRUMENTAL[order.kind]}${ofBody(order)} ${dateAndNumber(old)}`
  const before = [by, editionWords(old)].filter(Boolean).join(' ')
  return `Внести в ${thing}, ${approved} ${before} (далее – План),`
}

/** A personal stamp: its day is all that tells it from others. */
function approvedBy({ approval, layout }: Roadmap): string {
  return showDate(approval?.date, layout) ?? BLANK_DATE
}

/** Changes one under another, so that the table of each stands under its words. */
function clauseBlocks(clauses: readonly AmendClause[], amending: Amending): Block[] {
  const { old, next, order } = amending
  const isWhole = clauses.some(({ kind }) => kind === 'whole')
  const context: ClauseContext = {
    next,
    act: old.order?.kind ?? 'приказ',
    amending: order.kind,
    anew: isWhole ? changedAppendices(amending) : [],
  }
  const blocks: Block[] = []
  for (const [at, clause] of clauses.entries()) {
    const { text, below } = clauseView(clause, context)
    const end = below.length > 0 ? ':' : at === clauses.length - 1 ? '.' : ';'
    const item = { marker: `${at + 1})`, inlines: [{ text: `${oneLine(text)}${end}` }] }
    const last = blocks.at(-1)
    if (last?.type === 'list' && !isBelow(last, clauses[at - 1], context))
      blocks.splice(-1, 1, { type: 'list', items: [...last.items, item] })
    else blocks.push({ type: 'list', items: [item] })
    blocks.push(...below)
  }
  return blocks
}

/** A list that is itself new text is not gone on with. */
function isBelow(list: Block, before: AmendClause | undefined, context: ClauseContext): boolean {
  return (
    before !== undefined && JSON.stringify(clauseView(before, context).below.at(-1)) === JSON.stringify(list)
  )
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
