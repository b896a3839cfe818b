import {
  AlignmentType,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Sheet } from '../../blocks/block.ts'

/** The page of one sheet; lengths in twips (1/20 pt). The millimetre helper of `docx` rounds down, so no helper. */
export interface Page {
  readonly kind: Sheet['kind']
  readonly orientation: Sheet['orientation']
  readonly left: number
  readonly textWidth: number
  readonly textHeight: number
}

const a4 = { short: 11_906, long: 16_838 }
const mm10 = 567
const mm20 = 1134
const mm30 = 1701

export function pageOf(sheet: Sheet, binding: boolean): Page {
  const left = binding ? mm30 : mm20
  const portrait = sheet.orientation === 'portrait'
  return {
    kind: sheet.kind,
    orientation: sheet.orientation,
    left,
    textWidth: (portrait ? a4.short : a4.long) - left - mm10,
    textHeight: (portrait ? a4.long : a4.short) - mm20 - mm20,
  }
}

/** Everything of a section but its text: the first page bears no number, the next ones do, from the top centre. */
export function sectionLooks(page: Page): Omit<ISectionOptions, 'children'> {
  const properties: ISectionPropertiesOptions = {
    titlePage: true,
    page: {
      // docx itself swaps the sides of a landscape page
      size: {
        width: a4.short,
        height: a4.long,
        orientation: page.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: mm20,
        bottom: mm20,
        left: page.left,
        right: mm10,
        header: mm10,
        footer: mm10,
        gutter: 0,
      },
      pageNumbers: { start: 1 },
    },
  }
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  return {
    properties,
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [number] }),
    },
  }
}
