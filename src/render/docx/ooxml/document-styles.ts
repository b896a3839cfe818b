import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { allLooks, type Look } from '../looks.ts'

export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: 24, language: { value: 'ru-RU' } },
      // without lineRule LibreOffice sets the lines one over another
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [...allLooks].map(([id, look]) => paragraphStyle(id, look)),
}

function paragraphStyle(id: string, look: Look): IParagraphStyleOptions {
  const {
    name,
    size,
    bold,
    align = 'left',
    before = 0,
    after = 0,
    firstLine,
    tab,
    lines = 1,
    keepNext,
  } = look
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: size * 2, ...(bold && { bold }) },
    paragraph: {
      alignment: align,
      spacing: { before, after, line: Math.round(240 * lines), lineRule: LineRuleType.AUTO },
      ...(firstLine && { indent: { firstLine } }),
      ...(tab && { leftTabStop: tab }),
      ...(keepNext && { keepNext }),
    },
  }
}
