import { tooLarge } from '../import-refusal.ts'
import { type Budget, budget, LIMITS, type Limits } from '../limits.ts'
import type { SourceBlock, SourceDocument } from '../source-document.ts'
import { plainText } from './inline.ts'
import { LIST_ITEM, listItems } from './list-items.ts'
import { pipeTable } from './pipe-table.ts'

/**
 * The Markdown that `roadmap render` writes (src/render/markdown): front matter, headings, paragraphs, lists, pipe tables.
 * Its escapes are undone; markup it never writes stays text. Throws ImportRefusal for a text that is too large.
 */
export function readMarkdownTables(text: string, limits: Limits = LIMITS): SourceDocument {
  const { properties, body } = frontMatter(text)
  const items = budget(limits.items, 'строк и ячеек')
  const blocks: SourceBlock[] = []
  let lines: string[] = []
  const close = (): void => {
    for (const block of blockOf(lines, items)) blocks.push(block)
    lines = []
  }
  for (const line of body.split('\n')) {
    items.spend()
    if (line.length > LONGEST_LINE) throw tooLarge('строка текста длиннее миллиона знаков')
    const kind = kindOf(line)
    const before = lines.length > 0 ? kindOf(lines[0] ?? '') : kind
    if (line.trim() === '' || kind === 'heading' || kind !== before) close()
    if (line.trim() !== '') lines.push(line)
    if (kind === 'heading') close()
  }
  close()
  return { blocks, skipped: [], ...(properties.length > 0 && { properties }) }
}

const LONGEST_LINE = 1_000_000

type Kind = 'heading' | 'table' | 'list' | 'break' | 'paragraph'

function kindOf(line: string): Kind {
  if (/^#{1,6} /.test(line)) return 'heading'
  if (line.startsWith('|')) return 'table'
  if (LIST_ITEM.test(line)) return 'list'
  return /^(?:---|<!--.*-->)\s*$/.test(line) ? 'break' : 'paragraph'
}

function blockOf(lines: readonly string[], items: Budget): SourceBlock[] {
  const [first = ''] = lines
  if (lines.length === 0) return []
  switch (kindOf(first)) {
    case 'heading': {
      const [, signs = '', text = ''] = /^(#+) +(.*)$/.exec(first) ?? []
      return [{ kind: 'paragraph', ...plainText(text), align: 'left', headingLevel: signs.length }]
    }
    case 'table':
      return [pipeTable(lines, items)]
    case 'list':
      return listItems(lines)
    case 'break':
      return []
    default:
      return [{ kind: 'paragraph', ...plainText(joined(lines)), align: 'left' }]
  }
}

/** A backslash at the end of a line breaks it; without one the lines are one. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line, i) => {
      if (i === lines.length - 1) return line
      return isBroken(line) ? `${line.slice(0, -1)}\n` : `${line} `
    })
    .join('')
}

/** Two backslashes are one that is escaped. */
function isBroken(line: string): boolean {
  let at = line.length
  while (line[at - 1] === '\\') at--
  return (line.length - at) % 2 === 1
}

/** The lines between `---` at the top: keys and values as src/render/markdown/front-matter.ts writes them. */
function frontMatter(text: string): { properties: (readonly [string, string])[]; body: string } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1
  if (end < 0) return { properties: [], body: text }
  const properties = text
    .slice(4, end)
    .split('\n')
    .flatMap((line) => {
      const [, key, value] = /^("(?:[^"\\]|\\.)*"|[^":]+): (.*)$/.exec(line) ?? []
      return key === undefined || value === undefined ? [] : [[scalar(key), scalar(value)] as const]
    })
  return { properties, body: text.slice(end + 5) }
}

function scalar(written: string): string {
  if (!written.startsWith('"')) return written
  try {
    return String(JSON.parse(written))
  } catch {
    return written
  }
}
