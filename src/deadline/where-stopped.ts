import { CLAUSES } from './grammar/clauses.ts'
import { wholeMatches } from './match.ts'
import type { Item } from './tokens.ts'

/** The item at which reading stopped: the first behind the longest beginning that reads alone, else the first unknown word. */
export function whereStopped(atoms: readonly Item[]): Item | undefined {
  for (let count = atoms.length - 1; count > 0; count--)
    if (wholeMatches(atoms.slice(0, count), CLAUSES).length > 0) return atoms[count]
  return atoms.find(({ type }) => type === 'word' || type === 'other')
}

/** Words of the normalised phrase as they stand in the phrase itself; white space there may be longer. */
export function wordsAsTyped(phrase: string, from: number, to: number): string | undefined {
  const starts: number[] = []
  const begin = phrase.length - phrase.trimStart().length
  for (let at = begin; at < phrase.length; at++)
    if (!/\s/.test(phrase[at] ?? '') || !/\s/.test(phrase[at - 1] ?? '')) starts.push(at)
  const [start, last] = [starts[from], starts[to - 1]]
  return start === undefined || last === undefined ? undefined : phrase.slice(start, last + 1)
}
