import {
  isSilenced,
  leadOf,
  lineEnd,
  lineStart,
  type Place,
  parentPath,
  type SourceText,
  withComments,
} from './source-text.ts'

/** A replacement in the text of a file. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** A file with one mistake in it. */
export interface Mutation {
  /** Where, and what stands there now. */
  readonly what: string
  readonly text: string
  /** Lines, 1-based, in which the finding may begin: those that were typed anew, and the other ends. */
  readonly lines: readonly number[]
}

/** One way to make a mistake, at every place of a file where it can be made. */
export type Operator = (source: SourceText) => Mutation[]

/**
 * The text after the edits (in the order of the text). The finding is awaited in the lines that have new letters in them, or
 * at the `ends`: what misses the thing that was taken away, or what contradicts it.
 */
export function mutate(
  source: SourceText,
  what: string,
  edits: readonly Edit[],
  ends: readonly Place[] = [],
): Mutation {
  let text = ''
  let at = 0
  const lines: number[] = []
  for (const { from, to, by } of edits) {
    text += source.text.slice(at, from)
    const first = lineOf(text, text.length)
    text += by
    if (by.trim() !== '') for (let line = first; line <= lineOf(text, text.length); line++) lines.push(line)
    at = to
  }
  text += source.text.slice(at)
  return { what, text, lines: [...lines, ...ends.map((place) => lineNow(place, source, edits))] }
}

/** The line of a place after edits above it. */
function lineNow({ from }: Place, { text }: SourceText, edits: readonly Edit[]): number {
  const above = edits.filter(({ to }) => to <= from)
  const added = above.map((edit) => count(edit.by) - count(text.slice(edit.from, edit.to)))
  return lineOf(text, from) + added.reduce((sum, each) => sum + each, 0)
}

function count(text: string): number {
  return text.split('\n').length - 1
}

function lineOf(text: string, offset: number): number {
  return count(text.slice(0, offset)) + 1
}

/** Other words in place of a value, between the quotes that it had. */
export function replaced(
  source: SourceText,
  place: Place,
  by: string,
  ends: readonly Place[] = [],
): Mutation {
  const { path, valueFrom: from, to } = place
  const isQuoted = source.text[from] === '"'
  return mutate(source, `${path}: ${by}`, [{ from, to, by: isQuoted ? `"${by}"` : by }], ends)
}

/** Another name for a key. */
export function renamed(source: SourceText, place: Place, by: string, ends: readonly Place[] = []): Mutation {
  const { path, from, keyEnd } = place
  return mutate(source, `${path} as ${by}`, [{ from, to: keyEnd, by }], ends)
}

/** Lines more behind a place, as deep as it stands. */
export function added(source: SourceText, place: Place, lines: readonly string[]): Mutation {
  const indent = ' '.repeat(leadOf(source, place).length)
  const at = lineEnd(source.text, place.to)
  const by = lines.map((line) => `${indent}${line}\n`).join('')
  return mutate(source, `${lines.join(', ')} behind ${place.path}`, [{ from: at, to: at, by }], [place])
}

/**
 * A key with its value, or an item, taken out of the text; nothing where a comment speaks of it, which would be a second
 * change.
 */
export function cut(source: SourceText, place: Place): Edit | undefined {
  const { text, places } = source
  const start = lineStart(text, place.from)
  const isAlone = place.key === undefined || leadOf(source, place).trim() === ''
  if (isAlone)
    return isSilenced(source, place)
      ? undefined
      : { from: withComments(text, start), to: lineEnd(text, place.to), by: '' }
  // The first key of an item: its dash goes to the next one, with no comment between them.
  const next = places.find((each) => each.from > place.to && parentPath(each) === parentPath(place))
  if (next === undefined || text.slice(place.to, next.from).includes('#')) return undefined
  return { from: place.from, to: next.from, by: '' }
}

/** A file without a place; the finding is awaited at what misses it. */
export function without(source: SourceText, place: Place, ends: readonly Place[]): Mutation[] {
  const edit = cut(source, place)
  return edit === undefined ? [] : [mutate(source, `without ${place.path}`, [edit], ends)]
}

/** At most `limit` of a list, evenly spread, always the same. */
export function spread<T>(all: readonly T[], limit: number): T[] {
  if (all.length <= limit) return [...all]
  return Array.from({ length: limit }, (_, index) => all[Math.floor((index * all.length) / limit)] as T)
}

/** A letter left out, two letters swapped, a letter typed twice. */
export function misspell(word: string, way = 0): string {
  const at = Math.floor(word.length / 2)
  const [one = '', two = ''] = [word[at - 1], word[at]]
  if (way === 0) return word.slice(0, at) + word.slice(at + 1)
  if (way === 1 && one !== two) return word.slice(0, at - 1) + two + one + word.slice(at + 1)
  return word.slice(0, at) + two + word.slice(at)
}
