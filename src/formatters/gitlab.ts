import type { Severity } from '../finding/finding.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { FileFindings, Formatter, Unread } from './formatter.ts'

/** `critical` is for files whose words are not known at all. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A Code Quality report of GitLab: one array of issues, compared between branches by their fingerprints. */
export function gitlab(): Formatter {
  let isFirst = true
  const write = (issues: readonly object[]): string => {
    if (issues.length === 0) return ''
    const text = `${isFirst ? '' : ','}\n${issues.map((issue) => JSON.stringify(issue)).join(',\n')}`
    isFirst = false
    return text
  }
  return {
    begin: () => '[',
    file: async (file) => write(issuesOf(file)),
    end: (_totals, unread) => `${write(unread.map(unreadIssue))}\n]\n`,
  }
}

function issuesOf(file: FileFindings): object[] {
  const fingerprints = fingerprintsOf(file)
  return file.findings.map(({ rule, severity, range, message, hint }, index) => ({
    description: hint === undefined ? message : `${message}. Что делать: ${hint}`,
    check_name: rule,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[severity],
    location: { path: file.file, lines: { begin: range.start.line, end: range.end.line } },
  }))
}

const WHOLE_FILE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

function unreadIssue({ file, message }: Unread): object {
  const rule = 'file-unread'
  const [fingerprint] = fingerprintsOf({
    file,
    text: '',
    findings: [
      { rule, severity: 'error', file, path: [], range: WHOLE_FILE, message, related: [], fixes: [] },
    ],
  })
  const location = { path: file, lines: { begin: 1 } }
  return { description: message, check_name: rule, fingerprint, severity: 'blocker', location }
}
