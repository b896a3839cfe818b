import { INDICATORS, isColon, readQuoted, SPACE, skipSpaces } from './line-scalars.ts'
import type { Pair, ScalarNode, SourceNode } from './node.ts'

/** A line as far as collections in brackets need it. */
interface LineReader {
  readonly text: string
  readonly stop: number
  readonly maxDepth: number
  depth: number
}

/** `[ … ]` and `{ … }` that are closed on their line. */
export function readFlow(reader: LineReader, from: number): SourceNode | undefined {
  if (++reader.depth > reader.maxDepth) return undefined
  const node = reader.text[from] === '[' ? readFlowList(reader, from) : readFlowMap(reader, from)
  reader.depth--
  return node
}

function readFlowList(reader: LineReader, from: number): SourceNode | undefined {
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

function readFlowMap(reader: LineReader, from: number): SourceNode | undefined {
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

function readFlowValue(reader: LineReader, at: number): SourceNode | undefined {
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
