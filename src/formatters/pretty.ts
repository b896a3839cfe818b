import type { Finding, Severity } from '../finding/finding.ts'
import type { Colours } from '../terminal/colour.ts'
import { codeFrame, type Screen } from '../terminal/frame.ts'
import { widthMeter } from '../terminal/width.ts'
import type { Formatter, Totals } from './formatter.ts'
import { checkedText, countTexts, LABELS } from './wording.ts'

/** For people: place, severity, message, rule; the line with a mark under the fault; what to do next; one summary line. */
export function pretty(colour: Colours): Formatter {
  return {
    begin: () => '',
    file: async ({ text: whole, findings }) => {
      if (findings.length === 0) return ''
      const lines = whole === '' ? [] : whole.split('\n')
      // One meter for a file: to wait for one at every finding takes longer than to show it.
      const faulty = findings.map(({ range }) => lines[range.start.line - 1] ?? '')
      const screen = { colour, widthOf: await widthMeter(faulty.join('')) }
      return findings.map((finding) => `${show(finding, lines, screen)}\n\n`).join('')
    },
    // Where nothing could be read, «замечаний нет» would be no news.
    end: (totals, unread) => (totals.files === 0 && unread.length > 0 ? '' : `${summary(totals, colour)}\n`),
  }
}

function show(finding: Finding, lines: readonly string[], screen: Screen): string {
  const { colour } = screen
  const { file, range, severity, message, rule, hint, related } = finding
  const paint = paintOf(severity, colour)
  const head = `${colour.bold(`${file}:${range.start.line}:${range.start.column}`)} ${paint(LABELS[severity])}: ${message} ${colour.dim(`[${rule}]`)}`
  const frame = lines.length === 0 ? [] : [indent(codeFrame(lines, range, screen))]
  const also = related.map(
    (other) =>
      `  ${colour.dim(`${file}:${other.range.start.line}:${other.range.start.column}`)} ${other.message}`,
  )
  const advice = hint === undefined ? [] : [`  ${colour.green('что делать:')} ${hint}`]
  return [head, ...frame, ...also, ...advice].join('\n')
}

function indent(block: string): string {
  return `  ${block.replaceAll('\n', '\n  ')}`
}

function summary(totals: Totals, colour: Colours): string {
  const counts = countTexts(totals).map(([severity, text]) => paintOf(severity, colour)(text))
  return `${checkedText(totals)}; ${counts.join(', ') || colour.green('замечаний нет')}`
}

function paintOf(severity: Severity, colour: Colours): (text: string) => string {
  return { error: colour.red, warning: colour.yellow, info: colour.cyan }[severity]
}
