import type { LineTable } from './lines.ts'
import type { Problem } from './problem.ts'

/** Lines that git leaves where it could not merge two versions. */
export function conflictMarker(text: string, lines: LineTable): Problem | undefined {
  if (!text.includes('<<<<<<< ') && !text.includes('>>>>>>> ')) return undefined
  const match = /^(?:<{7}|>{7}) .*$/m.exec(text)
  if (match === null) return undefined
  return {
    rule: 'file-conflict-marker',
    severity: 'error',
    range: lines.range(match.index, match.index + match[0].length),
    message: 'В файле осталась метка слияния git: две версии этого места ещё не сведены',
    hint: 'оставьте одну из двух версий и удалите строки с <<<<<<<, ======= и >>>>>>>',
  }
}
