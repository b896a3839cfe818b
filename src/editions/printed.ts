import type { Placed, Roadmap } from '../model/roadmap.ts'

/** Words that are printed as one paragraph: the line breaks of the file are those of an editor. */
export function printedLine(words: Placed | undefined): string | undefined {
  return words?.text.trim().replace(/\s*\n\s*/g, ' ')
}

/** Words that are printed line by line; empty lines and spaces at the ends of lines do not show. */
export function printedLines(words: { readonly text: string } | undefined): string | undefined {
  return printedText(words?.text)
}

export function printedText(text: string | undefined): string | undefined {
  return text
    ?.split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n')
}

/** Whether some appendix prints a part: основания, цель, показатели, the key of a prose part. */
export function isPrinted(part: string, { appendices }: Pick<Roadmap, 'appendices'>): boolean {
  return appendices.some(({ parts }) => parts.some(({ name }) => name === part))
}
