import type { Fix, Path, Range } from '../source/problem.ts'

/** ошибка · предупреждение · замечание */
export type Severity = 'error' | 'warning' | 'info'

/**
 * What the program tells: one fault at one place.
 * `message` says what is wrong (one sentence, no full stop), `hint` what to do next.
 */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly path: Path
  readonly range: Range
  readonly message: string
  readonly hint?: string
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
}

/** The other end of a fault: the first of two duplicates, the date that is contradicted. */
export interface Related {
  readonly range: Range
  readonly message: string
}

/** Findings in the order of the file; the same fault at the same place stands once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(
    (a, b) =>
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
  return sorted.filter((finding, index) => {
    const previous = sorted[index - 1]
    return previous === undefined || !same(previous, finding)
  })
}

function same(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.message === b.message &&
    a.range.start.line === b.range.start.line &&
    a.range.start.column === b.range.start.column
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
