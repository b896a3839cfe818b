/** 1-based; `column` counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** `end` is exclusive: the position after the last character. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Where a value stands in the document: keys and indexes from the root. */
export type Path = readonly (string | number)[]

/** Whether a value stands at or inside of another. */
export function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index])
}

/** A replacement of the text at `range` of one file. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** A replacement offered to the author; `safe` changes no meaning. */
export interface Fix {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** What reading itself found; the check turns it into a `Finding`. Severities of this family are fixed. */
export interface Problem {
  readonly rule: SourceRule
  readonly severity: 'error' | 'warning'
  readonly range: Range
  readonly message: string
  readonly hint?: string
  readonly related?: readonly { readonly range: Range; readonly message: string }[]
  /** The value that the problem spoils, if there is one: other findings about it would be consequences. */
  readonly path?: Path
  readonly fix?: Fix
}

export type SourceRule =
  | 'file-encoding'
  | 'file-conflict-marker'
  | 'file-kind-unknown'
  | 'yaml-syntax'
  | 'yaml-key-repeated'
  | 'yaml-ambiguous-value'
  | 'yaml-alias'
