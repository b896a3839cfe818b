import { endOf } from '../source/comment-spans.ts'
import type { Written, WrittenItem } from '../source/edit/write-yaml.ts'
import type { SourceNode } from '../source/yaml/node.ts'
import { isBrackets, isCollection, type TextLines } from './places.ts'
import type { Remarks } from './remarks.ts'

/** A value in its text. */
export interface Own {
  /** Where its dash or key stands. */
  readonly start: number
  /** What stands above this is told above the whole. */
  readonly content: number
  readonly node: SourceNode | null
  /** Where its key ends, if it has one. */
  readonly keyEnd: number | undefined
  /** Where the next key or item begins. */
  readonly next: number
}

interface Source {
  readonly text: string
  readonly lines: TextLines
  readonly remarks: Remarks
}

type Rest = Pick<WrittenItem, 'value' | 'beside'> & { readonly above: readonly string[] }

/** A value with the comments above and beside it; `write` is called when it is its turn to take those inside of it. */
export function withRemarks(own: Own, source: Source, write: () => Written): WrittenItem {
  const { lines, remarks } = source
  const above = remarks.above(own.content)
  const isApart = above[0] === '' || (above.length === 0 && lines.isBlankAbove(own.start))
  if (above.length > 0 && lines.isBlankAbove(own.content)) above.push('')
  const rest = isCollection(own.node)
    ? aroundCollection({ ...own, node: own.node }, source, write)
    : aroundWords(own, source, write)
  const comments = [...above, ...rest.above].slice(above[0] === '' ? 1 : 0)
  return {
    value: rest.value,
    ...(comments.length > 0 && { comments }),
    ...(isApart && { isApart }),
    ...(rest.beside && { beside: rest.beside }),
  }
}

/** Words, an alias, something empty: a comment in the line where it ends is its own. */
function aroundWords({ node, keyEnd, next }: Own, { text, remarks }: Source, write: () => Written): Rest {
  const isEmpty = node === null || node.from === node.to
  const end = isEmpty ? (keyEnd ?? node?.to ?? 0) : endOf(node, text)
  const inside = remarks.within(end)
  const behind = remarks.beside(end, next)
  const beside = behind ?? inside.beside
  const other = behind === undefined ? [] : (inside.beside?.text ?? [])
  return { value: write(), above: inside.above.concat(other), ...(beside && { beside }) }
}

/** A comment behind the key stays there; behind a closing bracket it spoke of the whole line, which ends there. */
function aroundCollection(
  { node, keyEnd, next }: Own & { readonly node: SourceNode },
  { text, remarks }: Source,
  write: () => Written,
): Rest {
  const beside = keyEnd === undefined ? undefined : remarks.beside(keyEnd, node.from)
  const inside = isBrackets(node, text) ? remarks.above(node.from) : []
  const value = write()
  const behind = isBrackets(node, text) ? remarks.beside(node.to, next) : undefined
  return { value, above: inside.concat(behind?.text ?? []), ...(beside && { beside }) }
}
