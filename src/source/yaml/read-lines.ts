import { readFlow } from './line-flow.ts'
import {
  blockLines,
  COLON,
  DASH,
  folded,
  HASH,
  INDICATORS,
  isColon,
  lineEnd,
  readQuoted,
  readScalar,
  SPACE,
  skipSpaces,
} from './line-scalars.ts'
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
