import { flat, type Line } from '../lines.ts'

/** Who signs: the position above or left of the name. */
export interface Signed {
  readonly position: string
  readonly name: string
}

/** «И. О. Фамилия», «Фамилия И.О.» */
const NAME = /(?:\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{Ll}-]+|\p{Lu}[\p{Ll}-]+\s\p{Lu}\.\s?\p{Lu}\.)$/u
const POSITION =
  /^(?:и\.?\s?о\.?\s|врио\s|начальник|директор|заведующ|председател|глава|заместител|руководител|министр|ректор|первый\s+заместител)/iu
const LONGEST_NAME = 40
const LONGEST_POSITION = 100

/** «Начальник⇥А. А. Иванов», «А. А. Иванов» alone under a position, the cells of a row. */
export function signedBy({ text, cells }: Pick<Line, 'text' | 'cells'>): Signed | undefined {
  return cells === undefined ? signedLine(text) : signedCells(cells)
}

/** Whether a line below the clauses begins the signature: a position and a name, or one of them alone. */
export function beginsSignature(line: Line): boolean {
  if (line.label !== undefined) return false
  const signed = signedBy(line)
  const isAlone = signed?.position === '' || line.cells !== undefined || line.text.includes('\t')
  return (signed !== undefined && isAlone) || (POSITION.test(line.text) && !/[.;:]$/.test(line.text))
}

function signedLine(text: string): Signed | undefined {
  const name = NAME.exec(text)
  if (name === null) return undefined
  const before = text.slice(0, name.index)
  const position = before.replace(/[\s_]+$/u, '')
  const isApart = position === '' || /[\t_]\s*$/u.test(before) || position.length < LONGEST_POSITION
  return isApart ? { position, name: name[0] } : undefined
}

function signedCells(cells: readonly string[]): Signed | undefined {
  const name = cells.find((cell) => NAME.test(flat(cell)) && flat(cell).length < LONGEST_NAME)
  if (name === undefined) return undefined
  const others = cells.filter((cell) => cell !== name && !/^_+$/.test(cell))
  return { position: others.join('\n'), name: flat(name).replace(/^_+\s*/, '') }
}
