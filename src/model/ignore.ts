import { type Day, readDay } from '../calendar/day.ts'

/** The word by which a comment asks to keep a rule silent. */
export const IGNORE = 'roadmap-ignore'

/** `# roadmap-ignore RULE: причина (до 01.09.2027)` (format.md §4). */
export interface Ignore {
  /** `roadmap-ignore` speaks of a place, `roadmap-ignore-file` of the whole file; anything else is a slip. */
  readonly word: string
  readonly isOfFile: boolean
  /** Ids as typed. */
  readonly rules: readonly string[]
  /** Why; absent where nothing is said. */
  readonly reason?: string
  /** The last day on which it works; `day` is absent where it cannot be read. */
  readonly until?: { readonly text: string; readonly day?: Day }
}

const FORM =
  /^#+\s*(roadmap-ignore[\w-]*)\s*:?\s*([^\s:,]+(?:\s*,\s*[^\s:,]+)*)?(?:\s*:|\s+[—–-]\s|\s|$)\s*(.*)$/u
const UNTIL = /\(\s*до\s+([^()]*\d[^()]*?)\s*\)\s*\.?$/iu

/** A comment from its `#` → what it asks. A missing colon or a dash in its place is no fault. */
export function readIgnore(comment: string): Ignore {
  const [, word = IGNORE, ids = '', rest = ''] = FORM.exec(comment) ?? []
  const typed = UNTIL.exec(rest)?.[1]
  const day = typed === undefined ? undefined : readDay(typed)
  const reason = rest.replace(UNTIL, '').trim()
  return {
    word,
    isOfFile: word === `${IGNORE}-file`,
    rules: ids.split(',').flatMap((id) => id.trim() || []),
    ...(/[\p{L}\d]/u.test(reason) && { reason }),
    ...(typed !== undefined && { until: { text: typed, ...(day && { day }) } }),
  }
}

/** A comment without a reason, or past its day, does not work. Without a known day of today nothing is past. */
export function isExpired({ until }: Ignore, today: Day | undefined): boolean {
  if (until === undefined) return false
  return until.day === undefined || (today !== undefined && until.day < today)
}
