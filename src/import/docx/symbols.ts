/**
 * Symbol fonts have signs in place of letters, at U+F000 and the code of the letter. The signs people use in orders, by
 * font: the code in two digits, then the sign; https://en.wikipedia.org/wiki/Symbol_(typeface),
 * https://en.wikipedia.org/wiki/Wingdings. The minus of Symbol is what LibreOffice writes for a dash.
 */
const BY_FONT: Readonly<Record<string, string>> = {
  symbol: `25% 28( 29) 2b+ 2d– 2e. 2f/ 3c< 3d= 3e> 44Δ 53Σ 5b[ 5d] 61α 62β 64δ 67γ 6dμ 70π 73σ
    a3≤ a5∞ ab↔ ac← ad↑ ae→ af↓ b0° b1± b3≥ b4× b7• b8÷ b9≠ bb≈ bc… be– d7· de⇒ e5∑`,
  wingdings: `6c● 6d❍ 6e■ 6f□ 71❑ 72❒ 73⬧ 74⧫ 75◆ 76❖ 77⬥ 78⌧ 9e· 9f• a0▪ a1○ a7▪ a8◻ ab★ b2✧
    d8➢ df← e0→ e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑`,
  'wingdings 2': '4f✗ 50✓ 52☑ 54☒ 97• a3☐',
  'wingdings 3': '7d▶ c6→',
  webdings: '61✓ 63□ 67■ 72✗',
}

const SIGNS = new Map(Object.entries(BY_FONT).map(([font, signs]) => [font, readSigns(signs)]))

function readSigns(signs: string): ReadonlyMap<number, string> {
  const pairs = signs
    .split(/\s+/)
    .map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)] as const)
  return new Map([[0x20, ' '], ...pairs])
}

/** The character a symbol font shows for a code, or nothing where it is not known. Other fonts show the code itself. */
export function sign(font: string | undefined, code: number): string | undefined {
  const signs = SIGNS.get(font?.toLowerCase() ?? '')
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (signs !== undefined) return signs.get(isPrivate ? code - 0xf000 : code)
  if (isPrivate) return SIGNS.get('symbol')?.get(code - 0xf000)
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}

export function isSymbolFont(font: string | undefined): boolean {
  return SIGNS.has(font?.toLowerCase() ?? '')
}
