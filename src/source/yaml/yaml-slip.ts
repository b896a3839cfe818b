import type { YAMLError } from 'yaml'

/** A slip that stands elsewhere than where the parser stumbles over it. */
export interface Slip {
  readonly kind: 'indent' | 'bracket' | 'quote' | 'dash' | 'dash-space' | 'colon'
  readonly from: number
  readonly to: number
}

/** One line of the text; `indent` counts its spaces, `column` also the dashes of items. */
interface Line {
  readonly start: number
  readonly indent: number
  readonly column: number
  /** Without the indent and the spaces at the end. */
  readonly words: string
}

/** The slip behind the first error of the parser; nothing where the error stands where the slip is. */
export function slipOf(first: YAMLError, more: readonly YAMLError[], text: string): Slip | undefined {
  const [at] = first.pos
  const { code, message } = first
  if (code === 'MISSING_CHAR' && /^Missing closing/.test(message)) return openedQuote(at, message, text)
  if (code === 'BAD_INDENT' && /^Flow /.test(message)) return openedBracket(at, message, text)
  if (code === 'BAD_INDENT') return ofLine('indent', oddLine(lineFrom(at, text), text))
  if (/^Sequence item without/.test(message)) return itemWithoutDash(lineFrom(at, text), text)
  if (/^A block sequence may not/.test(message)) return listWithoutDash(lineAt(text, at), text)
  if (code === 'MULTILINE_IMPLICIT_KEY') return keyBelowText(lineAt(text, at), lineAt(text, first.pos[1] - 1))
  const longer = more.find((each) => each.code === 'MULTILINE_IMPLICIT_KEY' && each.pos[0] === at)
  return code === 'BLOCK_AS_IMPLICIT_KEY' && longer !== undefined
    ? continued(lineAt(text, at), lineAt(text, longer.pos[1] - 1), text)
    : undefined
}

function ofLine(kind: Slip['kind'], { start, indent, words }: Line): Slip {
  const key = /^(?:- +)*[^\s:]+/.exec(words)?.[0] ?? words
  return { kind: glued(words) ? 'dash-space' : kind, from: start + indent, to: start + indent + key.length }
}

/** «-срок: 2021» */
function glued(words: string): boolean {
  return /^-[^\s-]/.test(words)
}

/** «- Назначить оператора» and below it «текст: …» without a dash: a key would not begin with a capital letter. */
function keyBelowText(item: Line, key: Line): Slip | undefined {
  const isText = /^- \p{Lu}/u.test(item.words) && key.indent === item.column
  return isText ? ofLine('dash', key) : undefined
}

/** A key that stands deeper than its neighbours is read as if it went on with the value above it. */
function continued(value: Line, key: Line, text: string): Slip {
  if (value.start === key.start) return ofLine('indent', value)
  let above = lineAbove(value, text)
  while (above !== undefined && above.column > key.indent) above = lineAbove(above, text)
  const isAsAbove = above?.column === key.indent && lineBelow(key, text)?.column !== value.column
  return ofLine('indent', isAsAbove ? value : oddLine(key, text))
}

/** The line that has slipped: the one over which the parser stumbles, or one above it that does not stand as its neighbours do. */
function oddLine(line: Line, text: string): Line {
  const above = lineAbove(line, text)
  if (above !== undefined && glued(above.words)) return above
  const left = slippedLeft(line, text)
  if (left !== undefined) return left
  const parent = parentOf(line, text)
  const first = parent && lineBelow(parent, text)
  if (parent === undefined || first === undefined || first.start === line.start) return line
  const depth = (each: Line): number => each.indent - parent.column
  return depth(first) !== 2 && depth(line) === 2 ? first : line
}

/** A key with a list or keys below it that stands less deep than the lines around it. */
function slippedLeft(line: Line, text: string): Line | undefined {
  let isDeeper = false
  let each = lineAbove(line, text)
  for (; each !== undefined && each.indent > line.indent + 1; each = lineAbove(each, text)) isDeeper = true
  if (!isDeeper || each === undefined || each.indent >= line.indent) return undefined
  return lineAbove(each, text)?.column === line.indent ? each : undefined
}

/** The key under which a line stands: it ends with its colon, and nothing between them is less deep. */
function parentOf(line: Line, text: string): Line | undefined {
  let [least, between] = [Number.POSITIVE_INFINITY, 0]
  for (let each = lineAbove(line, text); each !== undefined; each = lineAbove(each, text)) {
    const { column, words, indent } = each
    // The line right below a key may be the one that has slipped.
    const isAbove = least > column || between === 1
    if (words.endsWith(':') && column <= line.indent - 2 && isAbove) return each
    least = Math.min(least, indent)
    between++
  }
  return undefined
}

/** A line without a dash among items: the key above it has lost its colon, or the line is not deep enough. */
function itemWithoutDash(line: Line, text: string): Slip {
  const above = lineAbove(line, text)
  const isText = above?.words.startsWith('- ') === true && !/:(?: |$)/.test(above.words)
  return isText && above.column === line.indent ? ofLine('colon', above) : ofLine('indent', line)
}

/** Keys, and below them items less deep: the dash of the first item is lost. */
function listWithoutDash(item: Line, text: string): Slip {
  let first = item
  for (let line = lineAbove(item, text); line !== undefined; line = lineAbove(line, text)) {
    if (line.indent < item.indent || (line.indent === item.indent && !glued(line.words))) break
    first = line
  }
  return ofLine(first === item ? 'indent' : 'dash', first)
}

function openedQuote(at: number, message: string, text: string): Slip | undefined {
  const sign = message.includes('"') ? '"' : "'"
  const from = text.lastIndexOf(sign, at - 1)
  return from < 0 ? undefined : { kind: 'quote', from, to: from + 1 }
}

function openedBracket(at: number, message: string, text: string): Slip | undefined {
  const [open, close] = message.includes('map') ? ['{', '}'] : ['[', ']']
  let depth = 1
  for (let from = at - 1; from >= 0; from--) {
    if (text[from] === close) depth++
    if (text[from] === open && --depth === 0) return { kind: 'bracket', from, to: from + 1 }
  }
  return undefined
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? undefined : end)
  const words = line.trim()
  const indent = words === '' ? 0 : line.length - line.trimStart().length
  return { start, indent, column: indent + (/^(?:- +)*/.exec(words)?.[0].length ?? 0), words }
}

/** The line of an offset, or the nearest below it that says something. */
function lineFrom(offset: number, text: string): Line {
  const line = lineAt(text, offset)
  return saysSomething(line) ? line : (lineBelow(line, text) ?? line)
}

function lineBelow({ start }: Line, text: string): Line | undefined {
  for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', end + 1)) {
    const line = lineAt(text, end + 1)
    if (saysSomething(line)) return line
  }
  return undefined
}

function lineAbove({ start }: Line, text: string): Line | undefined {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1)
    if (saysSomething(line)) return line
    at = line.start
  }
  return undefined
}

function saysSomething({ words }: Line): boolean {
  return words !== '' && !words.startsWith('#')
}
