import type { Finding } from '../finding/finding.ts'
import type { Formatter, Totals, Unread } from './formatter.ts'
import { checkedText, countTexts, LABELS } from './wording.ts'

/** A report for the comment of a request: a table for each file that has findings, the totals at the end. */
export function markdown(): Formatter {
  return {
    begin: () => '## Проверка планов\n\n',
    file: async ({ file, findings }) =>
      findings.length === 0 ? '' : `### ${escaped(file)}\n\n${HEAD}${findings.map(row).join('')}\n`,
    end: (totals, unread) => `${unread.map(unreadLine).join('')}${summary(totals)}\n`,
  }
}

const HEAD = '| Строка | Важность | Замечание | Что сделать |\n| ---: | --- | --- | --- |\n'

function row({ range, severity, message, hint, rule }: Finding): string {
  const cells = [
    String(range.start.line),
    LABELS[severity],
    `${escaped(message)} \`${rule}\``,
    escaped(hint ?? ''),
  ]
  return `| ${cells.join(' | ')} |\n`
}

function unreadLine({ message }: Unread): string {
  return `**Не проверено:** ${escaped(message)}\n\n`
}

function summary(totals: Totals): string {
  const counts = countTexts(totals).map(([, text]) => text)
  return `${checkedText(totals)}; ${counts.length === 0 ? 'замечаний нет' : `**${counts.join(', ')}**`}`
}

/** Words stay words: no markup, no tags, no new cells, one line. A cell has no line ends. */
function escaped(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]#|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
