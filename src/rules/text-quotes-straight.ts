import { mending } from '../russian/mending.ts'
import { quotesIn, unpairedQuote } from '../russian/paired-quotes.ts'
import type { Rule } from './rule.ts'

/** A web page or a line of a program keeps its straight quotes: href="…", {"код": 1}; a ditto mark is no quotation. */
const CODE = /=\s?"|[{[]\s*"|`|^\P{L}*$/u

/** В русском тексте названия стоят в «ёлочках». */
export const textQuotesStraight: Rule = {
  id: 'text-quotes-straight',
  severity: { draft: 'off', recommended: 'info', signoff: 'warning' },
  summary: 'Вместо «ёлочек» стоят прямые кавычки',
  why: 'В приказе названия пишут в «ёлочках»; прямые кавычки остаются от набора на компьютере и мешают найти название поиском.',
  bad: `
цель: Поддержать школы, с которыми работает МКУ "Центр обеспечения"
`,
  good: `
цель: Поддержать школы, с которыми работает МКУ «Центр обеспечения»
`,
  check(roadmap, report) {
    for (const { path, text } of roadmap.texts) {
      if (!text.includes('"') || CODE.test(text) || unpairedQuote(text) !== undefined) continue
      const mend = mending(text, withGuillemets(text), { title: 'Поставить «ёлочки»' })
      if (mend === undefined) continue
      // Quotes inside quotes read badly: the sentence shows the words with nothing around them.
      report(path, `Вместо «ёлочек» стоят прямые кавычки: ${mend.shown}`, {
        ...mend.detail,
        hint: 'замените прямые кавычки на «ёлочки»',
      })
    }
  },
}

/** Both marks of every quotation that has a straight one. */
function withGuillemets(text: string): string {
  const units = text.split('')
  for (const { at, mate, role, sign } of quotesIn(text)) {
    const isStraight = sign === '"' || (mate !== undefined && text[mate] === '"')
    if (isStraight) units[at] = role === 'open' ? '«' : '»'
  }
  return units.join('')
}
