import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from '../../src/import/source-document.ts'

/** The model as a text to be read in review: a line a paragraph, its text last, signs that cannot be seen by their codes. */
export function dump({ blocks, skipped, properties = [] }: SourceDocument): string {
  const lines = [
    ...properties.map(([key, value]) => `${key} = ${value}`),
    ...blocks.flatMap((block) => blockLines(block)),
    ...skipped.map(({ text, count, where }) => `${text} × ${count}, ${where}`),
  ]
  return `${lines.join('\n')}\n`
}

function blockLines(block: SourceBlock): string[] {
  return block.kind === 'paragraph' ? [paragraphLine(block)] : tableLines(block)
}

function paragraphLine(paragraph: SourceParagraph): string {
  const { text, label, bold, align, headingLevel, style, footnotes = [] } = paragraph
  const looks = [
    ...(label === undefined ? [] : [`level ${label.level}${label.isTight ? ' tight' : ''}`]),
    ...(bold ? ['bold'] : []),
    ...(align === 'left' ? [] : [align]),
    ...(headingLevel === undefined ? [] : [`h${headingLevel}`]),
    ...(style === undefined ? [] : [`style ${style}`]),
    ...footnotes.map((note) => `note ${visible(note)}`),
  ]
  const look = looks.length === 0 ? '' : `   {${looks.join(', ')}}`
  return `¶ ${label === undefined ? '' : `[${visible(label.text)}] `}${visible(text)}${look}`
}

function tableLines({ rows, sheet }: SourceTable): string[] {
  const name = sheet === undefined ? '' : ` ${sheet.name}${sheet.isHidden ? ' (hidden)' : ''}`
  return [
    `table${name}`,
    ...rows.flatMap(({ cells, isHeader }) => [
      isHeader ? '  header row' : '  row',
      ...cells.flatMap(cellLines),
    ]),
  ]
}

function cellLines({ column, columnSpan, rowSpan, blocks }: SourceCell): string[] {
  const span = `${columnSpan > 1 ? ` ${columnSpan} columns` : ''}${rowSpan > 1 ? ` ${rowSpan} rows` : ''}`
  const [only, ...others] = blocks
  if (only?.kind === 'paragraph' && others.length === 0)
    return [`    ${column}${span}: ${paragraphLine(only)}`]
  return [`    ${column}${span}:`, ...blocks.flatMap(blockLines).map((line) => `      ${line}`)]
}

function visible(text: string): string {
  return text.replace(/[\n\t\u00a0\u2011\u00ad]/g, (sign) => SIGNS.get(sign) ?? '')
}

const SIGNS = new Map([
  ['\n', '⏎'],
  ['\t', '⇥'],
  ['\u00a0', '{00A0}'],
  ['\u2011', '{2011}'],
  ['\u00ad', '{00AD}'],
])
