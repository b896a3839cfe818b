/** Whether a line of the text, or a row of a table in it, begins with such a word: «Цель:», «| Цель программы | … |». */
export function hasLeadIn(text: string, word: string): boolean {
  return new RegExp(`(?:^|\\n)[\\s|*#\\d.)IVX]*(?:${word})(?![A-Za-zА-Яа-яЁё])`, 'iu').test(text)
}
