import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { DeadlineContext, Reading } from '../deadline/reading.ts'
import type { Path } from '../source/problem.ts'

/** Words of the document and where they stand. */
export interface Placed {
  readonly path: Path
  readonly text: string
}

/** A date as typed; `day` is absent where it could not be read (a placeholder, a slip). */
export interface PlacedDay extends Placed {
  readonly day?: Day
}

/** The plan. Every entity keeps its `path`, so that a finding can point at it. */
export interface Roadmap {
  readonly path: Path
  readonly code: Placed
  readonly title: Placed
  readonly territory?: Placed
  /** `period` is absent where the phrase could not be read. */
  readonly period?: Placed & { readonly period?: Period }
  /** 1 for the first approved text; grows with every amending order. */
  readonly edition: number
  readonly order?: Order
  readonly amendment?: Order
  /** Amending acts already in force. */
  readonly amendments: readonly Amendment[]
  /** The seal of what was signed; absent in a draft. */
  readonly approval?: Approval
  readonly appendices: readonly Appendix[]
  readonly participants: readonly Participant[]
  readonly grounds: readonly Placed[]
  readonly goals: readonly Placed[]
  readonly tasks: readonly Task[]
  readonly proses: readonly Prose[]
  readonly indicators: readonly Indicator[]
  readonly table: Table
  /** A plan without sections has one, without a title. */
  readonly sections: readonly Section[]
  /** Every row of the table in print order: activities, sub-activities, headings, sections that are rows. */
  readonly activities: readonly Activity[]
  /** Every deadline of the table that is in force, in print order. */
  readonly deadlines: readonly RowDeadline[]
  /** Every «ответственные» of the plan once: sub-activities share the value of the row above them. */
  readonly responsible: readonly Responsible[]
  readonly layout: Layout
  /** Every scalar that the author wrote, keys of his own included, in document order. */
  readonly texts: readonly Placed[]
  /** Whether the author put anything at a path, readable or not. */
  readonly typed: (path: Path) => boolean
  readonly mixedKeys: readonly { readonly path: Path; readonly typed: string }[]
  /** Texts in which letters of two alphabets are mixed, as typed. */
  readonly mixedTexts: readonly Placed[]
  /** The plan as typed, which is printed and sealed, where this one has such letters as they were meant. */
  readonly printed?: Roadmap
}

export type ActKind = 'приказ' | 'распоряжение' | 'постановление'

/** The act that approves or amends the plan. */
export interface Order {
  readonly path: Path
  readonly kind: ActKind
  readonly organisation?: Placed
  readonly organisationGenitive?: Placed
  readonly letterhead: readonly Placed[]
  readonly place?: Placed
  readonly date?: PlacedDay
  readonly number?: Placed
  readonly title?: Placed
  readonly preamble?: Placed
  readonly verb?: Placed
  readonly clauses: readonly Clause[]
  readonly signatory?: Person
  readonly visas: readonly Visa[]
  readonly executor?: { readonly path: Path; readonly name?: Placed; readonly phone?: Placed }
  readonly distribution: readonly Placed[]
  readonly reason?: Placed
  /** «распространяется на отношения, возникшие с …»: `day` is absent where the words name no day. */
  readonly actsFrom?: PlacedDay
}

/** An act that has changed the plan; what it changed is told in words only. */
export interface Amendment {
  readonly path: Path
  readonly kind: ActKind
  /** The edition that it made. */
  readonly edition?: Placed
  readonly date?: PlacedDay
  readonly number?: Placed
  /** What it changed, in words. */
  readonly what?: Placed
}

/** What was approved, and the fingerprint of its printed words. */
export interface Approval {
  readonly path: Path
  /** As typed. */
  readonly edition: string
  readonly date?: PlacedDay
  readonly number?: Placed
  readonly seal?: Placed
}

export interface Clause extends Placed {
  readonly clauses: readonly Placed[]
}

export interface Person {
  readonly path: Path
  readonly position?: Placed
  readonly name?: Placed
  readonly date?: PlacedDay
}

/** A visa is a person or a text. */
export type Visa = Person | Placed

export type MarkKind = 'приложение' | 'гриф' | 'утверждаю'

export interface Appendix {
  readonly path: Path
  readonly number?: Placed
  readonly title?: Placed
  readonly marks: readonly MarkKind[]
  readonly approver?: Person
  readonly visas: readonly Visa[]
  readonly parts: readonly Part[]
}

/** A part of an appendix: основания, цель, задачи, показатели, таблица, or the key of a prose part. */
export interface Part {
  readonly path: Path
  readonly name: string
  /** The heading that the author wants; absent = the customary one. */
  readonly heading?: string
}

export interface Participant {
  readonly path: Path
  readonly key: string
  readonly title: string
  readonly members: readonly Placed[]
  readonly position?: Placed
  readonly name?: Placed
}

export interface Task extends Placed {
  readonly code?: Placed
}

export interface Prose {
  readonly path: Path
  readonly key: string
  readonly heading?: Placed
  readonly text: Placed
}

export type Direction = 'рост' | 'снижение' | 'удержание'

export interface Indicator {
  readonly path: Path
  readonly code?: Placed
  readonly title: Placed
  readonly unit?: Placed
  /** As typed, else снижение where a target says «не более» or «снижение», else рост. */
  readonly direction: Direction
  readonly baseline?: Baseline
  readonly targets: readonly Target[]
  readonly method?: Placed
  readonly source?: Placed
  readonly responsible?: Responsible
  readonly tasks: readonly Placed[]
  /** Decimals to print. */
  readonly decimals?: number
}

export interface Baseline {
  readonly path: Path
  readonly year?: string
  readonly text: string
  readonly value?: number
  /** An exact fraction, when the author gave one. */
  readonly fraction?: { readonly numerator: number; readonly denominator: number }
}

/** A planned value. `year` is a year (2023) or school year (2023/24); absent for a lone value. */
export interface Target extends Placed {
  readonly year?: string
  readonly value: TargetValue
}

/** `unmeasurable` keeps words that are no number («не ниже среднего по городу»). */
export type TargetValue =
  | { readonly kind: 'number'; readonly value: number; readonly bound?: 'at-least' | 'at-most' }
  | { readonly kind: 'times'; readonly factor: number; readonly direction?: 'рост' | 'снижение' }
  | { readonly kind: 'change'; readonly by: number; readonly unit: 'points' | 'percent' }
  | { readonly kind: 'unmeasurable' }

export type ColumnKind =
  | 'номер'
  | 'мероприятие'
  | 'срок'
  | 'начало'
  | 'окончание'
  | 'ответственные'
  | 'результат'
  | 'показатель-реализации'
  | 'подтверждение'
  | 'показатели'
  | 'этап'
  | 'финансирование'
  | 'примечание'
  | 'отметка'
  | 'графа'

export interface Column {
  readonly path: Path
  readonly kind: ColumnKind
  /** The author's heading; for `графа` the name of the column. */
  readonly heading?: string
  /** Per cent of the table's width. */
  readonly width?: number
}

export interface Table {
  readonly path: Path
  readonly columns: readonly Column[]
  readonly numbering: 'составная' | 'сквозная' | 'по разделам' | 'нет'
  readonly sectionNumbers: 'да' | 'нет' | 'римские'
  readonly columnNumbers: boolean
  readonly orientation: 'альбомная' | 'книжная'
}

export interface Section {
  readonly path: Path
  readonly title?: Placed
  readonly code?: Placed
  /** As printed before the title: 1, II; absent when sections are not numbered. */
  readonly number?: string
  readonly topic?: Placed
  readonly period?: Placed & { readonly period?: Period }
  readonly repealed?: Placed
  /** Codes that the section as a whole serves. */
  readonly indicators: readonly Placed[]
  readonly tasks: readonly Placed[]
  /** The section's own cells, when it has any. Without activities it counts as one. */
  readonly row?: Activity
  readonly activities: readonly Activity[]
  /** What the deadlines of its rows lean on: its own period, its own deadline, else the plan's. */
  readonly context: DeadlineContext
}

/** A row of the table. */
export interface Activity {
  readonly path: Path
  readonly kind: 'activity' | 'heading' | 'section'
  readonly level: 0 | 1
  readonly title: Placed
  readonly code?: Placed
  /** As printed; absent for a row without a number. */
  readonly number?: string
  readonly deadline?: Deadline
  readonly responsible?: Responsible
  readonly result?: Placed
  readonly evidence?: Placed
  readonly indicators: readonly Placed[]
  readonly tasks: readonly Placed[]
  readonly stage?: Placed
  readonly quantity?: Quantity
  readonly funding?: Placed
  readonly note?: Placed
  /** Columns of the author's own: name → words. */
  readonly columns: Readonly<Record<string, Placed>>
  readonly repealed?: Placed
  readonly activities: readonly Activity[]
}

/** The wording of the order; dates and event are given where the author explains it. */
export interface Deadline {
  readonly path: Path
  /** What is printed. */
  readonly text: string
  readonly windows: readonly { readonly path: Path; readonly from?: string; readonly to?: string }[]
  readonly isEvent: boolean
  readonly reading: Reading
}

/** A deadline of the table that is in force, and the section whose period it leans on. */
export interface RowDeadline {
  readonly deadline: Deadline
  readonly row: Activity
  readonly section: Section
}

/** `text` is printed as typed; `names` are the bodies it names. */
export interface Responsible extends Placed {
  readonly names: readonly Placed[]
}

/** Quantities by year, or a phrase. */
export interface Quantity {
  readonly path: Path
  readonly text?: string
  readonly years: readonly { readonly path: Path; readonly year: string; readonly text: string }[]
}

export interface Layout {
  readonly path: Path
  readonly binding: boolean
  readonly dates: 'digits' | 'words'
  readonly emptyCell?: string
}
