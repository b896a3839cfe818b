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
import type { Para, Part } from '../pieces/piece.ts'

export function paragraphChild(para: Para): Paragraph {
  const { style, parts, keepNext, endTab, foot } = para
  return new Paragraph({
    style,
    children: parts.map(run),
    ...(keepNext && { keepNext }),
    ...given('indent', para, ['left', 'right']),
    ...given('spacing', para, ['before', 'after']),
    ...(endTab !== undefined && { tabStops: [{ type: TabStopType.RIGHT, position: endTab }] }),
    ...(foot && { frame: atFoot }),
  })
}

/** Only what the paragraph sets itself: the rest is for its style to say. */
function given(option: 'indent' | 'spacing', para: Para, keys: readonly (keyof Para)[]): IParagraphOptions {
  const values = keys.flatMap((key) => (para[key] === undefined ? [] : [[key, para[key]]]))
  return values.length > 0 ? { [option]: Object.fromEntries(values) } : {}
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
