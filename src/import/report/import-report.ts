import type { Note } from '../plain.ts'
import type { Skipped } from '../source-document.ts'
import type { PlanColumn } from '../table/columns.ts'
import type { FoundPlan } from '../table/find-plan.ts'
import type { Loss } from './losses.ts'

/** What was understood, and what was not. */
export interface ImportReport {
  /** Numbers of the tables the plan stands in, from 1. */
  readonly tables: readonly number[]
  readonly counts: { readonly sections: number; readonly activities: number; readonly inner: number }
  readonly columns: readonly { readonly heading: string; readonly meaning: PlanColumn['meaning'] }[]
  /** Parts of the document beside the table that were read: «приказ», «цель» … */
  readonly parts: readonly string[]
  /** Other tables that read as a plan. */
  readonly others: FoundPlan['others']
  /** What the readers of the format could not read, and sheets that were not looked at. */
  readonly skipped: readonly Skipped[]
  readonly losses: readonly Loss[]
  /** Decisions that stand as comments in the plan. */
  readonly notes: readonly Note[]
}

/** Whether the plan has everything that the document says; another plan in it has become a part of prose. */
export function isWhole({ skipped, losses }: ImportReport): boolean {
  return skipped.length === 0 && losses.length === 0
}
