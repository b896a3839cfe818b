import { type Colours, colours } from '../terminal/colour.ts'

/** The world as commands see it: where they write, what they stand on. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly cwd: string
  readonly colour: Colours
  readonly errColour: Colours
}

/** Data to stdout, talk to stderr. A reader that closes the pipe (`| head`) ends the program quietly. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  return {
    out: (text) => {
      if (text !== '') process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    cwd: process.cwd(),
    colour: colours({ env: process.env, isTerminal: process.stdout.isTTY === true }),
    errColour: colours({ env: process.env, isTerminal: process.stderr.isTTY === true }),
  }
}
