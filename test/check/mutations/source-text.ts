import { lineTable } from '../../../src/source/lines.ts'
import type { Path } from '../../../src/source/problem.ts'
import { composeYaml } from '../../../src/source/yaml/compose.ts'
import type { SourceNode } from '../../../src/source/yaml/node.ts'

/** A key with its value, or an item of a list, as it stands in the text of a file. */
export interface Place {
  /** Keys and indexes, with slashes between: «разделы/0/мероприятия/1/срок». */
  readonly path: string
  /** The last key; of an item there is none. */
  readonly key?: string
  /** Offset of the key, or of the first character of an item. */
  readonly from: number
  /** Offset behind the key; that of `from` for an item. */
  readonly keyEnd: number
  /** Offsets of the value; both are `keyEnd` where it is empty. */
  readonly valueFrom: number
  readonly to: number
  readonly kind: SourceNode['kind']
  /** The words of a text, as YAML reads them. */
  readonly words?: string
}

/** A file of the examples and every place in it, in the order of the text. */
export interface SourceText {
  readonly name: string
  readonly text: string
  readonly places: readonly Place[]
}

export function sourceText(name: string, text: string): SourceText {
  const { root, broken } = composeYaml(text, lineTable(text))
  if (broken) throw new Error(`${name} cannot be read`)
  const places: Place[] = []
  collect(root, [], { text, places })
  return { name, text, places }
}

interface Walk {
  readonly text: string
  readonly places: Place[]
}

function collect(node: SourceNode | null, path: Path, walk: Walk): void {
  const add = (step: Path[number], value: SourceNode | null, key?: SourceNode): void => {
    const own = [...path, step]
    walk.places.push(placeOf(own, { value, ...(key && { key }) }, walk.text))
    collect(value, own, walk)
  }
  if (node?.kind === 'map')
    for (const { key, value } of node.pairs) add(key.kind === 'scalar' ? key.text : '', value, key)
  if (node?.kind === 'list') for (const [index, item] of node.items.entries()) add(index, item)
}

function placeOf(
  path: Path,
  { key, value }: { readonly key?: SourceNode; readonly value: SourceNode | null },
  text: string,
): Place {
  const from = key?.from ?? value?.from ?? 0
  const keyEnd = key?.to ?? from
  const isText = value?.kind === 'scalar' && value.text !== ''
  return {
    path: path.join('/'),
    ...(key && { key: String(path.at(-1)) }),
    from,
    keyEnd,
    valueFrom: value?.from ?? keyEnd,
    to: value === null ? keyEnd : endOf(value, text),
    kind: value?.kind ?? 'scalar',
    ...(isText && { words: value.text }),
  }
}

/** Behind the last character; a block of words is counted to its last line break, and a block of keys further. */
function endOf(node: SourceNode, text: string): number {
  const last = node.kind === 'map' ? node.pairs.at(-1) : undefined
  if (last !== undefined && text[node.from] !== '{') return endOf(last.value ?? last.key, text)
  const item = node.kind === 'list' && text[node.from] !== '[' ? node.items.at(-1) : undefined
  if (item !== undefined) return endOf(item, text)
  return node.from + text.slice(node.from, node.to).trimEnd().length
}

/** Places by the whole of their paths; `\d+` stands for an index. */
export function placesAt({ places }: SourceText, path: string): Place[] {
  const wanted = new RegExp(`^(?:${path})$`)
  return places.filter((place) => wanted.test(place.path))
}

export function placeAt({ places }: SourceText, path: string): Place | undefined {
  return places.find((place) => place.path === path)
}

/** Keys of a mapping, items of a list. */
export function childrenOf({ places }: SourceText, { path }: Place): Place[] {
  return places.filter((place) => parentPath(place) === path)
}

export function parentPath({ path }: Place): string {
  return path.split('/').slice(0, -1).join('/')
}

/** What holds a place; the first key of the file for those that nothing holds. */
export function parentOf(source: SourceText, place: Place): Place {
  const parent = placeAt(source, parentPath(place)) ?? source.places[0]
  if (parent === undefined) throw new Error(place.path)
  return parent
}

/** Every row of the table, with those below rows. */
const LIST = String.raw`(?:разделы/\d+/)?мероприятия/\d+`
export const ROW: string = String.raw`${LIST}(?:/мероприятия/\d+)?`

/** A text that stands in one line without quotes or signs. */
export function isPlain({ text }: SourceText, { words, valueFrom, to }: Place): boolean {
  return words !== undefined && words === text.slice(valueFrom, to)
}

/** Offset of the beginning of a line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Offset behind the line break of a line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** What stands before a place in its line: spaces, and the dash of an item. */
export function leadOf({ text }: SourceText, { from }: Place): string {
  return text.slice(lineStart(text, from), from)
}

/** As many spaces as stand before the keys beside this one. */
export function indentOf(source: SourceText, place: Place): string {
  return ' '.repeat(leadOf(source, place).length)
}

/** Offset of the comments right above a line that have its indent, else of the line. */
export function withComments(text: string, start: number): number {
  const indent = /^ */.exec(text.slice(start))?.[0] ?? ''
  let from = start
  while (from > 0) {
    const above = lineStart(text, from - 1)
    if (!text.slice(above, from).startsWith(`${indent}#`)) return from
    from = above
  }
  return from
}

/** A comment that keeps a finding silent stands above a place, or inside of it. */
export function isSilenced({ text }: SourceText, { from, to }: Place): boolean {
  return text.slice(withComments(text, lineStart(text, from)), to).includes('roadmap-ignore')
}
