import type { Finding, Severity } from '../finding/finding.ts'
import type { Formatter, FormatterContext, Unread } from './formatter.ts'
import { wholeMessage } from './wording.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands of GitHub Actions: every finding is an annotation at its line in the request. */
export async function github({ rules }: FormatterContext): Promise<Formatter> {
  const summaries = new Map((await rules()).map(({ id, summary }) => [id, summary]))
  return {
    begin: () => '',
    file: async ({ findings }) =>
      findings.map((finding) => annotation(finding, summaries.get(finding.rule) ?? 'roadmap')).join(''),
    end: (_totals, unread) => unread.map(failure).join(''),
  }
}

function annotation(finding: Finding, title: string): string {
  const { file, rule, severity, range } = finding
  const { start, end } = range
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub has columns only inside one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `${title} [${rule}]`,
  }
  return command(COMMANDS[severity], properties, wholeMessage(finding))
}

function failure({ file, message }: Unread): string {
  return command('error', { file }, message)
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${escapedData(data)}\n`
}

/** As `@actions/core` does: the runner reads these escapes back, and no others. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
