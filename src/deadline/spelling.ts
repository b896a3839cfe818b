const MONTH =
  '(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]|март[ае]?|август[ае]?|ма[йяею])(?![а-яё])'
const YEAR = '(?:19|20)\\d\\d'
const GAP = '[ \\u00a0]'
const HYPHEN = '[-‐‑]'

interface Slip {
  readonly wrong: RegExp
  readonly right: string
}

/** How deadlines are misspelt, and what is meant; none changes what the deadline says. */
const SLIPS: readonly Slip[] = [
  { wrong: /(?<![а-яё])([Вв]) течении(?![а-яё])/g, right: '$1 течение' },
  // A hyphen where a dash stands between months or years; «2-я» and «март-апрельский» keep theirs.
  { wrong: new RegExp(`(${MONTH})${GAP}?${HYPHEN}${GAP}?(?=${MONTH})`, 'gi'), right: '$1–' },
  { wrong: new RegExp(`(${YEAR})${GAP}?${HYPHEN}${GAP}?(?=${YEAR}(?!\\d))`, 'gi'), right: '$1–' },
  {
    wrong: new RegExp(`(${YEAR}(?:${GAP}?гг?\\.)?)${GAP}?${HYPHEN}${GAP}?(?=${MONTH})`, 'gi'),
    right: '$1 – ',
  },
  { wrong: new RegExp(`(${YEAR})г\\.г\\.|(${YEAR})${GAP}г\\.${GAP}?г\\.`, 'g'), right: `$1$2 гг.` },
  { wrong: new RegExp(`(${YEAR})(гг?\\.)`, 'g'), right: `$1 $2` },
  { wrong: new RegExp(`(${YEAR})${GAP}?(гг?)(?![а-яё.])`, 'g'), right: `$1 $2.` },
  // Months with a year behind each are parted by spaces: «апрель 2023 г. – август 2023 г.»
  { wrong: new RegExp(`(${YEAR}${GAP}гг?\\.)–(?=${MONTH})`, 'gi'), right: '$1 – ' },
]

/** Every slip has one of these, and most deadlines none: one look is enough for them. */
const TRACE = /течении|[-‐‑]|\dг|\d[ \u00a0][гГ](?:[гГ]?(?![а-яё.])|\.[ \u00a0]?г\.|[гГ]?\.–)/

/** The deadline with its slips mended: «в течении», a hyphen for a dash, «2024г.», «2023 г» without its stop. */
export function mendSpelling(text: string): string {
  if (!TRACE.test(text)) return text
  return SLIPS.reduce((mended, { wrong, right }) => mended.replace(wrong, right), text)
}
