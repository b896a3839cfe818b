import type { Colours } from './colour.ts'

/** 1-based, `end` exclusive; columns count UTF-16 units. */
interface Span {
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

/** Where the frame is shown; `widthOf` is a meter for the faulty line. */
export interface Screen {
  readonly colour: Colours
  readonly widthOf: (part: string) => number
}

/** Longest part of a line that is shown; plans have cells of a thousand characters. */
const WIDTH = 100
const TAB = '  '

/**
 * The faulty line with a mark under the fault, one line of context above:
 *
 *     11 │ приказ:
 *     12 │   номр: 216
 *        │   ^^^^
 *
 * `text` is the file as lines. The mark is as wide as the text above it is on a screen (combining letters, emoji, wide signs).
 */
export function codeFrame(text: readonly string[], span: Span, { colour, widthOf }: Screen): string {
  const lines = text.slice(Math.max(0, span.start.line - 2), span.start.line)
  const faulty = lines.at(-1) ?? ''
  const gutter = String(span.start.line).length
  const from = span.start.column - 1
  const to = span.end.line === span.start.line ? span.end.column - 1 : faulty.length
  const view = cut(faulty, from, to)
  const above =
    lines.length === 2 ? [frameLine(span.start.line - 1, clip(lines[0] ?? ''), gutter, colour)] : []
  const mark = ' '.repeat(widthOf(view.before)) + colour.red('^'.repeat(Math.max(1, widthOf(view.fault))))
  return [
    ...above,
    frameLine(span.start.line, view.before + view.fault + view.after, gutter, colour),
    `${' '.repeat(gutter)} ${colour.dim('│')} ${mark}`,
  ].join('\n')
}

function frameLine(number: number, text: string, gutter: number, colour: Colours): string {
  return `${colour.dim(`${String(number).padStart(gutter)} │`)} ${text}`.trimEnd()
}

/** The part of a long line around the fault, tabs and control characters made visible in width. */
function cut(line: string, from: number, to: number): { before: string; fault: string; after: string } {
  const start = from > WIDTH * 0.6 ? from - Math.floor(WIDTH * 0.4) : 0
  const before = (start > 0 ? '…' : '') + plain(line.slice(start, from))
  const fault = line.slice(from, Math.min(to, from + WIDTH))
  const room = Math.max(0, WIDTH - before.length - fault.length)
  const rest = line.slice(from + fault.length)
  const after = rest.length > room ? `${rest.slice(0, room)}…` : rest
  return { before, fault: plain(fault), after: plain(after) }
}

function clip(line: string): string {
  return plain(line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line)
}

const CONTROL = /\p{Cc}/u
const CONTROLS = /\p{Cc}/gu

/** Control characters would move the cursor (and let a file write to the terminal). Nearly no line has one. */
function plain(text: string): string {
  return CONTROL.test(text) ? text.replaceAll('\t', TAB).replace(CONTROLS, '�') : text
}
