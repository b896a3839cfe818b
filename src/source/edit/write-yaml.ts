import { isPlain, pad, quoted, scalarLines } from './write-words.ts'

/**
 * What is to be written as YAML: words, a list, or keys with values; `null` is left empty. Each may have comments and an
 * empty line above it.
 */
export type Written = string | null | WrittenList | WrittenMap

export interface WrittenList {
  readonly kind: 'list'
  readonly items: readonly WrittenItem[]
  /** Comments behind the last item. */
  readonly below?: readonly string[]
}

export interface WrittenMap {
  readonly kind: 'map'
  readonly entries: readonly WrittenEntry[]
  /** Comments behind the last key. */
  readonly below?: readonly string[]
}

export interface WrittenItem {
  readonly value: Written
  /** Lines above, each with its `#`, and empty lines between them. */
  readonly comments?: readonly string[]
  readonly isApart?: boolean
  readonly beside?: Beside
}

/** A comment behind the words, or behind the key of what stands in the lines below it. */
export interface Beside {
  readonly text: string
  /** Where its `#` stands if there is room; one space behind the words otherwise. */
  readonly column?: number
}

export interface WrittenEntry extends WrittenItem {
  readonly key: string
}

const STEP = 2

/**
 * The canonical form of our files: block style, two spaces, quotes only where YAML would read something else than what
 * stands there — this program's reader or any other. What it writes is read back to the letter.
 */
export function writeYaml({ entries, below = [] }: WrittenMap): string {
  return [...entries.flatMap((entry, at) => entryLines(entry, 0, at > 0)), ...below].join('\n').concat('\n')
}

/** Words inside of brackets, on one line. */
export function writeInBrackets(text: string): string {
  return isPlain(text) && !/[[\]{},]/.test(text) ? text : quoted(text)
}

/** One entry as it stands behind `indent` spaces: its first line without them. */
export function writeEntry(entry: WrittenEntry, indent: number): string {
  return entryLines(entry, indent, false).join('\n').trimStart()
}

/** One item of a list whose dash stands behind `indent` spaces: its first line without them. */
export function writeItem(item: WrittenItem, indent: number): string {
  return itemLines(item, indent, false).join('\n').trimStart()
}

function entryLines({ key, ...entry }: WrittenEntry, indent: number, mayBeApart: boolean): string[] {
  return [
    ...linesAbove(entry, indent, mayBeApart),
    ...valueLines(`${pad(indent)}${keyText(key)}:`, entry, indent),
  ]
}

function linesAbove({ comments = [], isApart }: WrittenItem, indent: number, mayBeApart: boolean): string[] {
  const lines = indented(comments, indent)
  return isApart && mayBeApart ? ['', ...lines] : lines
}

function indented(comments: readonly string[], indent: number): string[] {
  return comments.map((line) => (line === '' ? '' : pad(indent) + line))
}

/** A value behind its key, or the lines under it. */
function valueLines(head: string, { value, beside }: WrittenItem, indent: number): string[] {
  if (value === null) return [withBeside(head, beside)]
  if (typeof value === 'string') {
    const [first = '', ...rest] = scalarLines(value, indent + STEP, head.length + 1)
    return [withBeside(`${head} ${first}`, beside), ...rest]
  }
  const below = indented(value.below ?? [], indent + STEP)
  if (value.kind === 'map') {
    if (value.entries.length === 0) return [withBeside(`${head} {}`, beside), ...below]
    const lines = value.entries.flatMap((entry, at) => entryLines(entry, indent + STEP, at > 0))
    return [withBeside(head, beside), ...lines, ...below]
  }
  if (value.items.length === 0) return [withBeside(`${head} []`, beside), ...below]
  const lines = value.items.flatMap((item, at) => itemLines(item, indent + STEP, at > 0))
  return [withBeside(head, beside), ...lines, ...below]
}

function withBeside(line: string, beside: Beside | undefined): string {
  if (beside === undefined) return line
  return `${line}${pad(Math.max(1, (beside.column ?? 0) - line.length))}${beside.text}`
}

/** Comments of the first key of an item stand above its dash. */
function itemLines(item: WrittenItem, indent: number, mayBeApart: boolean): string[] {
  const { value } = item
  const lines = linesAbove(item, indent, mayBeApart)
  const dash = `${pad(indent)}-`
  if (value === null || typeof value === 'string' || value.kind === 'list')
    return [...lines, ...valueLines(dash, item, indent)]
  const [first, ...others] = value.entries
  if (first === undefined) return [...lines, ...valueLines(dash, item, indent)]
  const { comments = [], isApart: _isApart, ...bare } = first
  const [head = '', ...rest] = entryLines(bare, indent + STEP, false)
  return [
    ...lines,
    ...indented(comments, indent),
    `${dash} ${head.trimStart()}`,
    ...rest,
    ...others.flatMap((entry) => entryLines(entry, indent + STEP, true)),
    ...indented(value.below ?? [], indent + STEP),
  ]
}

/** A key as it stands before its colon. */
export function keyText(key: string): string {
  return isPlain(key) && !key.includes(':') && !/^\d+\.\d/.test(key) ? key : quoted(key)
}
