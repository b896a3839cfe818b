import { nearest } from './nearest.ts'

const SHOWN = 8

/** A hint for a name that is not there: the one that was meant, else `what` with those that are. */
export function suggestion(typed: string, names: readonly string[], what: string): string {
  const near = nearest(typed, names)
  if (near !== undefined) return `вероятно, «${near}»`
  return names.length === 0 ? what : `${what}: ${listed(names)}`
}

/** The first names of a list, each once. */
export function listed(names: readonly string[]): string {
  const unique = [...new Set(names)]
  return unique.slice(0, SHOWN).join(', ') + (unique.length > SHOWN ? ` … (всего ${unique.length})` : '')
}
