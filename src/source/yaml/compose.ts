import type { LineTable } from '../lines.ts'
import type { Problem } from '../problem.ts'
import { slowCompose } from './compose-slowly.ts'
import { MAX_DEPTH, type SourceNode } from './node.ts'
import { readEvents } from './read-events.ts'
import { readLines } from './read-lines.ts'

export interface ComposedDocument {
  readonly root: SourceNode | null
  readonly anchors: Map<string, SourceNode>
  /** Lists in which a dash is lost, and their items as they were meant. */
  readonly mended: Map<SourceNode, readonly SourceNode[]>
  readonly problems: readonly Problem[]
  /** The text could not be read as one YAML document: its values are not to be trusted. */
  readonly broken: boolean
}

/** Text → YAML nodes with offsets; every scalar stays the words that were typed. A fault is told by the slower parser. */
export function composeYaml(text: string, lines: LineTable): ComposedDocument {
  const root = readLines(text, MAX_DEPTH) ?? readEvents(text, MAX_DEPTH)
  return root === undefined
    ? slowCompose(text, lines)
    : { root, anchors: new Map(), mended: new Map(), problems: [], broken: false }
}
