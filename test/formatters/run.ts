import { checkFile } from '../../src/check/check-file.ts'
import type { Finding, Severity } from '../../src/finding/finding.ts'
import type { FileFindings, Formatter, Totals, Unread } from '../../src/formatters/formatter.ts'

const TOTALS: Totals = { files: 1, errors: 1, warnings: 1, infos: 1 }

/** Everything that a formatter writes of some files. */
export async function written(
  formatter: Formatter,
  files: readonly FileFindings[],
  unread: readonly Unread[] = [],
): Promise<string> {
  const pieces = [formatter.begin()]
  for (const file of files) pieces.push(await formatter.file(file))
  return [...pieces, formatter.end(TOTALS, unread)].join('')
}

/** A file as the check finds it. */
export function checked(file: string, content: string | Uint8Array): FileFindings {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return checkFile(file, bytes, { set: 'recommended', rules: {} })
}

/** A plan with errors, warnings, remarks, related places and fixes. */
export const PLAN = `дорожная-карта: 1
код: план
название: План мероприятий («дорожная карта»)
мероприятия:
  - мероприятие: Пoдведение итогов | 100 % & <все>
    срок: Март- август 2023 г.
    ответственные: УО
    результат: Отчёт
  - мероприятие: Мониторинг
    код: а
    сорк: май 2023 г.
    ответственные: УО
  - мероприятие: Мониторинг
    код: а
    срок: май 2023 г.
    ответственные: УО
`

/** A plan in windows-1251, one that is no YAML, one that is empty, and one of nothing known. */
export const SPOILT: readonly FileFindings[] = [
  checked('1251.yaml', Uint8Array.from([0xef, 0xeb, 0xe0, 0xed, 0x3a, 0x20, 0x31, 0x0a])),
  checked('нет скобки.yaml', 'дорожная-карта: 1\n  код: "x\n'),
  checked('пусто.yaml', ''),
  checked('чужой.yaml', 'name: x\n'),
]

/** Words that are markup somewhere. */
export const HOSTILE =
  'a|b `c` <d> & "e" \'f\' ::error:: 100%25, %0A\r\nстрока\tтаб \u0000\u001b[31m \ud800 \ufffe 😀 ]]> * _ \\'

export function finding(message: string, severity: Severity = 'error'): Finding {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 3 } }
  return {
    rule: 'some-rule',
    severity,
    file: message,
    path: [],
    range,
    message,
    hint: message,
    related: [],
    fixes: [],
  }
}

/** A file whose every word is hostile. */
export function hostile(words: string): FileFindings {
  const findings = (['error', 'warning', 'info'] as const).map((severity) => finding(words, severity))
  return { file: words, text: words, findings }
}
