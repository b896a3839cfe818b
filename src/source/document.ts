import { type Comment, commentsThatBegin } from './comments.ts'
import { conflictMarker } from './conflict-marker.ts'
import { decode } from './decode.ts'
import type { LineTable } from './lines.ts'
import { lineTable } from './lines.ts'
import { findNode, type Part } from './locate.ts'
import type { Path, Problem, Range } from './problem.ts'
import { type ComposedDocument, composeYaml } from './yaml/compose.ts'
import { readTree, type Value } from './yaml/tree.ts'

/** A file as everyone downstream sees it: plain values, and a way back from a path to its place in the text. */
export interface Document {
  readonly file: string
  readonly text: string
  /** Every scalar by its source text; an empty scalar is `null`. `undefined` where the file could not be read. */
  readonly value: Value | undefined
  readonly problems: readonly Problem[]
  /** Keys in which Latin letters stood for Russian ones; `value` holds the key that was meant. */
  readonly mixedKeys: readonly { readonly path: Path; readonly typed: string }[]
  /** Texts with such words, as typed; `value` holds them so, too. */
  readonly mixedTexts: readonly { readonly path: Path; readonly text: string }[]
  /** Range of the key or the value at `path`; where the path ends early, of its nearest existing ancestor's key. */
  readonly locate: (path: Path, part?: Part) => Range
  /** Range of `words` inside the value at `path`; absent where the text does not have them verbatim (escapes). */
  readonly locateWords: (path: Path, words: string) => Range | undefined
  /** Comments that begin with a word, in the order of the text. */
  readonly comments: (word: string) => readonly Comment[]
}

/** Reads the bytes of one YAML file. Never throws: what cannot be read is in `problems`. */
export function readDocument(file: string, bytes: Uint8Array): Document {
  const { text, problem } = decode(bytes)
  const lines = lineTable(text)
  if (problem !== undefined) return unread(file, text, lines, problem)
  const marker = conflictMarker(text, lines)
  if (marker !== undefined) return unread(file, text, lines, marker)
  const composed = composeYaml(text, lines)
  const tree = readTree(composed, text, lines)
  return {
    file,
    text,
    value: composed.broken ? undefined : tree.value,
    problems: [...composed.problems, ...tree.problems],
    mixedKeys: tree.mixedKeys,
    mixedTexts: tree.mixedTexts,
    ...locators(composed, text, lines),
  }
}

function unread(file: string, text: string, lines: LineTable, problem: Problem): Document {
  const nowhere = { root: null, anchors: new Map(), mended: new Map() }
  const none: ComposedDocument = { ...nowhere, problems: [], broken: true }
  const nothing = { value: undefined, mixedKeys: [], mixedTexts: [] }
  return { file, text, ...nothing, problems: [problem], ...locators(none, text, lines) }
}

function locators(
  composed: ComposedDocument,
  text: string,
  lines: LineTable,
): Pick<Document, 'locate' | 'locateWords' | 'comments'> {
  return {
    comments: (word) => commentsThatBegin(word, { text, lines, root: composed.root }),
    locate: (path, part = 'value') => {
      const span = findNode(composed, path, part)
      return lines.range(span[0], span[1])
    },
    locateWords: (path, words) => {
      const [from, to] = findNode(composed, path, 'value')
      const own = text.slice(from, to)
      const at = own.indexOf(words)
      if (at >= 0) return lines.range(from + at, from + at + words.length)
      const folded = own.startsWith('>') ? acrossLines(words).exec(own) : null
      return folded === null
        ? undefined
        : lines.range(from + folded.index, from + folded.index + folded[0].length)
    },
  }
}

/** Any space between the words may be the end of a folded line. */
function acrossLines(words: string): RegExp {
  return new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '(?: |\\n *)'), 'u')
}
