import type { Activity, Indicator, Section } from '../../../model/roadmap.ts'
import type { RowName, SectionName } from './names.ts'
import type { TextEdit } from './text-edits.ts'

/** A part of the plan that is a list, or is printed as a table of its own. */
export type ListPart = 'основания' | 'цель' | 'задачи' | 'показатели'

/** A text that an order can change by words. */
export type TextPlace =
  | { readonly kind: 'title' }
  /** `number` where there are several. */
  | { readonly kind: 'item'; readonly part: Exclude<ListPart, 'показатели'>; readonly number?: string }
  | { readonly kind: 'prose'; readonly key: string; readonly heading: string }
  | { readonly kind: 'section'; readonly section: SectionName }
  | { readonly kind: 'cell'; readonly column: string; readonly row: RowName }
  | { readonly kind: 'act-title' }
  | { readonly kind: 'preamble' }
  /** `inner`: a sub-clause. */
  | { readonly kind: 'act-clause'; readonly number: string; readonly inner?: string }

/** Where new rows come: at the end of a section or of the table, among the parts of a row, or behind (before) another row. */
export interface RowsPlace {
  readonly section?: SectionName
  readonly parent?: RowName
  readonly after?: RowName
  readonly before?: RowName
}

/** One change, as an amending order says it; small ones before large ones in each place. */
export type AmendClause =
  | { readonly kind: 'words'; readonly place: TextPlace; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'text'; readonly place: TextPlace; readonly text: string }
  /** A cell that was empty. */
  | { readonly kind: 'fill'; readonly place: TextPlace; readonly text: string }
  | { readonly kind: 'row'; readonly name: RowName; readonly row: Activity }
  | { readonly kind: 'rows'; readonly place: RowsPlace; readonly rows: readonly Activity[] }
  | { readonly kind: 'repeal-row'; readonly name: RowName }
  | { readonly kind: 'repeal-section'; readonly name: SectionName }
  | { readonly kind: 'section'; readonly after?: SectionName; readonly section: Section }
  | { readonly kind: 'list'; readonly part: ListPart }
  | {
      readonly kind: 'items'
      readonly part: Exclude<ListPart, 'показатели'>
      readonly from: number
      readonly texts: readonly string[]
    }
  | { readonly kind: 'indicator'; readonly number: string; readonly indicator: Indicator }
  | { readonly kind: 'indicators'; readonly from: number; readonly indicators: readonly Indicator[] }
  | {
      readonly kind: 'act-clauses'
      readonly from: number
      readonly clauses: readonly { readonly text: string; readonly inner: readonly string[] }[]
    }
  | {
      readonly kind: 'act-clause'
      readonly number: string
      readonly clause: { readonly text: string; readonly inner: readonly string[] }
    }
  /** The appendices are replaced by those of the amending order. */
  | { readonly kind: 'whole' }
