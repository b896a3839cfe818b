import type { Budget } from '../limits.ts'
import { type ElementTable, elementTable, enter, walk } from '../package/element-table.ts'
import type { Package } from '../package/open-package.ts'
import { boldOf, cellString, newRichText, RICH_TEXT, type WithRichText } from './rich-text.ts'

/** The texts of a book by number. */
export interface SharedStrings {
  readonly texts: readonly string[]
  /** Whether all of a text is bold, of texts that say it themselves. */
  readonly bold: ReadonlyMap<number, boolean>
}

interface Reading extends WithRichText {
  readonly texts: string[]
  readonly bold: Map<number, boolean>
  readonly items: Budget
}

export function readSharedStrings(files: Package, part: string | undefined, items: Budget): SharedStrings {
  const reading: Reading = { texts: [], bold: new Map(), items, rich: newRichText(), run: undefined }
  if (part !== undefined) files.read(part, walk(TABLE, reading, enter))
  return reading
}

const TABLE: ElementTable<Reading> = elementTable<Reading>({
  ...RICH_TEXT,
  'x:si': {
    open: (reading) => {
      reading.items.spend()
      reading.rich = newRichText()
    },
    close: ({ texts, bold, rich }) => {
      const isBold = boldOf(rich)
      if (isBold !== undefined) bold.set(texts.length, isBold)
      texts.push(cellString(rich.text))
    },
  },
})
