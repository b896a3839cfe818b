import type { Finding } from '../finding/finding.ts'
import type { FileFindings, Formatter, Unread } from './formatter.ts'
import { LABELS } from './wording.ts'

/**
 * JUnit XML as Jenkins and GitLab read it: a suite a file, a case a finding; a file without findings is one passed case.
 * Errors are failures; warnings and remarks do not fail a check and are cases passed over, with their words.
 */
export function junit(): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="roadmap check">\n',
    file: async (file) => suite(file),
    end: (_totals, unread) => `${unread.map(unreadSuite).join('')}</testsuites>\n`,
  }
}

function suite({ file, findings }: FileFindings): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length
  const counts = {
    tests: Math.max(findings.length, 1),
    failures,
    errors: 0,
    skipped: findings.length - failures,
  }
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ name: 'замечаний нет', classname: file, time: 0 })}/>\n`]
      : findings.map(findingCase)
  return element(file, counts, cases.join(''))
}

function unreadSuite({ file, message }: Unread): string {
  const open = `    <testcase${attributes({ name: 'файл не прочитан', classname: file, time: 0 })}>\n`
  const error = `      <error${attributes({ type: 'file-unread', message })}/>\n`
  return element(file, { tests: 1, failures: 0, errors: 1, skipped: 0 }, `${open}${error}    </testcase>\n`)
}

function element(file: string, counts: Readonly<Record<string, number>>, cases: string): string {
  return `  <testsuite${attributes({ name: file, ...counts, time: 0 })}>\n${cases}  </testsuite>\n`
}

function findingCase({ file, rule, severity, range, message, hint }: Finding): string {
  const place = `${range.start.line}:${range.start.column}`
  const text = [
    `${file}:${place} ${LABELS[severity]}: ${message} [${rule}]`,
    ...(hint === undefined ? [] : [`что делать: ${hint}`]),
  ].join('\n')
  const told =
    severity === 'error'
      ? `<failure${attributes({ type: rule, message })}>${escaped(text)}</failure>`
      : `<skipped${attributes({ message: text })}/>`
  const name = `${rule} (${place}): ${message}`
  const open = `    <testcase${attributes({ name, classname: file, time: 0 })}>\n`
  return `${open}      ${told}\n    </testcase>\n`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 has no place for these, not even escaped; half a surrogate pair is none of its characters either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNTELLABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

function escaped(text: string): string {
  return text.replace(UNTELLABLE, '\ufffd').replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
}

/** A reader makes blanks of line ends and tabs in an attribute, unless they are references. */
function attributeText(text: string): string {
  return escaped(text).replace(/[\n\r\t]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
