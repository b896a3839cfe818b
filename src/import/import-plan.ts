import type { Plain } from '../source/edit/plain.ts'
import { readAppendix } from './appendix/read-appendix.ts'
import { splitDocument } from './appendix/split.ts'
import { type AppendicesDraft, appendicesDraft } from './draft/appendix-draft.ts'
import { participantsOf } from './draft/participants.ts'
import { type TableDraft, tableDraft } from './draft/table-draft.ts'
import { writeDraft } from './draft/write-draft.ts'
import { planCode } from './head/plan-code.ts'
import { planPeriod } from './head/plan-period.ts'
import { planTitle } from './head/plan-title.ts'
import { noPlan, scan, unknownColumn } from './import-refusal.ts'
import { linesOf } from './order/lines.ts'
import { readMark, withMark } from './order/read-mark.ts'
import { readOrder } from './order/read-order.ts'
import type { Note } from './plain.ts'
import { chooseSheet } from './prepare/choose-sheet.ts'
import { withPlainSpaces } from './prepare/plain-spaces.ts'
import { explainedOrder, explainedRows } from './report/explained.ts'
import type { ImportReport } from './report/import-report.ts'
import { lossesOf, textsOf } from './report/losses.ts'
import { sourceLines, sourceTexts } from './report/source-lines.ts'
import { type ReadRow, readRows } from './rows/read-rows.ts'
import type { SourceBlock, SourceDocument } from './source-document.ts'
import { fold, type Said } from './table/columns.ts'
import { type FoundPlan, findPlan, tablesOf } from './table/find-plan.ts'

/** What only the person who imports can know. */
export interface ImportOptions {
  /** Name of the file, for what nothing in the document says. */
  readonly name: string
  readonly code?: string
  readonly period?: string
  /** Number of the table in the document, from 1. */
  readonly table?: number
  /** Name of the sheet of a book. */
  readonly sheet?: string
  /** Heading of a column → key of our format. */
  readonly columns?: Said
}

export interface Imported {
  readonly plan: Plain
  /** The document has the title of the plan; else a name was put in its place. */
  readonly isTitled: boolean
  readonly text: string
  readonly report: ImportReport
}

/** A document → a draft of the plan in it. Throws ImportRefusal where no table reads as a plan. */
export function importPlan(source: SourceDocument, options: ImportOptions): Imported {
  const document = chooseSheet(withPlainSpaces(source), options.sheet, options.columns)
  const found = planIn(document, options)
  const rows = readRows(found)
  const table = tableDraft(found, rows)
  const around = readAround(document.blocks, found)
  const { plan, notes, isTitled } = composed({ document, found, rows, table, around }, options)
  const { order, appendices, marks } = around
  const explained = [
    ...appendices.explained,
    ...appendices.heads,
    ...marks,
    ...explainedRows(found, rows),
    ...explainedOrder(document.blocks, order?.['вид']),
  ]
  return {
    plan,
    isTitled,
    text: writeDraft(plan, notes),
    report: {
      tables: found.tables,
      counts: table.counts,
      columns: found.head.columns.map(({ heading, meaning }) => ({ heading, meaning })),
      parts: NAMED.filter((key) => (plan as PlainMap)[key] !== undefined),
      others: found.others,
      skipped: document.skipped,
      losses: lossesOf(sourceLines(document.blocks), [...textsOf(plan), ...explained]),
      notes,
    },
  }
}

type PlainMap = Readonly<Record<string, Plain | undefined>>

const NAMED = ['приказ', 'приложения', 'участники', 'основания', 'цель', 'задачи', 'тексты', 'показатели']

function planIn(document: SourceDocument, options: ImportOptions): FoundPlan {
  const found = findPlan(document, options)
  if (found === undefined) throw isScan(document) ? scan() : noPlan(tablesOf(document).length, options.table)
  const headings = found.head.columns.map(({ heading }) => heading)
  const unknown = Object.keys(options.columns ?? {}).find(
    (name) => !headings.some((heading) => fold(heading) === fold(name)),
  )
  if (unknown !== undefined) throw unknownColumn(unknown, headings)
  return found
}

/** Pictures, and next to no words. */
function isScan({ blocks, skipped }: SourceDocument): boolean {
  const words = sourceTexts(blocks).join('').replace(/\s/g, '')
  return words.length < FEW_LETTERS && skipped.some(({ text }) => text.includes('рисунок'))
}

const FEW_LETTERS = 100

/** What stands around the table. */
interface Around {
  readonly order: PlainMap | undefined
  readonly orderNotes: readonly Note[]
  readonly appendices: AppendicesDraft
  /** Lines of the marks of the appendices. */
  readonly marks: readonly string[]
}

function readAround(blocks: readonly SourceBlock[], found: FoundPlan): Around {
  const { order: orderBlocks, appendices } = splitDocument(blocks, Math.min(...found.blocks))
  const planBlocks = new Set([...found.blocks].map((at) => blocks[at]))
  const isPlan = (block: SourceBlock): boolean => planBlocks.has(block)
  const read = readOrder(linesOf(orderBlocks))
  const mark = readMark(appendices[0]?.mark ?? [])
  return {
    order: read === undefined && mark === undefined ? undefined : withMark(read?.value ?? {}, mark),
    orderNotes: read?.notes ?? [],
    appendices: appendicesDraft(
      appendices.map((source) => ({ source, read: readAppendix(source.blocks, isPlan) })),
    ),
    marks: appendices.flatMap(({ mark: lines }) => lines),
  }
}

interface Parts {
  readonly document: SourceDocument
  readonly found: FoundPlan
  readonly rows: readonly ReadRow[]
  readonly table: TableDraft
  readonly around: Around
}

/** The parts under the keys of our format, in their order, and what is to be said about them. */
function composed(
  { document, found, rows, table, around }: Parts,
  options: ImportOptions,
): Pick<Imported, 'plan' | 'isTitled'> & { readonly notes: readonly Note[] } {
  const { order, orderNotes, appendices } = around
  const heading = order?.['заголовок']
  const places = { appendix: appendices.title, above: found.above, orderHeading: heading, name: options.name }
  const title = planTitle(places)
  const period = planPeriod([title.value, typeof heading === 'string' ? heading : ''], options.period)
  const participants = participantsOf(responsibleCells(found, rows), sourceTexts(document.blocks))
  const plan: Plain = {
    'дорожная-карта': '1',
    код: options.code ?? planCode(options.name),
    название: title.value,
    период: period.value,
    приказ: order,
    приложения: appendices.appendices,
    участники: someKeys(participants),
    основания: some(appendices.grounds),
    цель: appendices.goals.length === 1 ? appendices.goals[0] : some(appendices.goals),
    задачи: some(appendices.tasks),
    тексты: someKeys(appendices.texts),
    показатели: some(appendices.indicators),
    таблица: someKeys(table.table),
    разделы: table.sections,
    мероприятия: table.activities,
    оформление: someKeys({ даты: datesIn(order), 'пустая-ячейка': table.emptyCell }),
  }
  const notes: Note[] = [
    ...(options.code === undefined ? [CODE_NOTE] : []),
    ...title.notes,
    ...period.notes,
    ...orderNotes,
    ...(someKeys(participants) === undefined ? [] : [PARTICIPANTS_NOTE]),
    ...appendices.notes,
    ...table.notes,
  ]
  return { plan, notes, isTitled: title.isTyped }
}

const CODE_NOTE: Note = {
  at: ['код'],
  text: 'код составлен по имени файла: на него будут ссылаться отчёты',
}
const PARTICIPANTS_NOTE: Note = {
  at: ['участники'],
  text: 'собраны из графы ответственных: допишите, кто есть кто',
}

function some(items: readonly Plain[]): readonly Plain[] | undefined {
  return items.length === 0 ? undefined : items
}

function someKeys(map: PlainMap): PlainMap | undefined {
  return Object.values(map).some((value) => value !== undefined) ? map : undefined
}

/** An order dated in words is printed so. */
function datesIn(order: PlainMap | undefined): string | undefined {
  const date = order?.['дата']
  return typeof date === 'string' && /\p{L}{3}/u.test(date) ? 'словами' : undefined
}

function responsibleCells({ head }: FoundPlan, rows: readonly ReadRow[]): string[] {
  const index = head.columns.findIndex(({ meaning }) => meaning === 'ответственные')
  return rows.flatMap(({ cells }) => cells.get(index) ?? [])
}
