/** Longer words are folded; a line of a plan is read beside its neighbours in a diff. */
const WIDTH = 120

/** The words behind a key or dash, and the lines under it; `column` is where they begin. */
export function scalarLines(text: string, indent: number, column: number): string[] {
  const isLong = column + text.length > WIDTH
  const line = text.replace(/\n$/, '')
  if (isLong && isFoldable(line)) return [line === text ? '>-' : '>', ...folded(line, indent)]
  if (text.includes('\n')) return blockLines(text, indent) ?? [quoted(text)]
  return [isPlain(text) ? text : quoted(text)]
}

export function pad(indent: number): string {
  return ' '.repeat(indent)
}

/** Lines as they stand, spaces at their ends included; nothing where a line would lose something. */
function blockLines(text: string, indent: number): string[] | undefined {
  const body = text.replace(/\n$/, '')
  const lines = body.split('\n')
  const isKept =
    body !== '' &&
    !/^\s/.test(body) &&
    !/\n\s*$/.test(body) &&
    lines.every((line) => line === '' || line.trim() !== '') &&
    isPrintable(body)
  if (!isKept) return undefined
  return [text.endsWith('\n') ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : pad(indent) + line))]
}

/** Words with one space between each two: a line may end at any of these spaces. */
function isFoldable(text: string): boolean {
  return text.includes(' ') && !/^\s|\s$|\s\s|[\t\n]/.test(text) && isPrintable(text)
}

function folded(text: string, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && indent + longer.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((each) => pad(indent) + each)
}

/** Signs that begin something else than words. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`=<~]|^\.\.\./
const CUT = /:(?:\s|$)|\s#|[\t\n]/
/** Words that other programs read as no text, and numbers and dates that they would write otherwise. */
const WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i
const NUMBER = /^[-+.]?[\d.]/
const WHOLE = /^(?:0|[1-9]\d{0,14})$/
const DECIMAL = /^(?:0|[1-9]\d{0,9})\.\d{0,4}[1-9]$/
/** What a program may take for a number, a time or a date: digits and the signs between them. */
const NUMERIC = /^[-+.\d][\d_.,:eExXoOaA-fF+-]*(?:[Tt ][\d:.+Zz -]*)?$/

export function isPlain(text: string): boolean {
  if (text === '' || /^\s|\s$/.test(text) || INDICATOR.test(text) || CUT.test(text) || !isPrintable(text))
    return false
  if (WORD.test(text)) return false
  return !NUMBER.test(text) || WHOLE.test(text) || DECIMAL.test(text) || isDate(text) || !NUMERIC.test(text)
}

/** As people write them here; no other program takes these for a date. */
function isDate(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)
}

/** Neither control characters nor what YAML takes for a line end or a byte order mark. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u

/** Files are read in Unicode NFC: a text that is not would be read as another one. */
function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text.replace(/[\n\t]/g, '')) && text.normalize('NFC') === text
}

export function quoted(text: string): string {
  const inner = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
  const printable = inner.replace(new RegExp(UNPRINTABLE, 'gu'), escaped)
  const isComposed = printable.normalize('NFC') === printable
  return `"${isComposed ? printable : printable.replace(/[^\0-\u024f\u0400-\u04ff]/gu, escaped)}"`
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const digits = code.toString(16)
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
}
