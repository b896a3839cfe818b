import { isPlain } from '../../src/source/edit/write-words.ts'
import type { Value } from '../../src/source/yaml/tree.ts'

/** Numbers from 0 below `most`. */
export type Random = (most: number) => number

export interface Habits {
  readonly random: Random
  /** Puts comments and empty lines in. */
  readonly remarks: boolean
  /** What a comment begins with behind its `#`. */
  readonly word?: string
  /** Keys whose order is the author's. */
  readonly isFree: (path: readonly (string | number)[]) => boolean
}

interface Hand extends Habits {
  readonly step: number
  count: number
}

type Path = readonly (string | number)[]

/** The same values as a file that nobody would write: quotes, brackets, folds, indents and the order of keys at random. */
export function wildText(value: Value, habits: Habits): string {
  const hand: Hand = { ...habits, step: 1 + habits.random(4), count: 0 }
  const lines = [
    ...remarkLines(0, hand),
    ...mapLines(value as { [key: string]: Value }, 0, [], hand),
    ...remarkLines(0, hand),
  ]
  return `${habits.random(4) === 0 ? '---\n' : ''}${lines.join('\n')}\n`
}

/** Behind words a `#` without a space is no comment, but a slip. */
function remark({ word = '', ...hand }: Hand, count: number, isAlone: boolean): string {
  return `#${isAlone && word === '' && hand.random(3) === 0 ? '' : ' '}${word}${count}${hand.random(4) === 0 ? ' «да»: # - {нет}' : ''}`
}

function remarkLines(indent: number, hand: Hand): string[] {
  if (!hand.remarks) return []
  const lines: string[] = []
  while (hand.random(4) === 0) {
    if (hand.random(2) === 0) lines.push(hand.random(2) === 0 ? '' : ' ')
    lines.push(
      ' '.repeat(hand.random(3) === 0 ? hand.random(indent + 1) : indent) + remark(hand, hand.count++, true),
    )
  }
  if (hand.random(5) === 0) lines.push('')
  return lines
}

function beside(line: string, hand: Hand): string {
  if (!hand.remarks || hand.random(5) > 0) return line
  return line + ' '.repeat(1 + hand.random(6)) + remark(hand, hand.count++, false)
}

function mapLines(map: { readonly [key: string]: Value }, indent: number, path: Path, hand: Hand): string[] {
  const entries = Object.entries(map)
  const order = hand.isFree(path)
    ? entries
    : path.length === 0
      ? [...entries.slice(0, 1), ...shuffled(entries.slice(1), hand)]
      : shuffled(entries, hand)
  return order.flatMap(([key, value], at) => [
    ...(at === 0 && path.length === 0 ? [] : remarkLines(indent, hand)),
    ...entryLines(
      `${' '.repeat(indent)}${quotedKey(key, hand)}:`,
      value,
      { indent, path: [...path, key] },
      hand,
    ),
  ])
}

function shuffled<T>(list: readonly T[], { random }: Hand): T[] {
  const left = [...list]
  return list.map(() => left.splice(random(left.length), 1)[0] as T)
}

function quotedKey(key: string, { random }: Hand): string {
  return isPlain(key) && !key.includes(':') && random(4) > 0 ? key : JSON.stringify(key)
}

interface Place {
  readonly indent: number
  readonly path: Path
}

function entryLines(head: string, value: Value, { indent, path }: Place, hand: Hand): string[] {
  const inner = indent + hand.step
  if (value === null) return [beside(head, hand)]
  if (typeof value === 'string') return scalarLines(head, value, inner, hand)
  if (isEmpty(value) || (hand.random(5) === 0 && !hasNull(value))) {
    const [first = '', ...rest] = flowLines(value, inner, path, hand)
    const lines = [`${head} ${first}`, ...rest]
    return [...lines.slice(0, -1), beside(lines.at(-1) ?? '', hand)]
  }
  const lines = Array.isArray(value)
    ? listLines(value, head.endsWith('-') || hand.random(3) > 0 ? inner : indent, path, hand)
    : mapLines(value as { [key: string]: Value }, inner, path, hand)
  return [beside(head, hand), ...lines]
}

function hasNull(value: Value): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNull))
}

function isEmpty(value: Value): boolean {
  return Array.isArray(value) ? value.length === 0 : Object.keys(value ?? {}).length === 0
}

function listLines(list: readonly Value[], indent: number, path: Path, hand: Hand): string[] {
  return list.flatMap((item: Value, at) => {
    const place = { indent, path: [...path, at] }
    const above = remarkLines(indent, hand)
    const dash = `${' '.repeat(indent)}-`
    if (
      item === null ||
      typeof item === 'string' ||
      Array.isArray(item) ||
      isEmpty(item) ||
      (hand.random(5) === 0 && !hasNull(item))
    )
      return [...above, ...entryLines(dash, item, place, hand)]
    const gap = 1 + hand.random(3)
    const lines = mapLines(item as { [key: string]: Value }, indent + 1 + gap, place.path, hand)
    const first = lines.findIndex((line) => /^ *[^\s#]/.test(line))
    return [
      ...above,
      // Deeper, they would be lines of the block text above.
      ...lines
        .slice(0, first)
        .map((line) => (line.trim() === '' ? '' : ' '.repeat(indent) + line.trimStart())),
      `${dash}${' '.repeat(gap)}${(lines[first] ?? '').trimStart()}`,
      ...lines.slice(first + 1),
    ]
  })
}

/** Values between brackets, some of them on lines of their own. */
function flowLines(value: Value, indent: number, path: Path, hand: Hand): string[] {
  if (value === null) throw new Error('an empty value needs a line of its own')
  if (typeof value === 'string') return [flowScalar(value, hand)]
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item: Value, at) => flowLines(item, indent, [...path, at], hand))
    : (hand.isFree(path) ? Object.entries(value) : shuffled(Object.entries(value), hand)).map(
        ([key, inner]) => {
          const [first = '', ...rest] = flowLines(inner, indent, [...path, key], hand)
          return [`${JSON.stringify(key)}: ${first}`, ...rest]
        },
      )
  const lines = [isList ? '[' : '{']
  const append = (text: string): void => {
    lines.push(`${lines.pop()}${text}`)
  }
  for (const [at, [first = '', ...rest]] of parts.entries()) {
    if (hand.random(4) === 0) {
      lines.push(
        ...lines.splice(-1).map((line) => (line.endsWith(',') ? beside(line, hand) : line)),
        ...remarkLines(indent, hand),
        `${' '.repeat(indent)}${first}`,
      )
    } else append(` ${first}`)
    lines.push(...rest)
    if (at < parts.length - 1) append(',')
  }
  append(isList ? ' ]' : ' }')
  return lines
}

function flowScalar(text: string, hand: Hand): string {
  return isPlain(text) && !/[[\]{},:]/.test(text) && hand.random(2) === 0 ? text : quoted(text, hand)
}

function quoted(text: string, { random }: Hand): string {
  return isPrintable(text) && !text.includes('\n') && random(2) === 0
    ? `'${text.replaceAll("'", "''")}'`
    : asEscaped(text)
}

/** Escapes of JSON are escapes of YAML; what no file may hold is escaped as well. */
function asEscaped(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{M}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu,
    (char) => `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  )
}

function scalarLines(head: string, text: string, indent: number, hand: Hand): string[] {
  const pad = ' '.repeat(indent)
  const body = text.replace(/\n$/, '')
  const isSimple = !/^\s|\s$|\n\s|\s\n/.test(body) && isPrintable(body) && body !== ''
  const end = text.endsWith('\n') ? '' : '-'
  if (text.includes('\n') && isSimple && hand.random(3) > 0)
    return [beside(`${head} |${end}`, hand), ...body.split('\n').map((line) => pad + line)]
  const words = body.split(' ')
  if (isSimple && !body.includes('\n') && !/\s\s/.test(body) && hand.random(4) === 0)
    return [beside(`${head} >${end}`, hand), ...folded(words, hand).map((line) => pad + line)]
  if (!isPlain(text)) return [beside(`${head} ${quoted(text, hand)}`, hand)]
  if (!/\s\s|[#:]|(?:^| )[-?]|\p{Zs}(?<! )/u.test(text) && hand.random(4) === 0) {
    const [first = '', ...rest] = folded(words, hand)
    const lines = [`${head} ${first}`, ...rest.map((line) => pad + line)]
    return [...lines.slice(0, -1), beside(lines.at(-1) ?? '', hand)]
  }
  return [beside(`${head} ${hand.random(4) === 0 ? quoted(text, hand) : text}`, hand)]
}

function isPrintable(text: string): boolean {
  return (
    !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u.test(text.replaceAll('\n', '')) &&
    text.normalize('NFC') === text
  )
}

function folded(words: readonly string[], { random }: Hand): string[] {
  const lines = [words[0] ?? '']
  for (const word of words.slice(1))
    if (random(6) === 0 && !/^[-#?]/.test(word)) lines.push(word)
    else lines.push(`${lines.pop()} ${word}`)
  return lines
}

/** Always the same numbers for one seed. */
export function randomOf(seed: number): Random {
  let state = seed | 1
  return (most) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    return (state >>> 0) % most
  }
}
