/** What to replace in a text so that it reads as mended. */
export interface Mending {
  /** The words at fault, shortened in the middle where they are many: for the sentence. */
  readonly shown: string
  /** The words at fault: the smallest stretch of whole words that stands in the text only once. */
  readonly words: string
  readonly by: string
  /** For the finding: advice, place and replacement. */
  readonly detail: {
    readonly hint: string
    readonly words: string
    readonly fix: { readonly title: string; readonly safe: boolean; readonly by: string }
  }
}

/** A text and its mended form → one replacement; of a text of many lines, in the first line that differs. */
export function mending(
  text: string,
  mended: string,
  { title, isSafe = true }: { readonly title: string; readonly isSafe?: boolean },
): Mending | undefined {
  if (text === mended) return undefined
  const change = firstChange(text, mended)
  if (change === undefined) return undefined
  const [words, by] = change
  const hint = `напишите «${shorten(by)}»`
  return {
    shown: shorten(words),
    words,
    by,
    detail: { hint, words, fix: { title, safe: isSafe, by } },
  }
}

function firstChange(text: string, mended: string): readonly [words: string, by: string] | undefined {
  const [lines, now] = [text.split('\n'), mended.split('\n')]
  const at = lines.findIndex((line, index) => line !== now[index])
  const [line, wanted] = [lines[at], now[at]]
  if (line === undefined || wanted === undefined) return undefined
  let from = 0
  while (from < line.length && line[from] === wanted[from]) from++
  const most = Math.min(line.length, wanted.length) - from
  let tail = 0
  while (tail < most && line.at(-1 - tail) === wanted.at(-1 - tail)) tail++
  const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
  const [left, right] = uniqueStretch(text, start + from, start + line.length - tail)
  const grownTail = start + line.length - right
  return [text.slice(left, right), wanted.slice(left - start, wanted.length - grownTail)]
}

/**
 * The offsets widened to whole words, and to as many more words of the same line as it takes to stand in the text nowhere
 * before: only then will a search find this place and no other.
 */
export function uniqueStretch(text: string, from: number, to: number): readonly [from: number, to: number] {
  const isGap = from === to || /^\s*$/.test(text.slice(from, to))
  let left = wordStart(text, from, isGap || isSpace(text[from]))
  let right = wordEnd(text, to, isGap || isSpace(text[to - 1]))
  while (!isFound(text, left, right)) {
    const [wider, farther] = [wordStart(text, left, true), wordEnd(text, right, true)]
    if (wider === left && farther === right) break
    left = wider
    right = farther
  }
  // Signs around the words are no part of them; a capital keeps its stop: «А. П.».
  while (left < from && /^[(«"„“]\S/.test(text.slice(left, left + 2)) && isFound(text, left + 1, right))
    left++
  while (
    right > to &&
    /[^А-ЯЁ\s][.,;:!?)»"”]$/.test(text.slice(right - 2, right)) &&
    isFound(text, left, right - 1)
  )
    right--
  return [left, right]
}

/** Whether a search for this stretch finds it; a lone sign would be found, and tell nothing. */
function isFound(text: string, left: number, right: number): boolean {
  const words = text.slice(left, right)
  return /[\p{L}\d]/u.test(words) && text.indexOf(words) === left
}

function wordStart(text: string, from: number, overSpaces: boolean): number {
  let at = from
  if (overSpaces) while (isSpace(text[at - 1])) at--
  while (at > 0 && !/\s/.test(text[at - 1] ?? ' ')) at--
  return at
}

function wordEnd(text: string, to: number, overSpaces: boolean): number {
  let at = to
  if (overSpaces) while (isSpace(text[at])) at++
  while (at < text.length && !/\s/.test(text[at] ?? ' ')) at++
  return at
}

function isSpace(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t' || letter === '\u00a0'
}

const LONGEST = 70

function shorten(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, 40).trimEnd()} … ${words.slice(-20).trimStart()}`
}
