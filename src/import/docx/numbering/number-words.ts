/** A number of a list in its format (ECMA-376, 17.18.59). Formats Russian documents do not use are shown in digits. */
export function numberWords(value: number, format: string): string {
  const letters = LETTERS.get(format)
  if (letters !== undefined) return repeated(Math.max(value, 1), letters)
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'decimalZero':
      return value >= 0 && value < 10 ? `0${value}` : String(value)
    case 'numberInDash':
      return `- ${value} -`
    default:
      return String(value).padStart(/^0+1$/.test(format) ? format.length : 1, '0')
  }
}

/** A list is lettered without ё, й, ъ and ь: U+0430–0438, 043A–0449, 044B, 044D–044F. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['russianLower', RUSSIAN],
  ['russianUpper', RUSSIAN.toUpperCase()],
  ['lowerLetter', LATIN],
  ['upperLetter', LATIN.toUpperCase()],
])

/** Word has no more than thirty letters in a row, and a file may ask for a billion. */
const MOST_LETTERS = 30

/** After «я» come «аа», «бб» and so on. */
function repeated(value: number, letters: string): string {
  const times = Math.ceil(value / letters.length)
  return times > MOST_LETTERS ? String(value) : (letters[(value - 1) % letters.length] ?? '').repeat(times)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  return ROMAN.map(([worth, digits]) => {
    const times = Math.floor(rest / worth)
    rest -= times * worth
    return digits.repeat(times)
  }).join('')
}
