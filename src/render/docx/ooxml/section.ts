import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Page } from '../page.ts'

const headerDistance = 567

/** A section but for its text: the first page bears no number, the others do, at the top centre, counted from it. */
export function sectionLooks({ width, height, margins }: Page): Omit<ISectionOptions, 'children'> {
  const upright = width < height
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return {
    properties: {
      titlePage: true,
      page: {
        // docx wants the sides of an upright page and turns them itself
        size: {
          width: Math.min(width, height),
          height: Math.max(width, height),
          orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...margins, header: headerDistance, footer: headerDistance, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    // without an empty header of its own the first page takes the one of the section before
    headers: { first: header([]), default: header([number]) },
  }
}

function header(children: readonly TextRun[]): Header {
  return new Header({ children: [new Paragraph({ style: 'PageNumber', children: [...children] })] })
}
