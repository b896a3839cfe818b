import type { Block, List } from '../../blocks/block.ts'
import type { AmendClause, ListPart, RowsPlace } from '../../editions/amend/clauses/clause.ts'
import { bare, type RowName, type SectionName } from '../../editions/amend/clauses/names.ts'
import { isBalanced } from '../../editions/amend/clauses/text-edits.ts'
import type { Activity, Appendix, Order, Roadmap } from '../../model/roadmap.ts'
import { ACT_DATIVE } from '../../russian/act.ts'
import { activityRow, activityRows, rowsTable, sectionRows } from '../activities-table.ts'
import { indicatorTable } from '../indicator-table.ts'
import { clauseItem } from '../order-view.ts'
import { proseView } from '../prose-view.ts'
import { editWords, placeWords, rowWords, sectionWords } from './clause-words.ts'

/** A change in words, and what stands under it: a table, a list, a text of several paragraphs. */
export interface ClauseView {
  /** Without the sign at its end. */
  readonly text: string
  readonly below: readonly Block[]
}

/** What the words of a change lean on: the next edition, the act that is amended and the one that amends it. */
export interface ClauseContext {
  readonly next: Roadmap
  readonly act: Order['kind']
  readonly amending: Order['kind']
  /** The appendices that are given anew, where they are. */
  readonly anew: readonly Appendix[]
}

export function clauseView(clause: AmendClause, context: ClauseContext): ClauseView {
  const { next, act } = context
  switch (clause.kind) {
    case 'words':
      return plain(
        `в ${placeWords(clause.place, 'prepositional', act)} ${clause.edits.map(editWords).join(', ')}`,
      )
    case 'fill':
      return plain(`${placeWords(clause.place, 'accusative', act)} дополнить словами «${clause.text}»`)
    case 'text':
      return anew(placeWords(clause.place, 'accusative', act), clause.text)
    case 'row':
      return {
        text: `${rowWords(clause.name, 'accusative')} изложить в следующей редакции`,
        below: [rowsTable(next, [activityRow(clause.row, next)])],
      }
    case 'rows':
      return {
        text: `${rowsPlace(clause.place)} дополнить ${newRows(clause.rows)} следующего содержания`,
        below: [
          rowsTable(
            next,
            clause.rows.flatMap((row) => activityRows(row, next)),
          ),
        ],
      }
    case 'repeal-row':
      return plain(`${rowWords(clause.name, 'accusative')} признать утратившей силу`)
    case 'repeal-section':
      return plain(`${sectionWords(clause.name, 'accusative')} признать утратившим силу`)
    case 'section': {
      const { section, after } = clause
      const number = bare(section.number)
      const name = `разделом${number === undefined ? '' : ` ${number}`}`
      const place = after === undefined ? '' : `после ${sectionWords(after, 'genitive')} `
      return {
        text: `${place}дополнить ${name} следующего содержания`,
        below: [rowsTable(next, sectionRows(section, next))],
      }
    }
    case 'indicator':
      return {
        text: `целевой индикатор ${clause.number} изложить в следующей редакции`,
        below: [indicatorTable(next, [clause.indicator])],
      }
    case 'indicators':
      return {
        text: `дополнить ${numbered(clause, clause.indicators, ['целевым индикатором', 'целевыми индикаторами'])} следующего содержания`,
        below: [indicatorTable(next, clause.indicators)],
      }
    case 'list':
      return listView(clause.part, next)
    case 'items':
      return itemsView(clause)
    case 'act-clause':
      return {
        text: `пункт ${clause.number} изложить в следующей редакции`,
        below: [actList([clause.clause], Number(clause.number))],
      }
    case 'act-clauses':
      return {
        text: `дополнить ${numbered(clause, clause.clauses, ['пунктом', 'пунктами'])} следующего содержания`,
        below: [actList(clause.clauses, clause.from)],
      }
    case 'whole':
      return plain(wholeWords(context))
  }
}

function plain(text: string): ClauseView {
  return { text, below: [] }
}

/** A text of one line stands in the sentence; one of several lines, or whose own marks are not in pairs, under it. */
function anew(place: string, text: string): ClauseView {
  if (!text.includes('\n') && isBalanced(text))
    return plain(`${place} изложить в следующей редакции: «${text}»`)
  return { text: `${place} изложить в следующей редакции`, below: proseView(text) }
}

/** «раздел 7», «раздел 2 после строки 2.3», «строку 1.5», «таблицу перед строкой 1». */
function rowsPlace({ section, parent, after, before }: RowsPlace): string {
  const where =
    parent === undefined ? sectionWords(section ?? {}, 'accusative') : rowWords(parent, 'accusative')
  if (after !== undefined) return `${where} после ${rowWords(inside(after, section), 'genitive')}`
  if (before !== undefined) return `${where} перед ${rowWords(inside(before, section), 'instrumental')}`
  return where
}

/** The sentence has named the section already. */
function inside({ section: _section, ...name }: RowName, section: SectionName | undefined): RowName {
  return section === undefined && _section !== undefined ? { ...name, section: _section } : name
}

function newRows(rows: readonly Activity[]): string {
  const numbers = rows.flatMap(({ number }) => bare(number) ?? [])
  const word = rows.length === 1 ? 'строкой' : 'строками'
  return numbers.length === rows.length ? `${word} ${numbers.join(', ')}` : word
}

function numbered(
  { from }: { readonly from: number },
  list: readonly unknown[],
  [one, many]: readonly [one: string, many: string],
): string {
  return `${list.length === 1 ? one : many} ${list.map((_, at) => from + at).join(', ')}`
}

const LISTS: Readonly<Record<ListPart, string>> = {
  основания: 'основания',
  цель: 'цели',
  задачи: 'задачи',
  показатели: 'целевые индикаторы',
}

function listView(part: ListPart, next: Roadmap): ClauseView {
  if (part === 'показатели')
    return { text: 'целевые индикаторы изложить в следующей редакции', below: [indicatorTable(next)] }
  const texts = { основания: next.grounds, цель: next.goals, задачи: next.tasks }[part]
  const [only, ...more] = texts
  if (only === undefined) return plain(`${LISTS[part]} исключить`)
  if (more.length === 0 && part === 'цель') return anew('цель', only.text.trim())
  return {
    text: `${LISTS[part]} изложить в следующей редакции`,
    below: [
      textList(
        texts.map(({ text }) => text),
        1,
      ),
    ],
  }
}

const ITEMS = {
  основания: ['основанием', 'основаниями'],
  цель: ['целью', 'целями'],
  задачи: ['задачей', 'задачами'],
} as const

function itemsView(clause: Extract<AmendClause, { kind: 'items' }>): ClauseView {
  return {
    text: `дополнить ${numbered(clause, clause.texts, ITEMS[clause.part])} следующего содержания`,
    below: [textList(clause.texts, clause.from)],
  }
}

function textList(texts: readonly string[], from: number): List {
  const items = texts.map((text, at) => ({
    marker: `${from + at}.`,
    inlines: [{ text: text.replace(/\s*\n\s*/g, ' ') }],
  }))
  return { type: 'list', items }
}

function actList(
  clauses: readonly { readonly text: string; readonly inner: readonly string[] }[],
  from: number,
): List {
  return {
    type: 'list',
    items: clauses.map(({ text, inner }, at) =>
      clauseItem({ text, clauses: inner.map((each) => ({ text: each, path: [] })) }, from + at),
    ),
  }
}

/** The appendices of the amending order have numbers of their own, where they are several. */
function wholeWords({ next: { appendices }, amending, anew: changed }: ClauseContext): string {
  const to = `к настоящему ${ACT_DATIVE[amending]}`
  const numbers = changed.map((each) => `№ ${each.number?.text ?? appendices.indexOf(each) + 1}`)
  const own = changed.map((_, at) => `№ ${at + 1}`).join(', ')
  if (changed.length > 1)
    return `приложения ${numbers.join(', ')} изложить в новой редакции согласно приложениям ${own} ${to}`
  const which = appendices.length > 1 ? ` ${numbers[0]}` : ''
  return `приложение${which} изложить в новой редакции согласно приложению ${to}`
}
