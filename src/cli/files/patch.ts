import { createTwoFilesPatch } from 'diff'
import type { Colours } from '../../terminal/colour.ts'

/** What has changed in a file, as `git diff` and `patch` write it. */
export function patch(file: string, before: Uint8Array, after: Uint8Array, colour: Colours): string {
  const [old, now] = [before, after].map((each) => new TextDecoder('utf-8').decode(each))
  const text = createTwoFilesPatch('a', 'b', old ?? '', now ?? '', '', '', { context: 2 })
  return (
    text
      .split('\n')
      .filter((line) => !line.startsWith('====='))
      // The package would write a Russian name in octal numbers.
      .map((line) => line.replace(/^(---|\+\+\+) ([ab])\t?$/, `$1 $2/${file}`))
      .map((line) => painted(line, colour))
      .join('\n')
  )
}

function painted(line: string, colour: Colours): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colour.bold(line)
  if (line.startsWith('@@')) return colour.cyan(line)
  if (line.startsWith('+')) return colour.green(line)
  return line.startsWith('-') ? colour.red(line) : line
}
