import { pieceChanges } from '../../diff/word-changes.ts'

/** A change inside a text as an amending order words it; the words named stand in the text once. */
export type TextEdit =
  | { readonly kind: 'replace'; readonly before: string; readonly after: string }
  | { readonly kind: 'insert'; readonly anchor: string; readonly words: string }
  | { readonly kind: 'remove'; readonly words: string }

/** More replacements than this in one text, and it is easier to read as a whole. */
const MOST_EDITS = 3
/** So short a text is replaced as a whole: «слова «в течение года» заменить словами «до 25 мая 2023 г.»». */
const SHORT_BEFORE = 8
const SHORT_AFTER = 14
/** More words than this are no text of a cell: they are restated. */
const MOST_WORDS = 1200

/** Two wordings of one text → the replacements that make one of the other; nothing where too much has changed. */
export function textEdits(before: string, after: string): readonly TextEdit[] | undefined {
  if (before === '' || after === '') return undefined
  const [a, b] = [tokens(before), tokens(after)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return undefined
  const edits = spansOf(before, after, { a, b })?.map((span) => editOf(span, before, after))
  if (edits !== undefined && edits.length <= MOST_EDITS && isLittle(edits, a.length + b.length))
    if (applied(before, edits) === after && edits.every(isQuotable)) return edits
  const isShort = a.length <= SHORT_BEFORE && b.length <= SHORT_AFTER && !/\n/.test(before + after)
  const whole: TextEdit = { kind: 'replace', before, after }
  return isShort && isQuotable(whole) && before.trim() === before && after.trim() === after
    ? [whole]
    : undefined
}

/** Words with the signs that stick to them, and where they stand. */
interface Token {
  readonly text: string
  readonly from: number
  readonly to: number
}

function tokens(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }))
}

/** Indexes of words: those of the old text that go, and those of the new one that come in their place. */
interface Span {
  readonly old: readonly [from: number, to: number]
  readonly now: readonly [from: number, to: number]
}

interface Words {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

/** What has changed, each span widened until its words stand in the old text once; nothing where that cannot be. */
function spansOf(before: string, after: string, words: Words): Span[] | undefined {
  const { a, b } = words
  let spans = changedSpans(words)
  for (let round = 0; round <= a.length; round++) {
    const at = spans.findIndex((span) => !isNameable(span, before, after, words))
    const span = spans[at]
    if (span === undefined) return spans
    const isOpen = opens(slice(before, a, span.old)) || opens(slice(after, b, span.now))
    const wider = widened(span, isOpen, words)
    if (wider === undefined) return undefined
    spans = joined(spans.toSpliced(at, 1, wider))
  }
  return undefined
}

function changedSpans({ a, b }: Words): Span[] {
  const changes = pieceChanges(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )
  const spans: Span[] = []
  let [i, j] = [0, 0]
  for (const { kind } of changes) {
    const [di, dj] = [kind === 'added' ? 0 : 1, kind === 'removed' ? 0 : 1]
    if (kind !== 'same') spans.push({ old: [i, i + di], now: [j, j + dj] })
    i += di
    j += dj
  }
  return joined(spans)
}

/** Spans that touch are one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last !== undefined && span.old[0] <= last.old[1])
      out.splice(-1, 1, {
        old: [last.old[0], Math.max(last.old[1], span.old[1])],
        now: [last.now[0], Math.max(last.now[1], span.now[1])],
      })
    else out.push(span)
  }
  return out
}

/** By the word before; at the beginning of the text, or where a mark is still open, by the word behind. */
function widened({ old, now }: Span, isOpen: boolean, { a, b }: Words): Span | undefined {
  const left: Span | undefined =
    old[0] > 0 && now[0] > 0 ? { old: [old[0] - 1, old[1]], now: [now[0] - 1, now[1]] } : undefined
  const right: Span | undefined =
    old[1] < a.length && now[1] < b.length
      ? { old: [old[0], old[1] + 1], now: [now[0], now[1] + 1] }
      : undefined
  return isOpen ? (right ?? left) : (left ?? right)
}

/** A mark opens in it and does not close. */
function opens(text: string): boolean {
  return (text.match(/«/g)?.length ?? 0) > (text.match(/»/g)?.length ?? 0)
}

function isNameable(span: Span, before: string, after: string, { a, b }: Words): boolean {
  const [words, others] = [slice(before, a, span.old), slice(after, b, span.now)]
  if (!/[\p{L}\p{N}]/u.test(words) || before.indexOf(words) !== before.lastIndexOf(words)) return false
  return isBalanced(words) && isBalanced(others)
}

function slice(text: string, list: readonly Token[], [from, to]: readonly [number, number]): string {
  return from >= to ? '' : text.slice(list[from]?.from, list[to - 1]?.to)
}

function editOf(span: Span, before: string, after: string): TextEdit {
  const words = slice(before, tokens(before), span.old)
  const others = slice(after, tokens(after), span.now)
  if (others === '') return { kind: 'remove', words }
  if (others.startsWith(`${words} `))
    return { kind: 'insert', anchor: words, words: others.slice(words.length + 1) }
  return { kind: 'replace', before: words, after: others }
}

/** At most half of all words, those of both wordings, are named. */
function isLittle(edits: readonly TextEdit[], words: number): boolean {
  const count = (text: string): number => tokens(text).length
  const named = edits.reduce((sum, edit) => {
    if (edit.kind === 'replace') return sum + count(edit.before) + count(edit.after)
    return sum + count(edit.words)
  }, 0)
  return 2 * named <= words
}

/** Words stand between «»: where their own marks are not in pairs, nobody sees where they end. */
function isQuotable(edit: TextEdit): boolean {
  const texts = edit.kind === 'replace' ? [edit.before, edit.after] : [edit.words]
  return texts.every((text) => isBalanced(text) && !text.includes('\n'))
}

/** Its «» are in pairs. */
export function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text.match(/[«»]/g) ?? []) {
    depth += sign === '«' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** The text after the edits, as a reader makes them: all of them in the old text, and no gap where words went out. */
function applied(before: string, edits: readonly TextEdit[]): string {
  let text = before
  for (const edit of edits) {
    if (edit.kind === 'replace') text = replaced(text, edit.before, edit.after)
    else if (edit.kind === 'insert') text = replaced(text, edit.anchor, `${edit.anchor} ${edit.words}`)
    else text = replaced(text, edit.words, '').replace(/ {2,}/g, ' ').trim()
  }
  return text
}

/** Not `String.replace`: «$» in the new words would mean something. */
function replaced(text: string, before: string, after: string): string {
  const at = text.indexOf(before)
  return at < 0 ? text : text.slice(0, at) + after + text.slice(at + before.length)
}
