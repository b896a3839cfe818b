import type { SourceBlock, SourceDocument } from '../source-document.ts'
import { type Head, headOf, type Said } from './columns.ts'
import { type Grid, type GridRow, gridOf } from './grid.ts'
import { piecesOf } from './pieces.ts'

/** The table of a plan, whether it stands in one piece or in several. */
export interface FoundPlan {
  readonly head: Head
  readonly width: number
  /** Rows under the head of every piece, and paragraphs between the pieces, in their order. */
  readonly lines: readonly PlanLine[]
  /** Rows above the head. */
  readonly above: readonly GridRow[]
  /** Heads and column numbers that were typed again on a further page. */
  readonly repeated: readonly GridRow[]
  /** Indexes of the blocks of the document that belong to the plan, tables and paragraphs between. */
  readonly blocks: ReadonlySet<number>
  /** Numbers of the tables it stands in, from 1. */
  readonly tables: readonly number[]
  /** Other tables of the document that read as a plan: their first tables and how many rows they have. */
  readonly others: readonly { readonly table: number; readonly rows: number }[]
}

/** A row, or a paragraph between two tables that heads what follows. */
export type PlanLine =
  | { readonly kind: 'row'; readonly row: GridRow }
  | { readonly kind: 'title'; readonly text: string; readonly label?: string }

export interface NumberedTable {
  readonly block: number
  /** From 1. */
  readonly number: number
  readonly grid: Grid
}

/** Every table of the document with its number, from 1. */
export function tablesOf({ blocks }: SourceDocument): readonly NumberedTable[] {
  let number = 0
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return []
    number++
    return [{ block: at, number, grid: gridOf(block, number) }]
  })
}

/** What the person who imports has said of the table. */
export interface Wanted {
  /** Its number in the document. */
  readonly table?: number
  readonly columns?: Said
}

/** The table with the head of a plan and the most rows, and its further pieces. */
export function findPlan(
  document: SourceDocument,
  { table: wanted, columns = {} }: Wanted = {},
): FoundPlan | undefined {
  const candidates = plansIn(document.blocks, tablesOf(document), { wanted, columns })
  const best = candidates.reduce<FoundPlan | undefined>(
    (found, next) => (found === undefined || next.lines.length > found.lines.length ? next : found),
    undefined,
  )
  if (best === undefined) return undefined
  const others = candidates.filter((each) => each !== best)
  return {
    ...best,
    others: others.map(({ tables, lines }) => ({ table: tables[0] ?? 0, rows: lines.length })),
  }
}

/** A piece of a plan is no plan of its own. */
function plansIn(
  blocks: readonly SourceBlock[],
  tables: readonly NumberedTable[],
  { wanted, columns }: { readonly wanted: number | undefined; readonly columns: Said },
): FoundPlan[] {
  const plans: FoundPlan[] = []
  const used = new Set<number>()
  for (const [at, table] of tables.entries()) {
    const isAsked = wanted === undefined ? !used.has(table.block) : table.number === wanted
    const head = isAsked ? headOf(table.grid, columns) : undefined
    if (head === undefined) continue
    const plan = { ...piecesOf(blocks, tables.slice(at), head), others: [] }
    for (const block of plan.blocks) used.add(block)
    plans.push(plan)
  }
  return plans
}
