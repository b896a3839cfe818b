import { flat, linesOf } from '../order/lines.ts'
import type { SourceBlock } from '../source-document.ts'

/** A document in its parts: the order, and its appendices with their marks. */
export interface Parts {
  readonly order: readonly SourceBlock[]
  readonly appendices: readonly SourceAppendix[]
}

export interface SourceAppendix {
  /** «2»; absent where the mark has no number. */
  readonly number?: string
  /** Lines of the mark, the first of them «Приложение …». */
  readonly mark: readonly string[]
  readonly blocks: readonly SourceBlock[]
}

/** «Приложение», «Приложение № 2 к приказу …», «ПРИЛОЖЕНИЕ 1» at the beginning of a block of its own. */
const MARK = /^приложение(?:\s*№?\s*(\d{1,2}))?(?=$|[\s,.]*(?:к\s|$|утвержд|\n))/iu
/** What may follow in the mark: whose appendix it is, who approves it, date and number. */
const MARK_LINE =
  /^(?:к\s+(?:приказу|распоряжению|постановлению)|утвержд|приказом|распоряжением|постановлением|от\s+[«"\d_]|от\s*$|№|согласован|проект$|«_|_{2,}|\d{1,2}\.\d{1,2}\.\d{4})/iu

/** A document without a mark is an appendix alone, or an order and what stands under it. */
export function splitDocument(blocks: readonly SourceBlock[], planBlock: number): Parts {
  const starts = blocks.flatMap((block, at) => (markOf(block) === undefined ? [] : [at]))
  const used = starts.length > 0 ? starts : [startWithoutMark(blocks, planBlock)]
  const appendices = used.map((from, index) => appendixOf(blocks.slice(from, used[index + 1])))
  return { order: blocks.slice(0, used[0]), appendices }
}

function markOf(block: SourceBlock): RegExpExecArray | undefined {
  const [line] = linesOf([block])
  if (line === undefined || line.label !== undefined || line.text.length > 400) return undefined
  return MARK.exec(line.text) ?? undefined
}

/** The plan begins behind the signature: at the first bold or centred title above its table. */
function startWithoutMark(blocks: readonly SourceBlock[], planBlock: number): number {
  const above = blocks.slice(0, planBlock)
  const act = above.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      /^(?:приказ|распоряжение|постановление)$/iu.test(block.text.replace(/\s+/g, '')),
  )
  if (act < 0) return 0
  let from = planBlock
  for (let at = planBlock - 1; at > act; at--) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph') break
    if (block.text.trim() === '') continue
    if (!block.bold && block.align !== 'center' && block.headingLevel === undefined) break
    from = at
  }
  return from
}

function appendixOf(blocks: readonly SourceBlock[]): SourceAppendix {
  const [first] = blocks
  const found = first === undefined ? undefined : markOf(first)
  if (found === undefined) return { mark: [], blocks }
  const mark: string[] = []
  let at = 0
  for (; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    const lines = linesOf([block])
    if (lines.length === 0) continue
    const isMark =
      at === 0 || lines.every(({ text }) => text.split('\n').every((line) => MARK_LINE.test(line.trim())))
    const isUnderStamp =
      /^(?:утвержд|согласован)/iu.test(mark.at(-1) ?? '') &&
      block.kind === 'paragraph' &&
      block.align !== 'center' &&
      !block.bold
    if (block.kind === 'table' || !(isMark || isUnderStamp)) break
    mark.push(...lines.flatMap(({ text }) => text.split('\n').map(flat)))
  }
  const number = found[1]
  return { mark, blocks: blocks.slice(at), ...(number !== undefined && { number }) }
}
