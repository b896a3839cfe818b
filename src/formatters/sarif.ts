import type { Finding, Severity } from '../finding/finding.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { FileFindings, Formatter, FormatterContext, RuleInfo, Unread } from './formatter.ts'
import { wholeMessage } from './wording.ts'

type Range = Finding['range']
type Fix = Finding['fixes'][number]

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0 (OASIS), for code scanning and editors: one run, its results file by file. */
export async function sarif({ version, rules: catalogue }: FormatterContext): Promise<Formatter> {
  const rules = await catalogue()
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const driver = { name: 'roadmap', version, rules: rules.map(descriptor) }
  let isFirst = true
  return {
    begin: () =>
      [
        '{',
        '"$schema": "https://json.schemastore.org/sarif-2.1.0.json",',
        '"version": "2.1.0",',
        '"runs": [{',
        `"tool": ${JSON.stringify({ driver })},`,
        '"language": "ru",',
        '"columnKind": "utf16CodeUnits",',
        '"results": [',
      ].join('\n'),
    file: async (file) => {
      const texts = results(file, indexes).map((result) => `\n${JSON.stringify(result)}`)
      if (texts.length === 0) return ''
      const text = `${isFirst ? '' : ','}${texts.join(',')}`
      isFirst = false
      return text
    },
    end: (_totals, unread) => `\n],\n"invocations": ${JSON.stringify([invocation(unread)])}\n}]\n}\n`,
  }
}

function descriptor({ id, summary, severity, isOn }: RuleInfo): object {
  return {
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: LEVELS[severity], ...(isOn ? {} : { enabled: false }) },
  }
}

function results(file: FileFindings, indexes: ReadonlyMap<string, number>): object[] {
  const fingerprints = fingerprintsOf(file)
  return file.findings.map((finding, index) => {
    const { rule, severity, range, related, fixes } = finding
    const ruleIndex = indexes.get(rule)
    const uri = uriOf(file.file)
    return {
      ruleId: rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVELS[severity],
      message: { text: wholeMessage(finding) },
      locations: [{ physicalLocation: place(uri, range) }],
      ...(related.length === 0 ? {} : { relatedLocations: relatedLocations(uri, related) }),
      partialFingerprints: { 'roadmapFinding/v1': fingerprints[index] },
      ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(uri, fix)) }),
    }
  })
}

function place(uri: string, range: Range): object {
  return { artifactLocation: artifact(uri), region: region(range) }
}

function relatedLocations(uri: string, related: Finding['related']): object[] {
  return related.map(({ range, message }, id) => ({
    id,
    physicalLocation: place(uri, range),
    message: { text: message },
  }))
}

function fixOf(uri: string, { title, safe, edits }: Fix): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    insertedContent: { text },
  }))
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifact(uri), replacements }],
    properties: { safe },
  }
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** A relative place is one below the root of the sources, which whoever reads the log knows. */
function artifact(uri: string): object {
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}

/** `планы/план 1.yaml` → `%D0%BF…/%D0%BF…%201.yaml`; files apart from the working folder have absolute names. */
function uriOf(file: string): string {
  // Half a surrogate pair, which Windows allows in a name, has no code.
  const path = file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (file.startsWith('/')) return `file://${path}`
  return /^[A-Za-z]:\//.test(file) ? `file:///${path}` : path
}

function invocation(unread: readonly Unread[]): object {
  if (unread.length === 0) return { executionSuccessful: true }
  const toolExecutionNotifications = unread.map(({ file, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(uriOf(file)) } }],
  }))
  return { executionSuccessful: false, toolExecutionNotifications }
}
