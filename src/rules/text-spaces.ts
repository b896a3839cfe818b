import type { Placed } from '../model/roadmap.ts'
import { mending } from '../russian/mending.ts'
import type { Rule } from './rule.ts'
import { standsAlone } from './text-separator-dangling.ts'

const GLANCE = /[ \u00a0\t][ \u00a0\t.,;:)»]|[(«][ \u00a0\t]|г\.[А-ЯЁ]/
/** A list item keeps the gap behind its bullet, a pipe table its columns. */
const ITEM = /^\s*(?:[-–—•✓*+]|\d{1,3}[.)])?\s*/
const SPACES = '[ \\u00a0\\t]'
const DOUBLE = new RegExp(`([^\\s_])(${SPACES}{2,})(?=[^\\s_])`, 'g')
const BEFORE_SIGN = new RegExp(`(?<=([^\\s«(_]))${SPACES}+([.,;:)»])(?=(.{0,2}))`, 'g')
const AFTER_OPENING = new RegExp(`([(«])${SPACES}+(?=[^\\s_)»])`, 'g')
const TOWN = /(^|[^A-Za-zА-Яа-яЁё.])г\.(?=[А-ЯЁ])/g

/** Один пробел между словами, и ни одного перед знаком. */
export const textSpaces: Rule = {
  id: 'text-spaces',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Лишний или пропущенный пробел',
  why: 'Двойные пробелы и пробелы перед знаками видны в печати, а поиск по словам с ними не срабатывает.',
  bad: `
цель: Поддержать школы с низкими  результатами обучения
`,
  good: `
цель: Поддержать школы с низкими результатами обучения
`,
  check(roadmap, report) {
    for (const place of roadmap.texts) {
      if (!GLANCE.test(place.text) || place.path.includes('срок')) continue
      const mend = mending(place.text, spaced(place), { title: 'Исправить пробелы' })
      if (mend === undefined) continue
      const { length } = mend.words
      const what =
        mend.by.length < length
          ? 'Лишний пробел'
          : mend.by.length > length
            ? 'Пропущен пробел'
            : 'Пробел стоит не на месте'
      report(place.path, `${what}: «${mend.shown}»`, mend.detail)
    }
  },
}

function spaced(place: Placed): string {
  const isForPen = place.path.includes('согласовано') || place.path.includes('утвердил')
  // The sign at the end of a cell is text-separator-dangling's.
  const end = standsAlone(place) ? (/\s*[,;]+$/.exec(place.text)?.[0] ?? '') : ''
  const text = place.text.slice(0, place.text.length - end.length)
  const mended = text.split('\n').map((line) => (/^\s*\|/.test(line) ? line : spacedLine(line, isForPen)))
  return mended.join('\n') + end
}

function spacedLine(line: string, isForPen: boolean): string {
  const lead = ITEM.exec(line)?.[0] ?? ''
  const rest = line
    .slice(lead.length)
    // Three and more part the columns of a visa.
    .replace(DOUBLE, (all, before: string, gap: string) =>
      isForPen && gap.length > 2 ? all : before + (gap.includes('\u00a0') ? '\u00a0' : ' '),
    )
    .replace(BEFORE_SIGN, (all, before: string, sign: string, after: string) =>
      mayStandApart(before, sign, after)
        ? all
        : /[.,;:]/.test(sign) && /^[A-Za-zА-Яа-яЁё«(]/.test(after)
          ? `${sign} `
          : sign,
    )
    .replace(AFTER_OPENING, '$1')
    .replace(TOWN, '$1г. ')
  return lead + rest
}

/** «в соотношении 1 : 10», «14 ,3», «в формате .docx», «и так далее ...», «УО, , ОО», a smile. */
function mayStandApart(before: string, sign: string, after: string): boolean {
  if (/[,;]/.test(before) && /[,;]/.test(sign)) return true
  if (sign === '.') return before === '.' || /^[.…\dA-Za-z]/.test(after)
  if (sign === ',') return /\d/.test(before) && /^\d/.test(after)
  return sign === ':' && (/^[)(/-]/.test(after) || (/\d/.test(before) && /^\s?\d/.test(after)))
}
