import type { AmendClause, TextPlace } from './clause.ts'
import { textEdits } from './text-edits.ts'

/** Two wordings of a text → its change: by words where little has changed, else the whole text anew; none where it is the same. */
export function textClause(
  place: TextPlace,
  before: string | undefined,
  after: string | undefined,
): AmendClause[] {
  if (before === after || after === undefined) return []
  if (before === undefined) return [{ kind: 'fill', place, text: after }]
  const edits = textEdits(before, after)
  return [edits === undefined ? { kind: 'text', place, text: after } : { kind: 'words', place, edits }]
}
