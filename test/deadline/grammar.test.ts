import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPeriod } from '../../src/calendar/period.ts'
import { atomsOf, PASSES } from '../../src/deadline/atoms.ts'
import { CLAUSES } from '../../src/deadline/grammar/clauses.ts'
import { LEXICON } from '../../src/deadline/lexicon.ts'
import { type Row, wholeMatches } from '../../src/deadline/match.ts'
import { readDeadline } from '../../src/deadline/read-deadline.ts'
import { normalise, tokenize } from '../../src/deadline/tokens.ts'

/** Every phrase of the corpus with its period, whatever is said of it. */
function phrases(): { phrase: string; period: string | undefined }[] {
  const groups = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >[]
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value.flatMap(texts)
    return typeof value === 'object' && value !== null && 'фраза' in value ? [String(value.фраза)] : []
  }
  return groups.flatMap((group) =>
    Object.entries(group)
      .filter(
        ([key]) =>
          !['период', 'семя', 'четверти', 'триместры', 'каникулы', 'учебный-год', 'дата-приказа'].includes(
            key,
          ),
      )
      .flatMap(([, list]) => texts(list))
      .map((phrase) => ({ phrase, period: group.период === undefined ? undefined : String(group.период) })),
  )
}

const all = phrases()

describe('the grammar', () => {
  it('gives no phrase of the corpus two readings', () => {
    const twice = all.flatMap(({ phrase }) => {
      const atoms = atomsOf(
        tokenize(normalise(phrase).replace(/[.;,\s]+$/, '')).filter(
          ({ type }) => type !== 'open' && type !== 'close',
        ),
      )
      const found = wholeMatches(
        atoms.filter(({ type }) => type !== 'comma'),
        CLAUSES,
      )
      return found.length > 1 ? [`${phrase}: ${found.map(({ row }) => row.pattern).join(' | ')}`] : []
    })
    expect([...new Set(twice)]).toEqual([])
  })

  it('has no row that no phrase of the corpus needs', () => {
    const used = new Set<Row>()
    const rows = [...PASSES, CLAUSES].flatMap((grammar) => grammar.rows) as { make: Row['make'] }[]
    const makes = rows.map((row) => row.make)
    for (const [index, row] of rows.entries())
      row.make = (values) => {
        const value = makes[index]?.(values)
        if (value !== undefined) used.add(row as Row)
        return value
      }
    for (const { phrase, period } of all) {
      const read = period === undefined ? undefined : readPeriod(period)
      readDeadline(phrase, read === undefined ? {} : { period: read })
    }
    for (const [index, row] of rows.entries()) row.make = makes[index] as Row['make']
    const patterns = new Set([...used].map(({ pattern }) => pattern))
    expect(rows.map((row) => (row as Row).pattern).filter((pattern) => !patterns.has(pattern))).toEqual([])
  })

  it('has no word that no phrase of the corpus uses', () => {
    const words = new Set(all.flatMap(({ phrase }) => normalise(phrase).match(/[а-яa-z]+/g) ?? []))
    const isUsed = (word: string): boolean =>
      word.endsWith('$') ? words.has(word.slice(0, -1)) : [...words].some((each) => each.startsWith(word))
    // Case forms of one word stand and fall together: one of an entry's words in use is enough for them.
    expect(
      LEXICON.filter(({ words: forms }) => !forms.split(' ').some(isUsed)).map(({ words: forms }) => forms),
    ).toEqual([])
  })
})
