/** A text without its markup; whether all that one sees of it is bold. */
export interface Plain {
  readonly text: string
  readonly bold: boolean
}

const MARKUP = /\\([!-/:-@[-`{-~])|(\*+)/g

/** Undoes `src/render/markdown/escape.ts`: a backslash before a sign, asterisks of emphasis; all else is text. */
export function plainText(markdown: string): Plain {
  const looks = { isBold: false, isItalic: false, hasBold: false, hasPlain: false }
  let text = ''
  let from = 0
  const add = (piece: string): void => {
    text += piece
    if (!/\S/.test(piece)) return
    if (looks.isBold) looks.hasBold = true
    else looks.hasPlain = true
  }
  for (const { index, 0: found, 1: sign, 2: asterisks } of markdown.matchAll(MARKUP)) {
    add(markdown.slice(from, index))
    if (sign !== undefined) add(sign)
    else switchLooks(looks, asterisks?.length ?? 0)
    from = index + found.length
  }
  add(markdown.slice(from))
  return { text, bold: looks.hasBold && !looks.hasPlain }
}

/** `**` is bold, `*` italic, `***` both. Of two runs side by side the first ends what is on, the rest begins anew. */
function switchLooks(looks: { isBold: boolean; isItalic: boolean }, length: number): void {
  const rest = length - (looks.isBold ? 2 : 0) - (looks.isItalic ? 1 : 0)
  looks.isBold = rest >= 2
  looks.isItalic = rest === 1 || rest === 3
}
