import type {
  ActHead,
  Block,
  Handlers,
  Mark,
  Paragraph,
  Print,
  Sheet,
  Signature,
  Visas,
} from '../../blocks/block.ts'
import { bold, escaped, escapedLine, inlineLine, inlineText } from './escape.ts'
import { frontMatter } from './front-matter.ts'
import { list } from './list.ts'
import { table } from './table.ts'

/** GitHub-flavoured Markdown to be read and compared in git: one line a paragraph, one line a table row. */
export function renderMarkdown(print: Print): string {
  const sheets = print.sheets.map(sheetText).join('\n\n---\n\n')
  return `${frontMatter(print.meta)}\n\n${sheets}\n`
}

function sheetText({ blocks }: Sheet): string {
  return blocks
    .flatMap((block, i) => {
      const text = blockText(block)
      // two lists in a row would become one
      const parted = block.type === 'list' && blocks[i - 1]?.type === 'list'
      return text === '' ? [] : [...(parted ? ['<!-- -->'] : []), text]
    })
    .join('\n\n')
}

function blockText<K extends Block['type']>(block: Extract<Block, { type: K }>): string {
  return handlers[block.type](block)
}

const handlers: Handlers<string> = {
  paragraph,
  list,
  table,
  mark,
  visas,
  signature,
  heading: ({ level, text }) => `${'#'.repeat(level)} ${escaped(text)}`,
  letterhead: ({ organisation, requisites }) =>
    paragraphs([organisation.map(bold), requisites.map(escapedLine)]),
  'act-head': actHead,
  'act-title': ({ text }) => `# ${escaped(text)}`,
  'act-verb': ({ text }) => bold(text),
  executor: ({ lines }) => brokenLines(lines.map(escapedLine)),
  distribution: ({ title, lines }) => paragraphs([[escapedLine(title), ...lines.map(escapedLine)]]),
}

function paragraph({ lead, inlines }: Paragraph): string {
  return lead === undefined ? inlineLine(inlines) : `${bold(lead)} ${inlineText(inlines)}`.trimEnd()
}

function actHead({ kind, date, number, place }: ActHead): string {
  const spaced = [...kind.toUpperCase()].join(' ')
  return paragraphs([
    [bold(spaced)],
    [escapedLine(`${date} № ${number}`)],
    place === undefined ? [] : [escapedLine(place)],
  ])
}

function signature({ position, name }: Signature): string {
  return brokenLines([escapedLine(position), escapedLine(name)])
}

function visas({ title, visas: blocks }: Visas): string {
  return paragraphs([[escapedLine(title)], ...blocks.map((lines) => lines.map(escapedLine))])
}

function mark({ right, left = [], draft }: Mark): string {
  return paragraphs([
    draft ? [bold('ПРОЕКТ')] : [],
    ...[...right, ...left].map((lines) => lines.map(escapedLine)),
  ])
}

function paragraphs(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map(brokenLines)
    .join('\n\n')
}

/** Lines that stay lines: two spaces at the end would be lost in an editor, so a backslash. */
function brokenLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\\\n')
}
