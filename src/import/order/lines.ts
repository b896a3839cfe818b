import { cellText, type SourceBlock, type SourceParagraph } from '../source-document.ts'
import { words } from '../table/grid.ts'

/** A paragraph of words, its automatic number apart; the cells of a table that only lays out text are lines too. */
export interface Line {
  readonly text: string
  readonly label?: string
  readonly bold: boolean
  readonly heading: boolean
  /** The cells of one row of a table: a position and a name side by side. */
  readonly cells?: readonly string[]
}

/** Blocks → lines with words in them. */
export function linesOf(blocks: readonly SourceBlock[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (block.kind === 'paragraph') return paragraphLine(block)
    return block.rows.flatMap((row) => {
      const cells = row.cells.map((cell) => words(cellText(cell))).filter((text) => text !== '')
      const text = cells.join('\n')
      return text === '' ? [] : [{ text, bold: false, heading: false, ...(cells.length > 1 && { cells }) }]
    })
  })
}

function paragraphLine({ text, label, bold, headingLevel }: SourceParagraph): Line[] {
  const tabbed = text
    .split('\n')
    .map(spaced)
    .filter((line) => line !== '')
    .join('\n')
  if (tabbed === '' && label === undefined) return []
  const typed = label === undefined ? typedLabel(tabbed) : undefined
  const own = label?.text ?? typed?.label
  return [
    {
      text: typed?.text ?? tabbed,
      bold,
      heading: headingLevel !== undefined,
      ...(own !== undefined && { label: own }),
    },
  ]
}

/** A tab, or a row of spaces that stands for one, parts what stands left from what stands right. */
function spaced(line: string): string {
  return line.replace(/[ \u00a0]*\t+[ \t\u00a0]*|[ \u00a0]{4,}/g, '\t').trim()
}

/** «1.», «1.2.», «1)», «а)», «–» typed before the words. */
function typedLabel(text: string): { readonly label: string; readonly text: string } | undefined {
  const found =
    /^((?:\d{1,2}\.){1,3}|\d{1,2}(?:\.\d{1,2})+|\d{1,2}\)|[а-яa-z]\)|[-–—•·])[\s\u00a0]+(?=\S)/iu.exec(text)
  return found === null ? undefined : { label: found[1] ?? '', text: text.slice(found[0].length) }
}

/** The words of a line on one line. */
export function flat(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/\t/g, ' ')
}
