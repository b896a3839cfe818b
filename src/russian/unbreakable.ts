const MONTH = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)'
const END = '(?![A-Za-zА-Яа-яЁё\\p{N}])'
const START = '(?<![A-Za-zА-Яа-яЁё\\p{N}])'
const GAP = '[ \\u00A0]'
const NAME = '[А-ЯЁ][а-яё]+'
const INITIALS = `[А-ЯЁ]\\.${GAP}?[А-ЯЁ]\\.`

/**
 * Where a line may not break: what stands before the space and what after it. The spaces inside a pattern are `GAP`, so
 * that joining text once more changes nothing. `\b` is of no use: it does not know Cyrillic letters.
 */
const joints: readonly (readonly [before: string, after: string])[] = [
  ['№', '[A-Za-zА-Яа-яЁё\\p{N}_]'], // № 216
  [`${START}[А-ЯЁ]{2,}`, '№'], // СОШ № 1
  [`${START}\\d{1,2}`, `${MONTH}${END}`], // 29 марта
  ['\\d{4}', 'гг?\\.'], // 2022 г., 2021–2024 гг.
  [`(?<!\\d${GAP}?)${START}г\\.`, '[А-ЯЁ]'], // г. Рубцовск, but not «в 2022 г. Рубцовск …»
  ['\\d', `раза?${END}`], // 1,3 раза
  ['\\d', '[%‰]'], // 5 %
  [`${START}[А-ЯЁ]\\.`, `[А-ЯЁ]\\.(?:${GAP}?${NAME}|(?!${GAP}?\\p{Lu}))`], // И. О. inside the initials
  [`${START}${INITIALS}`, NAME], // И. О. Фамилия
  [`${START}${NAME}`, `${INITIALS}(?!${GAP}?${NAME})`], // Фамилия И. О.
]

const unbreakableSpace = new RegExp(
  joints.map(([before, after]) => `(?<=${before}) (?=${after})`).join('|'),
  'gu',
)

/** Puts a no-break space where Russian typesetting never breaks a line; changes no other character. */
export function unbreakable(text: string): string {
  return text.replace(unbreakableSpace, '\u00A0')
}
