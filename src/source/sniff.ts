/**
 * The first key in the beginning of a file, without reading it as YAML: decides whether a file found in a folder is one of ours.
 * Other encodings are tried too, so that a plan saved in windows-1251 is found and named instead of passed over.
 */
export function firstKey(bytes: Uint8Array): string | undefined {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0)
  for (const decoder of isWide ? WIDE : NARROW) {
    const key = keyIn(decoder.decode(bytes))
    if (key !== undefined && !key.includes('\ufffd')) return key
  }
  return undefined
}

const WIDE = [new TextDecoder('utf-16le')]
const NARROW = [new TextDecoder('utf-8'), new TextDecoder('windows-1251')]

function keyIn(text: string): string | undefined {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const plain = line.trim()
    if (plain === '' || plain.startsWith('#') || plain === '---' || plain.startsWith('%')) continue
    return /^["']?([^:"']+?)["']?\s*:/.exec(plain)?.[1]
  }
  return undefined
}

/**
 * The value of a key of the first level in the beginning of a file, where it is a plain or quoted scalar on one line; such a
 * value is certain. Nothing where it is written otherwise, or stands further down: then the file has to be read as YAML.
 */
export function topValue(bytes: Uint8Array, key: string): string | undefined {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  const [, quoted, single, plain] =
    new RegExp(`^${key}[ \\t]*:[ \\t]+(?:${SCALAR})[ \\t]*(?:[ \\t]#.*)?\\n(?![ \\t]+[^\\s#])`, 'm').exec(
      text,
    ) ?? []
  return (quoted ?? single ?? plain)?.trim().normalize('NFC')
}

const SCALAR = String.raw`"([^"\\\n]*)"|'([^'\n]*)'|([^\s#"'&*!|>%@\`{}\[\],?:-][^#\n:]*?)`
