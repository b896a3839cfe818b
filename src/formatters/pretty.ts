import type { Finding, Severity } from '../finding/finding.ts'
import { plural } from '../russian/plural.ts'
import type { Colours } from '../terminal/colour.ts'
import { codeFrame } from '../terminal/frame.ts'
import type { Formatter, Totals } from './formatter.ts'

const LABELS: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  info: 'замечание',
}

/** For people: place, severity, message, rule; the line with a mark under the fault; what to do next; one summary line. */
export function pretty(colour: Colours): Formatter {
  return {
    begin: () => '',
    file: async ({ text: whole, findings }) => {
      if (findings.length === 0) return ''
      const lines = whole === '' ? [] : whole.split('\n')
      const shown = await Promise.all(findings.map((finding) => show(finding, lines, colour)))
      return shown.map((text) => `${text}\n\n`).join('')
    },
    end: (totals) => `${summary(totals, colour)}\n`,
  }
}

async function show(finding: Finding, lines: readonly string[], colour: Colours): Promise<string> {
  const { file, range, severity, message, rule, hint, related } = finding
  const paint = { error: colour.red, warning: colour.yellow, info: colour.cyan }[severity]
  const head = `${colour.bold(`${file}:${range.start.line}:${range.start.column}`)} ${paint(LABELS[severity])}: ${message} ${colour.dim(`[${rule}]`)}`
  const frame = lines.length === 0 ? [] : [indent(await codeFrame(lines, range, colour))]
  const also = related.map(
    (other) =>
      `  ${colour.dim(`${file}:${other.range.start.line}:${other.range.start.column}`)} ${other.message}`,
  )
  const advice = hint === undefined ? [] : [`  ${colour.green('что делать:')} ${hint}`]
  return [head, ...frame, ...also, ...advice].join('\n')
}

function indent(block: string): string {
  return block.replace(/^/gm, '  ')
}

function summary(totals: Totals, colour: Colours): string {
  const checked = `Проверено: ${plural(totals.files, ['файл', 'файла', 'файлов'])}`
  const parts = [
    ...(totals.errors > 0 ? [colour.red(plural(totals.errors, ['ошибка', 'ошибки', 'ошибок']))] : []),
    ...(totals.warnings > 0
      ? [colour.yellow(plural(totals.warnings, ['предупреждение', 'предупреждения', 'предупреждений']))]
      : []),
    ...(totals.infos > 0 ? [colour.cyan(plural(totals.infos, ['замечание', 'замечания', 'замечаний']))] : []),
  ]
  return parts.length === 0
    ? `${checked}; ${colour.green('замечаний нет')}`
    : `${checked}; ${parts.join(', ')}`
}
