import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import type { Para, Part } from './pieces.ts'

export function paragraphChild({
  style,
  parts,
  keepNext,
  left,
  right,
  before,
  endTab,
  foot,
}: Para): Paragraph {
  const indent = { ...(left !== undefined && { left }), ...(right !== undefined && { right }) }
  return new Paragraph({
    style,
    children: parts.map(run),
    ...(keepNext && { keepNext }),
    ...((left ?? right) !== undefined && { indent }),
    ...(before !== undefined && { spacing: { before } }),
    ...(endTab !== undefined && { tabStops: [{ type: TabStopType.RIGHT, position: endTab }] }),
    ...(foot && { frame: atFoot }),
  })
}

function run(part: Part): TextRun {
  if (part === 'tab') return new TextRun({ children: [new Tab()] })
  const { text, bold, italic } = part
  return new TextRun({ text, ...(bold && { bold }), ...(italic && { italics: italic }) })
}

const atFoot: NonNullable<IParagraphOptions['frame']> = {
  type: 'alignment',
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
}
