import type { Block, Handlers, Sheet } from '../../../blocks/block.ts'
import { lookOf } from '../looks.ts'
import type { Page } from '../page.ts'
import { actHead, actTitle, actVerb, distribution, executor, letterhead, signature, visas } from './act.ts'
import { mark } from './mark.ts'
import { type Grid, keepTwoLines, type Piece, para } from './piece.ts'
import { table } from './table.ts'
import { bodyText, heading } from './text.ts'

/** Everything that stands on the pages of a sheet, from top to bottom. */
export function sheetPieces({ blocks }: Sheet, page: Page): readonly Piece[] {
  const handlers = handlersFor(page)
  const pieces = blocks.flatMap((block) => blockPieces(block, handlers))
  return aroundTables(withKeptText(pieces, page))
}

function blockPieces<K extends Block['type']>(
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
  const signed = pieces.findLastIndex((piece) => piece.type === 'grid' && piece.needsText)
  if (signed < 0) return pieces
  return [...keepTwoLines(pieces.slice(0, signed), page.textWidth), ...pieces.slice(signed)]
}

const air = 120

/**
 * Sets a ruled table off from the text, of which the last paragraph stays with it. A paragraph has to stand between
 * two tables, which would grow together, and behind a table or a frame that ends the sheet.
 */
function aroundTables(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i): readonly Piece[] => {
    const [previous, next] = [pieces[i - 1], pieces[i + 1]]
    if (piece.type === 'grid')
      return next?.type === 'para' ? [piece] : [piece, para('Gap', '', next && { after: air })]
    const set: Piece = {
      ...piece,
      ...(isRuled(next) && { keepNext: true, after: Math.max(air, lookOf(piece.style).after ?? 0) }),
      ...(isRuled(previous) && { before: Math.max(air, piece.before ?? lookOf(piece.style).before ?? 0) }),
    }
    return piece.foot && next === undefined ? [set, para('Gap', '')] : [set]
  })
}

function isRuled(piece: Piece | undefined): piece is Grid {
  return piece?.type === 'grid' && piece.ruled
}
