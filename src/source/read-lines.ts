import type { Pair, ScalarNode, SourceNode } from './node.ts'

/**
 * Plans are written in a small part of YAML: one mapping, block style, values that end with their line, `|` and `>` for
 * longer ones, now and then `[ … ]` or `{ … }` on a line. That part is read here line by line, three times as fast as a
 * parser that knows all of YAML. Whatever is written otherwise gives nothing, and is left to the other parsers.
 */
export function readLines(text: string, maxDepth: number): SourceNode | undefined {
  if (STRANGE.test(text)) return undefined
  const reader: Reader = { text, at: 0, indent: 0, stop: 0, end: 0, depth: 0, maxDepth }
  nextLine(reader, 0)
  if (reader.indent !== 0) return undefined
  const root = readMap(reader)
  return root === undefined || reader.at < text.length ? undefined : root
}

/** Tabs and characters that no YAML may hold; marks of documents and directives. Decoding leaves no half of a character. */
const STRANGE = /[^\P{Cc}\n\u0085]|[\ufffe\uffff]|^ *---|^\.\.\.|^%/mu

interface Reader {
  readonly text: string
  readonly maxDepth: number
  /** The first character of the line that is read now, behind its indent; the length of the text at its end. */
  at: number
  indent: number
  /** Where the line ends. */
  stop: number
  /** Where the last scalar has ended. */
  end: number
  depth: number
}

/** Goes to the next line that is neither empty nor a comment. */
function nextLine(reader: Reader, from: number): void {
  const { text } = reader
  let start = from
  while (start < text.length) {
    let at = start
    while (text.charCodeAt(at) === SPACE) at++
    const stop = lineEnd(text, at)
    if (at < stop && text.charCodeAt(at) !== HASH) {
      reader.at = at
      reader.indent = at - start
      reader.stop = stop
      return
    }
    start = stop + 1
  }
  reader.at = text.length
  reader.indent = -1
  reader.stop = text.length
}

const SPACE = 32
const HASH = 35
const DASH = 45
const COLON = 58

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The keys that stand at the indent of this line. */
function readMap(reader: Reader): SourceNode | undefined {
  if (++reader.depth > reader.maxDepth) return undefined
  const { indent, at: from, text } = reader
  const pairs: Pair[] = []
  while (reader.indent === indent && !isDash(reader)) {
    const key = readKey(reader)
    if (key === undefined) return undefined
    reader.end = key.to
    const value = readValue(reader, skipSpaces(text, colonBehind(key, text) + 1), indent)
    if (value === undefined) return undefined
    pairs.push({ key, value })
  }
  if (reader.indent > indent || pairs.length === 0) return undefined
  reader.depth--
  return { kind: 'map', isFlow: false, pairs, from, to: reader.end }
}

function colonBehind({ to }: ScalarNode, text: string): number {
  return text.charCodeAt(to) === COLON ? to : text.indexOf(':', to)
}

function isDash({ text, at }: Reader): boolean {
  if (text.charCodeAt(at) !== DASH) return false
  const next = text.charCodeAt(at + 1)
  return next === SPACE || next === 10 || Number.isNaN(next)
}

/** Words up to a colon with a space behind it, or in quotes. */
function readKey({ text, at, stop }: Reader): ScalarNode | undefined {
  const first = text[at] ?? ''
  if (first === '"' || first === "'") {
    const key = readQuoted(text, at, stop)
    return key !== undefined && isColon(text, key.to) ? key : undefined
  }
  if (INDICATORS.has(first)) return undefined
  let colon = text.indexOf(':', at)
  while (colon >= 0 && colon < stop && !isColon(text, colon)) colon = text.indexOf(':', colon + 1)
  if (colon < 0 || colon >= stop) return undefined
  const words = text.slice(at, colon)
  if (words.endsWith(' ') || words.includes(' #')) return undefined
  return { kind: 'scalar', text: words, isPlain: true, from: at, to: colon }
}

const INDICATORS: ReadonlySet<string> = new Set([...'-?:,[]{}#&*!|>\'"%@`'])

function isColon(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== COLON) return false
  const next = text.charCodeAt(at + 1)
  return next === SPACE || next === 10 || Number.isNaN(next)
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

/** What stands behind a colon or dash, or in the lines under it; `indent` is that of the key or dash. */
function readValue(reader: Reader, from: number, indent: number): SourceNode | undefined {
  const { text, stop, end } = reader
  if (from < stop && text.charCodeAt(from) !== HASH) return readInline(reader, from, indent)
  nextLine(reader, stop + 1)
  if (reader.indent > indent) return isDash(reader) ? readList(reader) : readMap(reader)
  if (reader.indent === indent && isDash(reader)) return readList(reader)
  return { kind: 'scalar', text: '', isPlain: true, from: end, to: end }
}

/** A value that ends with its line; behind it nothing may stand deeper. */
function readInline(reader: Reader, from: number, indent: number): SourceNode | undefined {
  const { text, stop } = reader
  const first = text[from] ?? ''
  if (first === '|' || first === '>') return readBlock(reader, from, indent)
  const value = first === '{' || first === '[' ? readFlow(reader, from) : readScalar(text, from, stop)
  if (value === undefined) return undefined
  const rest = skipSpaces(text, value.to)
  const isComment = text.charCodeAt(rest) === HASH && rest > value.to
  if (rest < stop && !isComment) return undefined
  reader.end = value.to
  nextLine(reader, stop + 1)
  return reader.indent > indent ? undefined : value
}

function readScalar(text: string, from: number, stop: number): ScalarNode | undefined {
  const first = text[from] ?? ''
  if (first === '"' || first === "'") return readQuoted(text, from, stop)
  if (INDICATORS.has(first) && !(first === '-' && text.charCodeAt(from + 1) !== SPACE && from + 1 < stop))
    return undefined
  const line = text.slice(from, stop)
  const comment = line.indexOf(' #')
  const words = (comment < 0 ? line : line.slice(0, comment)).trimEnd()
  if (
    words.includes(': ') ||
    words.endsWith(':') ||
    !SPACES_ONLY.test(line.slice(words.length, comment < 0 ? undefined : comment))
  )
    return undefined
  return { kind: 'scalar', text: words, isPlain: true, from, to: from + words.length }
}

/** `trimEnd` takes more for space than YAML does. */
const SPACES_ONLY = /^ *$/

/** A text in quotes on one line, with no other escapes than `\"`, `\\` and `''`. */
function readQuoted(text: string, from: number, stop: number): ScalarNode | undefined {
  const quote = text[from] ?? ''
  let at = from + 1
  for (;;) {
    at = text.indexOf(quote, at)
    if (at < 0 || at >= stop) return undefined
    if (quote === "'" && text[at + 1] === "'") at += 2
    else if (quote === '"' && isEscaped(text, at)) at++
    else break
  }
  const inner = text.slice(from + 1, at)
  const words = quote === "'" ? inner.replaceAll("''", "'") : unescaped(inner)
  return words === undefined ? undefined : { kind: 'scalar', text: words, isPlain: false, from, to: at + 1 }
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

function unescaped(inner: string): string | undefined {
  if (!inner.includes('\\')) return inner
  if (/\\(?:\\\\)*[^"\\]/.test(inner.replace(/\\["\\]/g, ''))) return undefined
  return /\\[^"\\]/.test(inner.replaceAll('\\\\', '')) ? undefined : inner.replace(/\\(["\\])/g, '$1')
}

/** Items at the indent of this line. */
function readList(reader: Reader): SourceNode | undefined {
  if (++reader.depth > reader.maxDepth) return undefined
  const { indent, at: from, text } = reader
  const items: SourceNode[] = []
  while (reader.indent === indent && isDash(reader)) {
    const dash = reader.at
    const start = skipSpaces(text, dash + 1)
    if (start >= reader.stop || text.charCodeAt(start) === HASH) return undefined
    const item = readItem(reader, start, indent + start - dash)
    if (item === undefined) return undefined
    items.push(item)
  }
  if (reader.indent > indent) return undefined
  reader.depth--
  return { kind: 'list', items, from, to: reader.end }
}

/** An item that begins with a key is a mapping; its other keys stand under the first. */
function readItem(reader: Reader, from: number, indent: number): SourceNode | undefined {
  const dash = { at: reader.at, indent: reader.indent }
  reader.at = from
  reader.indent = indent
  if (isDash(reader)) return undefined
  if (readKey(reader) !== undefined) return readMap(reader)
  Object.assign(reader, dash)
  return readInline(reader, from, dash.indent)
}

/** `|` and `>`, also with `-`: the lines that stand deeper than `indent`. */
function readBlock(reader: Reader, from: number, indent: number): SourceNode | undefined {
  const { text, stop } = reader
  const sign = /^([|>])(-?)(?: +#.*| *)$/.exec(text.slice(from, stop))
  if (sign === null) return undefined
  const block = blockLines(text, stop + 1, indent)
  if (block === undefined) return undefined
  const words = sign[1] === '|' ? block.lines.join('\n') : folded(block.lines)
  if (words === undefined) return undefined
  reader.end = block.to
  nextLine(reader, block.to)
  if (reader.indent > indent) return undefined
  return { kind: 'scalar', text: sign[2] === '-' ? words : `${words}\n`, isPlain: false, from, to: block.to }
}

interface BlockLines {
  /** Without their indent; empty ones at the end are gone. */
  readonly lines: readonly string[]
  /** Where the next line begins; empty lines above it belong to the block. */
  readonly to: number
}

function blockLines(text: string, from: number, indent: number): BlockLines | undefined {
  const lines: string[] = []
  let [start, deep, count] = [from, 0, 0]
  while (start < text.length) {
    const stop = lineEnd(text, start)
    const at = skipSpaces(text, start)
    const isEmpty = at >= stop
    if (lines.length === 0) {
      if (isEmpty || at - start <= indent) return undefined
      deep = at - start
    }
    if (!isEmpty && at - start < deep) {
      if (at - start > indent && text.charCodeAt(at) !== HASH) return undefined
      break
    }
    if (isEmpty && stop - start > deep) return undefined
    lines.push(isEmpty ? '' : text.slice(start + deep, stop))
    if (!isEmpty) count = lines.length
    start = stop + 1
  }
  return count === 0 ? undefined : { lines: lines.slice(0, count), to: Math.min(start, text.length) }
}

/** Lines are joined by a space, an empty one breaks the line; lines that stand deeper are left to the other parsers. */
function folded(lines: readonly string[]): string | undefined {
  let words = ''
  let breaks = 0
  for (const [at, line] of lines.entries()) {
    if (line.startsWith(' ')) return undefined
    if (line === '') breaks++
    else {
      words += at === 0 ? line : breaks > 0 ? '\n'.repeat(breaks) + line : ` ${line}`
      breaks = 0
    }
  }
  return words
}

/** `[ … ]` and `{ … }` that are closed on their line. */
function readFlow(reader: Reader, from: number): SourceNode | undefined {
  if (++reader.depth > reader.maxDepth) return undefined
  const node = reader.text[from] === '[' ? readFlowList(reader, from) : readFlowMap(reader, from)
  reader.depth--
  return node
}

function readFlowList(reader: Reader, from: number): SourceNode | undefined {
  const { text } = reader
  const items: SourceNode[] = []
  let at = skipSpaces(text, from + 1)
  while (text[at] !== ']') {
    const item = readFlowValue(reader, at)
    if (item === undefined) return undefined
    items.push(item)
    at = behindComma(text, item.to, ']')
    if (at < 0) return undefined
  }
  return { kind: 'list', items, from, to: at + 1 }
}

function readFlowMap(reader: Reader, from: number): SourceNode | undefined {
  const { text, stop } = reader
  const pairs: Pair[] = []
  let at = skipSpaces(text, from + 1)
  while (text[at] !== '}') {
    const key =
      text[at] === '"' || text[at] === "'" ? readQuoted(text, at, stop) : readFlowWords(text, at, stop)
    if (key === undefined || !isColon(text, key.to) || text.charCodeAt(key.to + 1) !== SPACE) return undefined
    const value = readFlowValue(reader, skipSpaces(text, key.to + 1))
    if (value === undefined) return undefined
    pairs.push({ key, value })
    at = behindComma(text, value.to, '}')
    if (at < 0) return undefined
  }
  return { kind: 'map', isFlow: true, pairs, from, to: at + 1 }
}

function readFlowValue(reader: Reader, at: number): SourceNode | undefined {
  const { text, stop } = reader
  const first = text[at] ?? ''
  if (first === '[' || first === '{') return readFlow(reader, at)
  const value = first === '"' || first === "'" ? readQuoted(text, at, stop) : readFlowWords(text, at, stop)
  return value !== undefined && isColon(text, value.to) ? undefined : value
}

/** The end of the collection, or the next item; -1 where neither stands. */
function behindComma(text: string, from: number, bracket: string): number {
  const at = skipSpaces(text, from)
  if (text[at] === bracket) return at
  if (text[at] !== ',') return -1
  const next = skipSpaces(text, at + 1)
  return text[next] === bracket || text[next] === ',' ? -1 : next
}

/** Plain words between brackets end before a comma, a bracket, or a colon with a space behind it. */
function readFlowWords(text: string, from: number, stop: number): ScalarNode | undefined {
  if (INDICATORS.has(text[from] ?? '') && text[from] !== '-') return undefined
  if (text[from] === '-' && /[-\s,[\]{}]/.test(text[from + 1] ?? ' ')) return undefined
  let at = from
  for (; at < stop; at++) {
    const char = text[at] ?? ''
    if (char === ',' || char === ']' || char === '}') break
    if (char === '[' || char === '{') return undefined
    if (char === '#' && text.charCodeAt(at - 1) === SPACE) return undefined
    if (char === ':') {
      if (isColon(text, at)) break
      if (/[,[\]{}]/.test(text[at + 1] ?? ',')) return undefined
    }
  }
  const words = text.slice(from, at)
  const bare = words.replace(/ +$/, '')
  if (at >= stop || bare === '' || (text[at] === ':' && bare !== words)) return undefined
  return { kind: 'scalar', text: bare, isPlain: true, from, to: from + bare.length }
}
