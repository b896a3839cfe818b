/** What is to be written as YAML: words, a list, or keys with values; each may have comments and an empty line above it. */
export type Written = string | WrittenList | WrittenMap

export interface WrittenList {
  readonly kind: 'list'
  readonly items: readonly WrittenItem[]
}

export interface WrittenMap {
  readonly kind: 'map'
  readonly entries: readonly WrittenEntry[]
}

export interface WrittenItem {
  readonly value: Written
  /** Lines without their `#`. */
  readonly comments?: readonly string[]
  readonly isApart?: boolean
}

export interface WrittenEntry extends WrittenItem {
  readonly key: string
}

/** Longer words are folded; a line of a plan is read beside its neighbours in a diff. */
const WIDTH = 120
const STEP = 2

/**
 * The canonical form of our files: block style, two spaces, quotes only where YAML would read something else than what
 * stands there — this program's reader or any other. What it writes is read back to the letter.
 */
export function writeYaml(map: WrittenMap): string {
  return map.entries
    .flatMap((entry, at) => entryLines(entry, 0, at > 0))
    .join('\n')
    .concat('\n')
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

function entryLines({ key, value, ...above }: WrittenEntry, indent: number, mayBeApart: boolean): string[] {
  return [
    ...linesAbove(above, indent, mayBeApart),
    ...valueLines(`${pad(indent)}${keyText(key)}:`, value, indent),
  ]
}

function linesAbove(
  { comments = [], isApart }: Omit<WrittenItem, 'value'>,
  indent: number,
  mayBeApart: boolean,
): string[] {
  const lines = comments.map((line) => `${pad(indent)}# ${line}`.trimEnd())
  return isApart && mayBeApart ? ['', ...lines] : lines
}

/** A value behind its key, or the lines under it. */
function valueLines(head: string, value: Written, indent: number): string[] {
  if (typeof value === 'string') {
    const [first = '', ...rest] = scalarLines(value, indent + STEP, head.length + 1)
    return [`${head} ${first}`, ...rest]
  }
  if (value.kind === 'map') {
    if (value.entries.length === 0) return [`${head} {}`]
    return [head, ...value.entries.flatMap((entry, at) => entryLines(entry, indent + STEP, at > 0))]
  }
  if (value.items.length === 0) return [`${head} []`]
  return [head, ...value.items.flatMap((item, at) => itemLines(item, indent + STEP, at > 0))]
}

/** Comments of the first key of an item stand above its dash. */
function itemLines({ value, ...above }: WrittenItem, indent: number, mayBeApart: boolean): string[] {
  const lines = linesAbove(above, indent, mayBeApart)
  const dash = `${pad(indent)}- `
  if (typeof value === 'string') {
    const [first = '', ...rest] = scalarLines(value, indent + STEP, dash.length)
    return [...lines, `${dash}${first}`, ...rest]
  }
  if (value.kind === 'list') return [...lines, ...valueLines(dash.trimEnd(), value, indent)]
  const [first, ...others] = value.entries
  if (first === undefined) return [...lines, `${dash}{}`]
  const { comments, isApart: _isApart, ...bare } = first
  const [head = '', ...rest] = entryLines(bare, indent + STEP, false)
  return [
    ...lines,
    ...linesAbove({ ...(comments && { comments }) }, indent, false),
    `${dash}${head.trimStart()}`,
    ...rest,
    ...others.flatMap((entry) => entryLines(entry, indent + STEP, true)),
  ]
}

function pad(indent: number): string {
  return ' '.repeat(indent)
}

/** A key as it stands before its colon. */
export function keyText(key: string): string {
  return isPlain(key) && !key.includes(':') && !/^\d+\.\d/.test(key) ? key : quoted(key)
}

/** The words behind a key or dash, and the lines under it; `column` is where they begin. */
function scalarLines(text: string, indent: number, column: number): string[] {
  if (text.includes('\n')) return blockLines(text, indent) ?? [quoted(text)]
  if (column + text.length > WIDTH && isFoldable(text)) return ['>-', ...folded(text, indent)]
  return [isPlain(text) ? text : quoted(text)]
}

/** Lines as they stand; nothing where a line would lose something. */
function blockLines(text: string, indent: number): string[] | undefined {
  const body = text.replace(/\n$/, '')
  const lines = body.split('\n')
  const isKept =
    body !== '' &&
    !/^\s/.test(body) &&
    !/\s$/.test(body) &&
    lines.every((line) => !/[\t ]$/.test(line)) &&
    isPrintable(body)
  if (!isKept) return undefined
  return [text.endsWith('\n') ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : pad(indent) + line))]
}

/** Words with one space between each two: a line may end at any of these spaces. */
function isFoldable(text: string): boolean {
  return text.includes(' ') && !/^\s|\s$|\s\s|\t/.test(text) && isPrintable(text)
}

function folded(text: string, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && indent + longer.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((each) => pad(indent) + each)
}

/** Signs that begin something else than words. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=<~]|^\.\.\./
const CUT = /:(?:\s|$)|\s#|[\t\n]/
/** Words that other programs read as no text, and numbers and dates that they would write otherwise. */
const WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i
const NUMBER = /^[-+.]?[\d.]/
const WHOLE = /^(?:0|[1-9]\d{0,14})$/
const DECIMAL = /^(?:0|[1-9]\d{0,9})\.\d{0,4}[1-9]$/
/** What a program may take for a number, a time or a date: digits and the signs between them. */
const NUMERIC = /^[-+.\d][\d_.,:eExXoOaA-fF+-]*(?:[Tt ][\d:.+Zz -]*)?$/

function isPlain(text: string): boolean {
  if (text === '' || /^\s|\s$/.test(text) || INDICATOR.test(text) || CUT.test(text) || !isPrintable(text))
    return false
  if (WORD.test(text)) return false
  return !NUMBER.test(text) || WHOLE.test(text) || DECIMAL.test(text) || isDate(text) || !NUMERIC.test(text)
}

/** As people write them here; no other program takes these for a date. */
function isDate(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)
}

/** Neither control characters nor what YAML takes for a line end or a byte order mark. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u

function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text.replace(/[\n\t]/g, ''))
}

function quoted(text: string): string {
  const inner = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
  return `"${inner.replace(new RegExp(UNPRINTABLE, 'gu'), escaped)}"`
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
