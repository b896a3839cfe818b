import { type Colours, colours } from '../terminal/colour.ts'

/** The world as commands see it: where they write, what they stand on. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Empties the screen, where there is one. */
  readonly clear: () => void
  readonly cwd: string
  /** Width of the output in columns. */
  readonly columns: number
  readonly colour: Colours
  readonly errColour: Colours
}

/** Where nobody says how wide the output is: a page of a text editor. */
const PIPED_COLUMNS = 120

/** Data to stdout, talk to stderr. A reader that closes the pipe (`| head`) ends the program quietly. */
export function processIo(): Io {
  const out = quietly(process.stdout)
  return {
    out: (text) => {
      if (text !== '') out.write(text)
    },
    err: (text) => {
      quietly(process.stderr).write(text)
    },
    clear: () => {
      if (out.isTTY) out.write('\x1b[2J\x1b[3J\x1b[H')
    },
    cwd: process.cwd(),
    columns: out.columns ?? (Number(process.env['COLUMNS']) || PIPED_COLUMNS),
    colour: colours({ env: process.env, isTerminal: out.isTTY === true }),
    // Opening a stream takes a millisecond or two, and most runs have nothing to say on this one.
    get errColour() {
      return colours({ env: process.env, isTerminal: process.stderr.isTTY === true })
    },
  }
}

function quietly(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  return stream
}
