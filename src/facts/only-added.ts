import type { Fact, Report } from '../model/report.ts'

/** A report before and after a fact was written into it: the new fact, and every other one as it was before. */
export interface Added {
  readonly fact: Fact
  /** Facts of the report as it is now → the same facts as they were. */
  readonly before: ReadonlyMap<Fact, Fact>
}

/** Whether a report says what it said, and exactly one fact more; nothing where anything else of it is another. */
export function onlyAdded(old: Report | undefined, now: Report): Added | undefined {
  const left = (old?.facts ?? []).map((fact) => [fact, wordsOf(fact)] as const)
  const before = new Map<Fact, Fact>()
  const added: Fact[] = []
  let at = 0
  for (const fact of now.facts) {
    const same = left[at]
    if (same !== undefined && same[1] === wordsOf(fact)) {
      before.set(fact, same[0])
      at++
    } else added.push(fact)
  }
  const [fact] = added
  if (fact === undefined || added.length > 1 || at < left.length) return undefined
  return old === undefined || restOf(old) === restOf(now) ? { fact, before } : undefined
}

/** Paths change where a lone fact becomes the first of a list. */
function wordsOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'path' ? undefined : part))
}

/** The day of the report may be moved on. */
function restOf({ facts: _facts, date: _date, ...rest }: Report): string {
  return wordsOf(rest)
}
