import type { Activity, Section } from '../../../model/roadmap.ts'

/**
 * A row of the table on its way from one edition to the next. `row` is what the next edition prints: a row of the signed
 * text keeps its number; one that the new text has no more, or has at another place, stays where it was, repealed.
 */
export type RowStep = {
  readonly row: Activity
  readonly inner: readonly RowStep[]
} & (
  | { readonly kind: 'kept'; readonly old: Activity; readonly now: Activity }
  | { readonly kind: 'added'; readonly now: Activity }
  | { readonly kind: 'repealed'; readonly old: Activity }
)

/** The same of a section. */
export type SectionStep = {
  readonly section: Section
  readonly rows: readonly RowStep[]
} & (
  | { readonly kind: 'kept'; readonly old: Section; readonly now: Section }
  | { readonly kind: 'added'; readonly now: Section }
  | { readonly kind: 'repealed'; readonly old: Section }
)
