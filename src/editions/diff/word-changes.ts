/** A piece of a text that stays, goes or comes. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Longer cells are compared as a whole: nobody replaces words in them one by one. */
const MOST = 600

/** Two wordings of one cell → what stays and what changes, word by word; spaces belong to the word before them. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [a, b] = [pieces(before), pieces(after)]
  if (a.length > MOST || b.length > MOST)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return merged(pieceChanges(a, b))
}

/** What stays, goes and comes, piece by piece. */
export function pieceChanges(a: readonly string[], b: readonly string[]): WordChange[] {
  return walk(a, b, lengths(a, b))
}

function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]|\s+/gu) ?? []
}

/** Lengths of the longest common subsequences of all endings. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as Uint16Array
      const below = table[i + 1] as Uint16Array
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

function walk(a: readonly string[], b: readonly string[], table: readonly Uint16Array[]): WordChange[] {
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left })
      i++
      j++
    } else if (
      right === undefined ||
      (left !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      changes.push({ kind: 'removed', text: left ?? '' })
      i++
    } else {
      changes.push({ kind: 'added', text: right })
      j++
    }
  }
  return changes
}

/** Neighbours of one kind are one; a space that stays between two changes goes with them. */
function merged(changes: readonly WordChange[]): WordChange[] {
  const runs: { removed: string; added: string; same: string }[] = []
  for (const { kind, text } of changes) {
    const last = runs.at(-1)
    if (kind === 'same') {
      if (last !== undefined && last.removed + last.added === '') last.same += text
      else runs.push({ removed: '', added: '', same: text })
    } else if (last !== undefined && last.same === '') last[kind] += text
    else runs.push({ removed: '', added: '', same: '', [kind]: text })
  }
  for (let at = 1; at < runs.length - 1; at++) {
    const [before, here, after] = [runs[at - 1], runs[at], runs[at + 1]]
    if (before === undefined || here === undefined || after === undefined) continue
    if (here.same === '' || /\S/.test(here.same) || before.same !== '' || after.same !== '') continue
    runs.splice(at - 1, 3, {
      removed: before.removed + here.same + after.removed,
      added: before.added + here.same + after.added,
      same: '',
    })
    at--
  }
  return runs.flatMap(({ removed, added, same }) => piecesOf(removed, added, same))
}

/** A space at which both wordings end, or begin, has not changed. */
function piecesOf(removed: string, added: string, same: string): WordChange[] {
  const isBoth = removed !== '' && added !== ''
  const head = isBoth ? commonSpace(/^\s+/.exec(removed)?.[0], /^\s+/.exec(added)?.[0]) : ''
  const tail = isBoth ? commonSpace(/\s+$/.exec(removed)?.[0], /\s+$/.exec(added)?.[0]) : ''
  const bare = (text: string): string => text.slice(head.length, text.length - tail.length)
  return [
    { kind: 'same' as const, text: head },
    { kind: 'removed' as const, text: isBoth ? bare(removed) : removed },
    { kind: 'added' as const, text: isBoth ? bare(added) : added },
    { kind: 'same' as const, text: tail + same },
  ].filter(({ text }) => text !== '')
}

function commonSpace(one: string | undefined, other: string | undefined): string {
  return one !== undefined && one === other ? one : ''
}
