/**
 * The text of a file in whatever encoding Russian programs save it: UTF-8, UTF-16 with a byte order mark or without,
 * windows-1251. Line ends are `\n`, the text is NFC, the mark is gone.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  if (shareOfHigh(sample, 1) > 0.6) return 'utf-16le'
  if (shareOfHigh(sample, 0) > 0.6) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251'
}

/** In UTF-16 every other byte is that of an alphabet: 00 of signs and Latin letters, 04 of Russian ones. */
function shareOfHigh(sample: Uint8Array, from: 0 | 1): number {
  const high = sample.filter((byte, index) => index % 2 === from && (byte === 0 || byte === 4))
  return high.length / Math.max(sample.length / 2, 1)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
