import type { ElementHandler } from '../package/element-table.ts'

/** The text of a cell as it is put together from runs. */
export interface RichText {
  text: string
  /** Of the runs with text: some are bold, some are not; neither where the text has no runs. */
  hasBold: boolean
  hasPlain: boolean
}

/** State of a part in which rich texts stand. */
export interface WithRichText {
  rich: RichText
  run: { isBold: boolean } | undefined
}

export function newRichText(): RichText {
  return { text: '', hasBold: false, hasPlain: false }
}

/** What is bold of a text: all of it, not all, or as its cell says. */
export function boldOf({ hasBold, hasPlain }: RichText): boolean | undefined {
  return hasBold || hasPlain ? !hasPlain : undefined
}

/** The elements inside of `si` and `is`. */
export const RICH_TEXT: Readonly<Record<string, ElementHandler<WithRichText>>> = {
  // how a Japanese word is read
  'x:rPh': { open: () => 'skip' },
  'x:r': {
    open: (state) => {
      state.run = { isBold: false }
    },
    close: (state) => {
      state.run = undefined
    },
  },
  'x:b': {
    open: ({ run }, { val = '1' }) => {
      if (run !== undefined) run.isBold = val !== '0' && val !== 'false'
    },
  },
  'x:t': {
    text: ({ rich, run }, text) => {
      rich.text += text
      if (run === undefined || text.trim() === '') return
      if (run.isBold) rich.hasBold = true
      else rich.hasPlain = true
    },
  },
}

/** Signs XML cannot hold are written `_x000D_` (ECMA-376, 22.9.2.19); line ends are `\n`. Nothing but spaces is nothing. */
export function cellString(text: string): string {
  if (text.trim() === '') return ''
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  // a copy: a piece of a parser's text would hold the whole of it in memory
  return ` ${plain}`.slice(1).replace(/\r\n?/g, '\n').normalize('NFC')
}
