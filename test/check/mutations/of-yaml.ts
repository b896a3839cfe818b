import { type Mutation, mutate, type Operator } from './mutation.ts'
import {
  childrenOf,
  isPlain,
  leadOf,
  lineEnd,
  lineStart,
  type Place,
  parentOf,
  placesAt,
  ROW,
  type SourceText,
} from './source-text.ts'

/** Keys that begin their line. */
function ownLines(source: SourceText): Place[] {
  return source.places.filter((place) => place.key !== undefined && leadOf(source, place).trim() === '')
}

function indented(source: SourceText, place: Place, lead: string): Mutation {
  const { path, from } = place
  const letter = source.text[from] ?? ''
  return mutate(source, `«${lead.replaceAll('\t', '→')}» before ${path}`, [
    { from: lineStart(source.text, from), to: from + 1, by: lead + letter },
  ])
}

export const tab: Operator = (source) =>
  ownLines(source)
    .filter((place) => leadOf(source, place) !== '')
    .map((place) => indented(source, place, '\t'.repeat(leadOf(source, place).length / 2)))

/** Keys with a text beside them between others: with a single one beside, nobody knows which of the two has slipped. */
function amongOthers(source: SourceText, before: number, behind: number): Place[] {
  return ownLines(source).filter((place) => {
    const others = childrenOf(source, parentOf(source, place))
    const at = others.indexOf(place)
    const isBetween = at >= before && at < others.length - behind
    // What stands deeper below a block of words would be part of it.
    const isBehindBlock = /^[|>]/.test(source.text.slice(others[at - 1]?.valueFrom ?? 0))
    return isBetween && isPlain(source, place) && !isBehindBlock && leadOf(source, place) !== ''
  })
}

const shifted =
  (spaces: number, [before, behind]: readonly [number, number]): Operator =>
  (source) =>
    amongOthers(source, before, behind).map((place) =>
      indented(source, place, ' '.repeat(leadOf(source, place).length + spaces)),
    )

export const oneRight: Operator = shifted(1, [0, 1])
export const oneLeft: Operator = shifted(-1, [1, 0])
export const twoRight: Operator = shifted(2, [1, 1])
export const twoLeft: Operator = shifted(-2, [1, 2])

/** Keys with a text in their line. */
function pairs(source: SourceText): Place[] {
  return source.places.filter(
    ({ key, words, valueFrom }) =>
      key !== undefined && words !== undefined && !/[|>]/.test(source.text[valueFrom] ?? ''),
  )
}

function behindKey(source: SourceText, { path, keyEnd }: Place, by: string): Mutation {
  return mutate(source, `«${by}» behind ${path}`, [
    { from: keyEnd - 1, to: keyEnd + 2, by: (source.text[keyEnd - 1] ?? '') + by },
  ])
}

export const noSpace: Operator = (source) => pairs(source).map((place) => behindKey(source, place, ':'))
export const hardSpace: Operator = (source) =>
  pairs(source).map((place) => behindKey(source, place, ':\u00a0'))
/** «2024 600» may be a number. */
export const noColon: Operator = (source) =>
  pairs(source)
    .filter(({ key = '' }) => !/^\d/.test(key))
    .map((place) => behindKey(source, place, ' '))

export const unclosedQuote: Operator = (source) =>
  source.places.flatMap((place) => {
    const { path, valueFrom, to } = place
    if (place.words !== undefined && source.text[valueFrom] === '"')
      return [mutate(source, `unclosed ${path}`, [{ from: to - 2, to, by: source.text[to - 2] ?? '' }])]
    return isPlain(source, place) && !place.words?.includes('"') ? [before(source, place, '"')] : []
  })

function before(source: SourceText, { path, valueFrom: from }: Place, by: string): Mutation {
  return mutate(source, `${by} at ${path}`, [{ from, to: from, by }])
}

/** «"Школа" № 1» */
export const quotedBeginning: Operator = (source) =>
  source.places.flatMap((place) => {
    const { path, valueFrom: from, words = '' } = place
    const space = words.indexOf(' ')
    if (!isPlain(source, place) || space < 0 || words.includes('"')) return []
    return [mutate(source, `quoted ${path}`, [{ from, to: from + space, by: `"${words.slice(0, space)}"` }])]
  })

const SIGNS = ['*', '&', '!', '%', '> ', '- ', '@', '`', '{', '[', '| ']

export const sign: Operator = (source) =>
  source.places
    .filter((place) => isPlain(source, place))
    .map((place, index) => before(source, place, SIGNS[index % SIGNS.length] ?? ''))

/** «Приказ #412» */
export const hash: Operator = (source) =>
  source.places.flatMap((place) => {
    const { path, valueFrom, words = '' } = place
    const from = valueFrom + words.lastIndexOf(' ') + 1
    const isWord = from > valueFrom && isPlain(source, place)
    return isWord ? [mutate(source, `# in ${path}`, [{ from, to: from, by: '#' }])] : []
  })

export const conflict: Operator = (source) =>
  ownLines(source).map(({ path, from: offset, to: end }) => {
    const [from, to] = [lineStart(source.text, offset), lineEnd(source.text, end)]
    const own = source.text.slice(from, to)
    const by = `<<<<<<< HEAD\n${own}=======\n${own}>>>>>>> другая\n`
    return mutate(source, `conflict at ${path}`, [{ from, to, by }])
  })

/** The same words twice, and the second time by a reference. */
export const alias: Operator = (source) => {
  const seen = new Map<string, Place>()
  return source.places.flatMap((place) => {
    const id = `${place.key}: ${place.words}`
    const first = seen.get(id)
    if (place.key === undefined || !isPlain(source, place)) return []
    if (first === undefined) seen.set(id, place)
    const edits = first && [
      { from: first.valueFrom, to: first.valueFrom, by: '&как-там ' },
      { from: place.valueFrom, to: place.to, by: '*как-там' },
    ]
    return edits === undefined ? [] : [mutate(source, `alias at ${place.path}`, edits)]
  })
}

/** Items that are mappings: a text without its dash is read as the rest of the text above it. */
function mapItems(source: SourceText): Place[] {
  return source.places.filter((place) => place.key === undefined && childrenOf(source, place).length > 1)
}

export const lostDash: Operator = (source) => mapItems(source).map((place) => beforeItem(source, place, '  '))

export const dashWithoutSpace: Operator = (source) =>
  placesAt(source, ROW).map((place) => beforeItem(source, place, '-'))

/** The list is the other end where it has only this item; else any key of the item may be the first that repeats. */
function beforeItem(source: SourceText, place: Place, by: string): Mutation {
  const { path, from } = place
  const edit = { from: from - 2, to: from + 1, by: by + (source.text[from] ?? '') }
  return mutate(
    source,
    `«${by}» before ${path}`,
    [edit],
    [parentOf(source, place), ...childrenOf(source, place)],
  )
}

/** «{ год: 2019, значение: 14,3 }» */
export const commaInBraces: Operator = (source) =>
  source.places.flatMap((place) => {
    const keys = childrenOf(source, place)
    const isMap = place.kind === 'map' && place.key !== undefined && keys.length > 1
    if (
      !isMap ||
      !keys.every((each) => each.words !== undefined && !/[|>]/.test(source.text[each.valueFrom] ?? ''))
    )
      return []
    const texts = keys.map(({ from, to }) => source.text.slice(from, to).replaceAll('"', ''))
    const by = `: { ${texts.join(', ')}${texts.some((text) => /\d,\d/.test(text)) ? '' : ', лист 2'} }`
    return [mutate(source, `braces at ${place.path}`, [{ from: place.keyEnd, to: place.to, by }])]
  })
