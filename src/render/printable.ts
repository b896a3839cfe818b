// C0 controls but tab and line breaks, two noncharacters and half surrogate pairs: XML 1.0 cannot hold them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu
const lineBreak = /\r\n|[\t\n\r\u2028\u2029]/g

/** The text on one line, with U+FFFD for every character no output file may hold, so that the loss is seen. */
export function printable(text: string): string {
  return text.replace(illegal, '\uFFFD').replace(lineBreak, ' ')
}
