/** The few places of a ZIP file (APPNOTE.TXT, 4.3) the program has to rewrite. Numbers are little-endian. */
const endSignature = 0x06054b50
const endLength = 22
const entryLength = 46

/** 1 January 1980, 00:00, the earliest time ZIP knows, as its two 16-bit fields time and date. */
const earliest = 0x0021_0000

/** The archive with the same fixed time on every file: `docx` stamps the clock on them. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const fixed = new Uint8Array(zip)
  const end = endOf(fixed)
  if (end === undefined) return fixed
  const view = viewOf(fixed)
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(entry + 12, earliest, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, earliest, true)
    entry += entryLength + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(entry + field, true), 0)
  }
  return fixed
}

export function zipComment(zip: Uint8Array): string {
  const end = endOf(zip)
  return end === undefined ? '' : new TextDecoder().decode(zip.subarray(end + endLength))
}

export function withZipComment(zip: Uint8Array, comment: string): Uint8Array {
  const end = endOf(zip)
  if (end === undefined) return zip
  const bytes = new TextEncoder().encode(comment)
  const commented = new Uint8Array(end + endLength + bytes.length)
  commented.set(zip.subarray(0, end + endLength))
  commented.set(bytes, end + endLength)
  viewOf(commented).setUint16(end + 20, bytes.length, true)
  return commented
}

/** Where the last record starts: the one whose comment reaches exactly to the end of the file. */
function endOf(zip: Uint8Array): number | undefined {
  const view = viewOf(zip)
  for (let at = zip.length - endLength; at >= 0 && at >= zip.length - endLength - 0xffff; at--) {
    const fits = at + endLength + view.getUint16(at + 20, true) === zip.length
    if (fits && view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
