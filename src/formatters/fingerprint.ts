import { createHash } from 'node:crypto'
import type { FileFindings } from './formatter.ts'

/**
 * A name for each finding that lasts from run to run, in their order: 64 hexadecimal digits, no two alike in a report.
 * It is made of the file, the rule and the words of the line, never of line numbers or messages: rows put in above
 * («строка 1.5» becomes 1.6) or another wording of the program leave it as it was. Of equal lines each has its turn.
 */
export function fingerprintsOf({ file, text, findings }: FileFindings): string[] {
  const lines = text.split('\n')
  const seen = new Map<string, number>()
  return findings.map(({ rule, range }) => {
    const key = [file, rule, (lines[range.start.line - 1] ?? '').trim()].join('\0')
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    return createHash('sha256').update(`${key}\0${turn}`).digest('hex')
  })
}
