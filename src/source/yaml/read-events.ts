import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml'
import type { Pair, ScalarNode, SourceNode } from './node.ts'

type ScalarEvent = Extract<Event, { type: 4 }>
type OpenEvent = Extract<Event, { type: 2 | 3 }>

/** What has been read so far: the next event, and where in the text reading stands. */
interface Reader {
  readonly text: string
  readonly events: readonly Event[]
  at: number
  end: number
}

/**
 * `? key`, `: value` without a key, a tab where only spaces may indent, `%`, `...`, an indented `---`, a block that
 * tells its indent in digits: left to the other parser.
 */
const UNUSUAL = /(?:^[ -]*|[[{,]\s?|: ?)[?:](?:\s|$)|^[ -]*\t|^%|^\.\.\.|^ +---|[|>][-+]?\d/m

/**
 * Text → nodes, by the events of a parser that keeps nothing but offsets: three times as fast as a parser that can also
 * tell a fault, point at it and edit. Nothing for whatever is not one sound document without tags, anchors and aliases.
 */
export function readEvents(text: string, maxDepth: number): SourceNode | undefined {
  if (UNUSUAL.test(text)) return undefined
  const events = eventsOf(text, maxDepth)
  const [document] = events
  if (document?.type !== EVENT_ID.DOCUMENT || document.directives.length > 0) return undefined
  if (events.some((event, index) => index > 0 && (event.type === EVENT_ID.DOCUMENT || isMarked(event))))
    return undefined
  const reader: Reader = { text, events, at: 1, end: 0 }
  const root = readNode(reader)
  return root.kind === 'map' ? root : undefined
}

function eventsOf(text: string, maxDepth: number): Event[] {
  try {
    return parseEvents(text, { maxDepth })
  } catch {
    return []
  }
}

function isMarked(event: Event): boolean {
  if (event.type === EVENT_ID.ALIAS) return true
  return 'tagStart' in event && (event.tagStart >= 0 || event.anchorStart >= 0)
}

function readNode(reader: Reader): SourceNode {
  const event = reader.events[reader.at++]
  switch (event?.type) {
    case EVENT_ID.MAPPING:
      return readMap(event, reader)
    case EVENT_ID.SEQUENCE:
      return readList(event, reader)
    default:
      return readScalar(event as ScalarEvent, reader)
  }
}

function readMap(event: OpenEvent, reader: Reader): SourceNode {
  const pairs: Pair[] = []
  const isFlow = event.style === COLLECTION_STYLE.FLOW
  while (!isClosed(reader)) {
    const key = readNode(reader)
    const isLone = isFlow && key.from < key.to && !hasColon(reader)
    const value = readNode(reader)
    pairs.push({ key, value: isLone ? null : value })
  }
  return {
    kind: 'map',
    isFlow,
    pairs,
    from: event.start,
    to: closed(event, reader),
  }
}

function readList(event: OpenEvent, reader: Reader): SourceNode {
  const items: SourceNode[] = []
  reader.end = Math.max(reader.end, event.start)
  while (!isClosed(reader)) {
    if (isEmpty(reader)) reader.end = behindDash(reader)
    items.push(readNode(reader))
  }
  return { kind: 'list', items, from: event.start, to: closed(event, reader) }
}

/** An item that was left empty is found by its dash. */
function isEmpty({ events, at }: Reader): boolean {
  const event = events[at]
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0
}

const DASH = /(?:\s|#[^\n]*\n)*-/y

function behindDash({ text, end }: Reader): number {
  DASH.lastIndex = end
  return DASH.test(text) ? DASH.lastIndex : end
}

function isClosed(reader: Reader): boolean {
  if (reader.events[reader.at]?.type !== EVENT_ID.POP) return false
  reader.at++
  return true
}

/** A flow collection ends with its bracket, a block one with its last value. */
function closed(event: OpenEvent, reader: Reader): number {
  if (event.style === COLLECTION_STYLE.FLOW) {
    const bracket = reader.text.slice(reader.end).search(/[\]}]/)
    reader.end += bracket + 1
  }
  return reader.end
}

const COLON = /(?:\s|#[^\n]*\n)*:/y

function hasColon({ text, end }: Reader): boolean {
  COLON.lastIndex = end
  return COLON.test(text)
}

function readScalar(event: ScalarEvent, reader: Reader): ScalarNode {
  const isPlain = event.style === SCALAR_STYLE.PLAIN
  if (event.valueStart < 0) return { kind: 'scalar', text: '', isPlain, from: reader.end, to: reader.end }
  const text = getScalarValue(reader.text, event)
  const [from, to] = rangeOf(event, reader.text)
  reader.end = to
  return { kind: 'scalar', text, isPlain, from, to }
}

/** Quotes and the sign of a block (`|`, `>`) belong to the scalar. */
function rangeOf({ style, valueStart, valueEnd }: ScalarEvent, text: string): readonly [number, number] {
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return [valueStart, valueEnd]
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return [valueStart - 1, valueEnd + 1]
    default:
      return [blockSign(text, valueStart), valueEnd]
  }
}

/** The sign stands in a line above the block, behind the colon, dash or bracket; blank lines may lie between. */
function blockSign(text: string, valueStart: number): number {
  const above = text.slice(0, valueStart).trimEnd()
  const start = above.lastIndexOf('\n') + 1
  const sign = /(?:^|\s)([|>][-+\d]*)[ \t]*(?:#.*)?$/.exec(above.slice(start))
  return sign === null ? valueStart : start + sign.index + sign[0].indexOf(sign[1] ?? '')
}
