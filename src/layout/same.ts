import { commentSpans } from '../source/comment-spans.ts'
import type { Document } from '../source/document.ts'
import { lineTable } from '../source/lines.ts'
import type { Path } from '../source/problem.ts'
import { composeYaml } from '../source/yaml/compose.ts'
import type { Value } from '../source/yaml/tree.ts'
import type { Changes } from './arrange.ts'

/**
 * What a layout has lost or changed of a file, in words for a programmer; nothing where it says what it said, but for the
 * changes that were asked for, and has every comment once.
 */
export function lossOf(before: Document, after: Document, changes: Changes): string | undefined {
  if (before.value === undefined || after.value === undefined) return 'the file cannot be read'
  if (!isSame(changed(before.value, changes), after.value)) return 'other values'
  const [old, now] = [before, after].map(({ text }) => commentsOf(text))
  return old === now ? undefined : `other comments\n${old}\n→\n${now}`
}

/** However they are ordered: keys take their comments along. */
function commentsOf(text: string): string {
  const { root } = composeYaml(text, lineTable(text))
  const comments = commentSpans(text, root).map(({ from, to }) => text.slice(from, to).replace(/[ \t]+$/, ''))
  return comments.sort().join('\n')
}

function changed(value: Value, changes: Changes, path: Path = []): Value {
  if (changes.size === 0) return value
  if (Array.isArray(value)) return value.map((item: Value, at) => changed(item, changes, [...path, at]))
  const own = changes.get(JSON.stringify(path))
  if (own !== undefined) return own
  if (value === null || typeof value === 'string') return value
  const entries = Object.entries(value).map(([key, inner]): [string, Value] => [
    key,
    changed(inner, changes, [...path, key]),
  ])
  const code = changes.get(JSON.stringify([...path, 'код']))
  return Object.fromEntries(code === undefined ? entries : [...entries, ['код', code]])
}

/** The order of keys says nothing. */
function isSame(a: Value, b: Value): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => isSame(item, b[at] ?? null))
    )
  const keys = Object.keys(a)
  const [left, right] = [a as Record<string, Value>, b as Record<string, Value>]
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(left[key] ?? null, right[key] ?? null))
  )
}
