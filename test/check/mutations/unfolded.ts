import { isPlain, quoted } from '../../../src/source/edit/write-words.ts'

/** A mistake and its finding are to be in one line: folded words are put into theirs. */
export function unfolded(text: string): string {
  const lines = text.split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at++] ?? ''
    const words: string[] = []
    const indent = / >-$/.test(line) ? (/^ */.exec(lines[at] ?? '')?.[0].length ?? 0) : 0
    while (indent > 0 && lines[at]?.startsWith(' '.repeat(indent))) words.push((lines[at++] ?? '').trim())
    const whole = words.join(' ')
    out.push(words.length === 0 ? line : line.replace(/>-$/, () => (isPlain(whole) ? whole : quoted(whole))))
  }
  return out.join('\n')
}
