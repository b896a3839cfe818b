import type { ScalarNode } from './node.ts'

/** Codes of the signs that a line is parted by. */
export const SPACE = 32
export const HASH = 35
export const DASH = 45
export const COLON = 58

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Signs with which no plain words begin. */
export const INDICATORS: ReadonlySet<string> = new Set([...'-?:,[]{}#&*!|>\'"%@`'])

/** A colon that parts a key from its value. */
export function isColon(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== COLON) return false
  const next = text.charCodeAt(at + 1)
  return next === SPACE || next === 10 || Number.isNaN(next)
}

export function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

/** Words up to the end of their line, or to a comment. */
export function readScalar(text: string, from: number, stop: number): ScalarNode | undefined {
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
export function readQuoted(text: string, from: number, stop: number): ScalarNode | undefined {
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

interface BlockLines {
  /** Without their indent; empty ones at the end are gone. */
  readonly lines: readonly string[]
  /** Where the next line begins; empty lines above it belong to the block. */
  readonly to: number
}

/** The lines of `|` and `>`: those that stand deeper than `indent`. */
export function blockLines(text: string, from: number, indent: number): BlockLines | undefined {
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
export function folded(lines: readonly string[]): string | undefined {
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
