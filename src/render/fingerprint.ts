import { createHash } from 'node:crypto'
import { withZipComment, zipComment } from './zip.ts'

/** The outputs that carry a fingerprint, so that a file edited by hand is never overwritten unasked. */
export type SealedFormat = 'docx' | 'md' | 'pdf' | 'ics'

interface Seal {
  readonly read: (bytes: Uint8Array) => string | undefined
  /** The file without a seal, in the form that is hashed. */
  readonly remove: (bytes: Uint8Array) => Uint8Array
  readonly write: (bare: Uint8Array, fingerprint: string) => Uint8Array
}

/** Puts into a rendered file the SHA-256 of all its other bytes; a seal that is there already is replaced. */
export function sealOutput(format: SealedFormat, bytes: Uint8Array): Uint8Array {
  const { remove, write } = seals[format]
  const bare = remove(bytes)
  return write(bare, fingerprintOf(bare))
}

/** Whether the file is still as the program wrote it; false for one the program did not write. */
export function isUntouched(format: SealedFormat, bytes: Uint8Array): boolean {
  const { read, remove } = seals[format]
  return read(bytes) === fingerprintOf(remove(bytes))
}

function fingerprintOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

const zipSeal = /^roadmap (sha256:[0-9a-f]{64})$/
const docx: Seal = {
  read: (bytes) => zipSeal.exec(zipComment(bytes))?.[1],
  remove: (bytes) => withZipComment(bytes, ''),
  write: (bare, fingerprint) => withZipComment(bare, `roadmap ${fingerprint}`),
}

/** The last line of the front matter. */
const frontMatterSeal = /^(---\n(?:(?!---\n).*\n)*?)отпечаток: (sha256:[0-9a-f]{64})\n(?=---\n)/
const md: Seal = {
  read: (bytes) => frontMatterSeal.exec(textOf(bytes))?.[2],
  remove: (bytes) => {
    const bare = textOf(bytes).replace(frontMatterSeal, '$1')
    return bytesOf(/^---\n(?:.*\n)*?---\n/.test(bare) ? bare : `---\n---\n${bare}`)
  },
  write: (bare, fingerprint) =>
    bytesOf(textOf(bare).replace(/^---\n(?:(?!---\n).*\n)*/, `$&отпечаток: ${fingerprint}\n`)),
}

/** A comment behind `%%EOF`, which readers of PDF skip. */
const trailer = /%roadmap (sha256:[0-9a-f]{64})\n$/
const trailerLength = '%roadmap sha256:\n'.length + 64
const pdf: Seal = {
  read: (bytes) => trailer.exec(textOf(bytes.subarray(-trailerLength)))?.[1],
  remove: (bytes) => {
    const bare = pdf.read(bytes) === undefined ? bytes : bytes.subarray(0, -trailerLength)
    return bare.at(-1) === 0x0a ? bare : joined(bare, bytesOf('\n'))
  },
  write: (bare, fingerprint) => joined(bare, bytesOf(`%roadmap ${fingerprint}\n`)),
}

/** The last property of the calendar itself, folded because a line of RFC 5545 has at most 75 octets. */
const calendarSeal =
  /^(BEGIN:VCALENDAR\n(?:(?!BEGIN:|END:).*\n)*?)X-ROADMAP-FINGERPRINT:sha256:\n ([0-9a-f]{64})\n/
const ics: Seal = {
  read: (bytes) => {
    const hash = calendarSeal.exec(textOf(bytes))?.[2]
    return hash === undefined ? undefined : `sha256:${hash}`
  },
  remove: (bytes) => bytesOf(textOf(bytes).replace(calendarSeal, '$1')),
  write: (bare, fingerprint) => {
    const line = `X-ROADMAP-FINGERPRINT:${fingerprint.replace(':', ':\n ')}\n`
    const sealed = textOf(bare).replace(/^BEGIN:VCALENDAR\n(?:(?!BEGIN:|END:).*\n)*/, `$&${line}`)
    return bytesOf(sealed.replaceAll('\n', '\r\n'))
  },
}

const seals: Readonly<Record<SealedFormat, Seal>> = { docx, md, pdf, ics }

/** Line ends as git keeps them: a checkout with CRLF is no edit. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n')
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
