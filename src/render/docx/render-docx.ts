import { Document, type FileChild, type ISectionOptions, Packer } from 'docx'
import type { Print, Sheet } from '../../blocks/block.ts'
import { withFixedTimes } from '../zip.ts'
import { coreProperties } from './ooxml/core-properties.ts'
import { documentStyles } from './ooxml/document-styles.ts'
import { gridChild } from './ooxml/grid.ts'
import { paragraphChild } from './ooxml/paragraph.ts'
import { sectionLooks } from './ooxml/section.ts'
import { pageOf } from './page.ts'
import type { Piece } from './pieces/piece.ts'
import { sheetPieces } from './pieces/sheet.ts'

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
  return { ...sectionLooks(page), children: sheetPieces(sheet, page).map(child) }
}

function child(piece: Piece): FileChild {
  return piece.type === 'grid' ? gridChild(piece) : paragraphChild(piece)
}
