import { Document, type FileChild, type ISectionOptions, Packer } from 'docx'
import type { Block, Handlers, Print, Sheet } from '../../blocks/block.ts'
import { withFixedTimes } from '../zip.ts'
import { actHead, actTitle, actVerb, distribution, executor, letterhead, signature, visas } from './act.ts'
import { coreProperties } from './core-properties.ts'
import { gridChild } from './grid-xml.ts'
import { mark } from './mark.ts'
import { type Page, pageOf, sectionLooks } from './page.ts'
import { paragraphChild } from './paragraph-child.ts'
import { keepTwoLines, type Piece, para } from './pieces.ts'
import { documentStyles } from './styles.ts'
import { table } from './table.ts'
import { bodyText, heading } from './text.ts'

/** The same print gives the same bytes, wherever and whenever it is rendered. */
export async function renderDocx(print: Print): Promise<Uint8Array> {
  const document = new Document({
    styles: documentStyles,
    defaultTabStop: 709,
    sections: print.sheets.map((sheet) => section(sheet, print.binding)),
  })
  const properties = { path: 'docProps/core.xml', data: coreProperties(print) }
  return withFixedTimes(await Packer.toBuffer(document, undefined, [properties]))
}

function section(sheet: Sheet, binding: boolean): ISectionOptions {
  const page = pageOf(sheet, binding)
  const handlers = handlersFor(page)
  const pieces = sheet.blocks.flatMap((block) => piecesOf(block, handlers))
  return { ...sectionLooks(page), children: withGaps(withKeptText(pieces, page)).map(child) }
}

function piecesOf<K extends Block['type']>(
  block: Extract<Block, { type: K }>,
  handlers: Handlers<readonly Piece[]>,
): readonly Piece[] {
  return handlers[block.type](block)
}

function handlersFor(page: Page): Handlers<readonly Piece[]> {
  return {
    paragraph: (block) => bodyText(block, page),
    list: (block) => bodyText(block, page),
    heading,
    letterhead,
    'act-head': (block) => actHead(block, page),
    'act-title': (block) => actTitle(block, page),
    'act-verb': actVerb,
    signature: (block) => signature(block, page),
    visas,
    executor,
    distribution,
    mark: (block) => mark(block, page),
    table: (block) => table(block, page),
  }
}

/** A signature never stands alone on its page. */
function withKeptText(pieces: readonly Piece[], page: Page): readonly Piece[] {
  const signature = pieces.findLastIndex((piece) => piece.type === 'grid' && piece.needsText)
  if (signature < 0) return pieces
  return [...keepTwoLines(pieces.slice(0, signature), page.textWidth), ...pieces.slice(signature)]
}

/** Two tables in a row would grow together, and a sheet ends neither with a table nor with a framed paragraph. */
function withGaps(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1]
    const gap = piece.type === 'grid' ? next?.type !== 'para' : piece.foot && next === undefined
    return gap ? [piece, para('Gap', '')] : [piece]
  })
}

function child(piece: Piece): FileChild {
  return piece.type === 'grid' ? gridChild(piece) : paragraphChild(piece)
}
